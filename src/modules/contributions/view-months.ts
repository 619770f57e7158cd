import { dayIn, monthOf, parseMonth, type Month } from '@payung/law'
import { z } from 'zod'
import { getMemberBalance } from '#modules/ledger'
import { personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Subject } from '#platform/actor.ts'
import * as rows from './months.sql.ts'
import { recomposedAmounts } from './contribution-shape.ts'

/** One month of one employer, as the member sees it. */
const declared = z.object({
  month: fields.month,
  employerId: fields.key,
  employerName: z.string(),
  wage: fields.rupiah,
  jp: z.boolean(),
  jkp: z.boolean(),
  riskClass: fields.count,
  relief: z.string().nullable(),
  billId: z.uuid(),
  dueOn: fields.day,
  bills: fields.count,
  ...recomposedAmounts.shape,
  /** What of it the employer has not paid yet. */
  unpaid: fields.rupiah,
  paid: z.boolean(),
  paidOn: fields.day.nullable(),
  monthsLate: fields.count,
  declaredAt: fields.instant,
})

const missing = z.object({
  month: fields.month,
  employerId: fields.key,
  employerName: z.string(),
  drafted: z.boolean(),
})

export type DeclaredMonth = z.output<typeof declared>
export type MissingMonth = z.output<typeof missing>

/** The member whose own data are asked for, or the person an officer has opened. */
export function personInput(_db: Db, input: { personId: bigint }): Promise<Subject | null> {
  return Promise.resolve({ kind: 'person', personId: input.personId })
}

/** A person's months: wage declared, due, paid, and those that nobody has reported. */
export const viewMonths = operation({
  name: 'contributions.view-months',
  summary: { id: 'Lihat iuran bulan demi bulan', en: 'See contributions month by month' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/months' },
  input: z.object({ personId: fields.key, from: fields.month.nullish(), until: fields.month.nullish() }),
  output: z.object({
    balance: fields.rupiah,
    firstMonth: fields.month.nullable(),
    months: z.array(declared),
    missing: z.array(missing),
    /** The month that is running, with each employer who has not reported it yet. */
    running: z.array(missing),
  }),
  concerns: personInput,
  async run({ db, now }, { personId, from, until }) {
    return findMonths(db, { personId, now, from: from ?? null, until: until ?? null })
  },
})

export async function findMonths(
  db: Db,
  at: { personId: bigint; now: Date; from: Month | null; until: Month | null },
) {
  const ids = await personIdsOf(db, at.personId)
  const { firstMonth } = await db.get<{ firstMonth: Month | null }>(rows.findReach(ids))
  const today = monthOf(dayIn(at.now))
  const first = at.from ?? firstMonth ?? today
  const last = Math.min(at.until ?? today, today)
  const missing = await db.many<MissingMonth>(
    rows.listMissingMonths(ids, Math.max(first, parseMonth('2015-07')), last),
  )
  return {
    balance: await getMemberBalance(db, ids),
    firstMonth,
    months: await db.many<DeclaredMonth>(rows.listMonths(ids, first, at.until ?? today)),
    missing: missing.filter(({ month }) => month < today),
    running: missing.filter(({ month }) => month === today),
  }
}
