import type { Day, Month } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { personIdsOf } from '#modules/registry'
import type { EmployerKind, Scale } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { explainAbsence, programmes, type Programme } from './explain-absence.ts'
import { listMissingMonths } from './months.sql.ts'
import * as rows from './view-month.sql.ts'
import { personInput, type MissingMonth } from './view-months.ts'
import { facts, recomposedAmounts } from './contribution-shape.ts'

const words = z.object({ id: z.string(), en: z.string() })

/** One bill's word on the month. The amounts of a correction are what it changes; its wage is the wage that it puts right. */
const billed = z.object({
  billId: z.uuid(),
  number: z.string(),
  kind: z.enum(['regular', 'supplementary', 'revised']),
  issuedAt: fields.instant,
  dueOn: fields.day,
  settledOn: fields.day.nullable(),
  monthsLate: fields.count.nullable(),
  receiptNo: z.string().nullable(),
  wage: fields.rupiah,
  ...recomposedAmounts.shape,
})

const absence = z.object({
  programme: z.enum(programmes),
  reasons: z.array(
    z.object({
      code: z.string(),
      words,
      article: z.object({ regulation: z.string(), article: z.string() }),
      mend: words.optional(),
      fromOn: fields.day.optional(),
    }),
  ),
})

/** One month with one employer: what each bill says of it, and from what that follows. */
export const viewMonth = operation({
  name: 'contributions.view-month',
  summary: { id: 'Lihat iuran satu bulan', en: 'See one month’s contributions' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/months/{month}/{employerId}' },
  input: z.object({ personId: fields.key, month: fields.month, employerId: fields.key }),
  output: z.object({
    employerName: z.string(),
    /** Empty while nothing final has been reported. */
    bills: z.array(billed),
    /** From what the latest bill was worked out, and the day on which the law was read; null while there is none. */
    basis: z.object({ facts, lawKnownOn: fields.day }).nullable(),
    absences: z.array(absence),
    /** A return of the month has been begun. */
    drafted: z.boolean(),
  }),
  concerns: personInput,
  async run({ db }, { personId, month, employerId }) {
    const ids = await personIdsOf(db, personId)
    const bills = await db.many<Row>(rows.listBilled(ids, month, employerId))
    const latest = bills.at(-1)
    if (latest) {
      return { employerName: latest.employerName, bills, ...explained(latest, month), drafted: false }
    }
    const missing = await db.many<MissingMonth>(listMissingMonths(ids, month, month))
    const found = missing.find((one) => one.employerId === employerId)
    if (!found) throw notFound()
    return { employerName: found.employerName, bills, basis: null, absences: [], drafted: found.drafted }
  },
})

type Row = z.output<typeof billed> & {
  readonly takesJp: boolean
  readonly takesJkp: boolean
  readonly hasJkk: boolean
  readonly hasJkm: boolean
  readonly hasJht: boolean
  readonly hasJp: boolean
  readonly scale: Scale
  readonly riskClass: number
  readonly relief: string | null
  readonly lawKnownOn: Day
  readonly employerName: string
  readonly employerKind: EmployerKind
  readonly birthOn: Day | null
  readonly nationality: string
  readonly registeredAt: Date
  readonly declaredAt: Date
}

function explained(row: Row, month: Month) {
  const { wage, riskClass, relief, lawKnownOn } = row
  const takes = { jkk: row.hasJkk, jkm: row.hasJkm, jht: row.hasJht, jp: row.takesJp, jkp: row.takesJkp }
  const has = { ...takes, jp: row.hasJp, jkp: false }
  const joined = programmes.filter((programme) => has[programme])
  const reliefs = {
    labourIntensive: relief === 'padat-karya',
    covidRelief: relief === 'covid-19',
    jpDeferred: false,
  }
  const explain = (programme: Programme) => ({
    programme,
    reasons: explainAbsence(programme, { ...row, month, joined }).map((reason) => ({ ...reason })),
  })
  return {
    basis: { facts: { wage, riskClass, ...takes, ...reliefs }, lawKnownOn },
    absences: programmes.filter((programme) => !takes[programme]).map(explain),
  }
}
