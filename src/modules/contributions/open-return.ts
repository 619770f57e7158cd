import { dayIn, dayInMonth, lastDayOf, monthOf, parseMonth, type Month } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { employerByNpp, getEmployer, type Employer } from '#modules/registry'
import type { Context } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { hasPaidBill } from './bills.sql.ts'
import { employerIn } from './find-return.ts'
import { monthIsFinal, monthNotOpen, nothingToCorrect } from './problems.ts'
import type { ReturnKind, WageReturn } from './return.ts'
import * as rows from './returns.sql.ts'

/** The employment programmes began in July 2015; older months are not kept here. */
const earliestMonth = parseMonth('2015-07')

/**
 * Opens the return of a month, or finds the one that is open. A regular return starts with everyone who works here and
 * the wage last declared; a correction starts empty and holds only what it changes.
 */
export const openReturn = operation({
  name: 'contributions.open-return',
  summary: { id: 'Buka laporan upah sebulan', en: 'Open the wage return of a month' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/returns' },
  input: z.object({
    npp: z.string(),
    month: fields.month,
    kind: z.enum(['regular', 'supplementary', 'revised']).default('regular'),
  }),
  output: z.object({ returnId: z.uuid(), month: fields.month, kind: z.string(), state: z.string() }),
  concerns: employerByNpp,
  async run(context, { month, kind }) {
    const { db, now, subject } = context
    const employerId = employerIn(subject)
    const employer = await getEmployer(db, employerId)
    checkMonth(month, employer, now)
    if (kind !== 'regular') await checkCorrectable(db, employerId, month)

    const open = await db.find<WageReturn>(rows.findOpenReturn(employerId, month, kind))
    if (open) {
      if (open.state === 'final') throw monthIsFinal(month)
      return { returnId: open.id, month, kind, state: open.state }
    }
    const returnId = newId(now)
    await db.many(rows.ensureMonth(month))
    const inserted = await db.run(
      rows.insertReturn({ id: returnId, employerId, month, kind, by: context.actor.name, now }),
    )
    if (inserted === 0) return findTwin(context, employerId, month, kind)
    if (kind === 'regular') {
      await db.run(
        rows.carryWorkers({
          returnId,
          employerId,
          month,
          firstDay: dayInMonth(month, 1),
          lastDay: lastDayOf(month),
        }),
      )
    }
    return { returnId, month, kind, state: 'draft' }
  },
})

/** A colleague opened the same return a moment ago: theirs is the one. */
async function findTwin(context: Context, employerId: bigint, month: Month, kind: ReturnKind) {
  const twin = await context.db.get<WageReturn>(rows.findOpenReturn(employerId, month, kind))
  return { returnId: twin.id, month, kind, state: twin.state }
}

function checkMonth(month: Month, { firstMonth, closedOn }: Employer, now: Date): void {
  if (month < earliestMonth) throw monthNotOpen(month, 'before-law', earliestMonth)
  if (month > monthOf(dayIn(now))) throw monthNotOpen(month, 'future', firstMonth)
  if (month < firstMonth) throw monthNotOpen(month, 'before-registration', firstMonth)
  if (closedOn && month > monthOf(closedOn)) throw monthNotOpen(month, 'after-closing', monthOf(closedOn))
}

async function checkCorrectable(db: Db, employerId: bigint, month: Month): Promise<void> {
  const { paid } = await db.get<{ paid: boolean }>(hasPaidBill(employerId, month))
  if (!paid) throw nothingToCorrect(month)
}
