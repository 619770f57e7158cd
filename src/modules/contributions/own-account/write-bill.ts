import { dayIn, endOf, lastDayOf, monthOf, type Day } from '@payung/law'
import { newId } from '#base/id.ts'
import type { Db } from '#platform/database.ts'
import { coverAndBook } from './cover-and-book.ts'
import * as rows from './own-account.sql.ts'
import { priceFingerprint } from './price-months.ts'

export type Issued = {
  readonly billId: string
  readonly code: string
  readonly total: bigint
  readonly expiresAt: Date
}

/** What was paid too much earlier and is still there, in each fund. */
export type Surplus = { readonly jkk: bigint; readonly jkm: bigint }

type Opened = {
  readonly payer: rows.BillFor
  readonly sums: rows.Sums
  /** Of the rule that it was priced by. */
  readonly fingerprint: string
  /** After which it would pay for something that is over, where that is before the month ends. */
  readonly lastDay?: Day
}

/**
 * Opens a bill with a code of its own. What was asked before for the same and was not paid gives way. The code is good until its month
 * ends: in the next one it may cost something else. Its lines are for the caller to write.
 */
export async function openBill(
  db: Db,
  { payer, sums, fingerprint, lastDay }: Opened,
  by: string,
  now: Date,
): Promise<Issued> {
  const billId = newId(now)
  const knownOn = dayIn(now)
  const month = monthOf(knownOn)
  const monthEnd = lastDayOf(month)
  const expiresAt = endOf(lastDay && lastDay < monthEnd ? lastDay : monthEnd)
  await db.run(rows.withdrawOpenBills(payer, now))
  const bill = { ...sums, ...payer, id: billId, month, now, by, expiresAt, fingerprint, knownOn }
  const { code } = await db.get<{ code: string }>(rows.insertBill(bill))
  return { billId, code, total: rows.totalOf(sums), expiresAt }
}

type Asked = {
  readonly payer: rows.BillFor
  readonly lines: readonly rows.NewLine[]
  readonly left: Surplus
}

/** Asks a payer for months of own-account work, one line each. Nothing left to pay settles it at once. */
export async function writeBill(
  db: Db,
  { payer, lines, left }: Asked,
  by: string,
  now: Date,
): Promise<Issued> {
  const today = dayIn(now)
  const sum = (of: 'jkk' | 'jkm' | 'jht') => lines.reduce((total, line) => total + line[of], 0n)
  const [jkk, jkm] = [sum('jkk'), sum('jkm')]
  const surplusJkk = left.jkk < jkk ? left.jkk : jkk
  const surplusJkm = left.jkm < jkm ? left.jkm : jkm
  const sums = { jkk, jkm, jht: sum('jht'), pooled: 0n, surplusJkk, surplusJkm }
  const issued = await openBill(db, { payer, sums, fingerprint: priceFingerprint(today) }, by, now)
  await db.run(rows.insertLines(issued.billId, lines))
  if (issued.total === 0n) await coverAndBook(db, issued.billId, today, now)
  return issued
}
