import { dayIn, monthOf, type Month } from '@payung/law'
import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { present } from '#base/assert.ts'
import { monthBeforeTerms, noTermsChange, onlyOfficers, reasonMissing } from './problems.ts'
import { employerIn, npp, riskClass, scales, type Employer, type Terms } from './employer.ts'
import * as rows from './employers.sql.ts'
import { employerByNpp, findTerms, lockEmployer } from './find-employer.ts'
import { checkOwed, programmesOwed } from './programmes.ts'

const changes = z.object({
  scale: z.enum(scales).optional(),
  jkk: fields.flag.optional(),
  jkm: fields.flag.optional(),
  jht: fields.flag.optional(),
  jp: fields.flag.optional(),
  riskClass: riskClass.optional(),
  /** Holds the relief for labour-intensive industries (PP 7/2025). */
  labourIntensive: fields.flag.optional(),
})

type Changes = z.output<typeof changes>

/**
 * Changes what decides an employer's contributions, from a month on; what is left out stays. Owners choose
 * size and programmes, from this month on. Officers also set risk class and relief, with a reason, for months
 * that have passed too.
 */
export const changeTerms = operation({
  name: 'registry.change-terms',
  summary: {
    id: 'Mengubah ketentuan iuran mulai suatu bulan',
    en: 'Change the terms of contributions from a month on',
  },
  allowed: ['employer.owner', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/terms' },
  input: changes.extend({ npp, fromMonth: fields.month, reason: fields.optionalLine(300) }),
  output: z.object({ fromMonth: fields.month }),
  concerns: employerByNpp,
  async run(context, { npp: _npp, fromMonth, reason, ...changes }) {
    const { db, subject, now, note } = context
    const employer = await lockEmployer(db, employerIn(subject))
    checkRights(context, employer, { fromMonth, reason, changes })

    for (const terms of await governingFrom(db, employer, fromMonth)) {
      const next = { ...terms, ...given(changes), note: reason ?? terms.note }
      checkOwed(next, programmesOwed(employer.kind, next.scale, next.fromMonth))
      const riskReason = changes.riskClass ? present(reason, 'an officer gave a reason') : terms.riskReason
      await db.run(
        rows.insertTerms(employer.employerId, {
          ...next,
          riskReason,
          confirmedBy: context.actor.name,
          confirmedAt: now,
        }),
      )
    }
    await recordFact(
      db,
      'registry.terms-changed',
      { employerId: String(employer.employerId), fromMonth },
      now,
    )
    note({ fromMonth, changed: Object.keys(given(changes)).join(' '), reason })
    return { fromMonth }
  },
})

function given(changes: Changes): { [K in keyof Changes]-?: Exclude<Changes[K], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
  // Nothing undefined is left; what is missing is not spread over the terms.
  return Object.fromEntries(entries) as ReturnType<typeof given>
}

function checkRights(
  { grant, now }: Context,
  employer: Employer,
  asked: { fromMonth: Month; reason: string | null; changes: Changes },
): void {
  const { fromMonth, reason, changes } = asked
  const own = grant?.role === 'employer.owner'
  if (Object.keys(given(changes)).length === 0) throw noTermsChange()
  if (own && changes.riskClass !== undefined) throw onlyOfficers('riskClass')
  if (own && changes.labourIntensive !== undefined) throw onlyOfficers('labourIntensive')
  if (!own && !reason) throw reasonMissing()
  const earliest = own ? Math.max(employer.firstMonth, monthOf(dayIn(now))) : employer.firstMonth
  if (fromMonth < earliest) throw monthBeforeTerms(earliest)
}

/**
 * The terms that hold in a month, and those that later months begin with: a change from a month on reaches
 * them all.
 */
async function governingFrom(db: Db, { employerId }: Employer, fromMonth: Month): Promise<Terms[]> {
  const governing = present(
    await findTerms(db, employerId, fromMonth),
    'an employer has terms from its first month',
  )
  const all = await db.many<Terms>(rows.listTerms(employerId))
  return [{ ...governing, fromMonth }, ...all.filter((terms) => terms.fromMonth > fromMonth)]
}
