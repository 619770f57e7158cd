import { dayIn, endOf, lastDayOf, monthOf } from '@payung/law'
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

type Asked = {
  readonly payer: { readonly personId: bigint | null; readonly employerId: bigint | null }
  readonly lines: readonly rows.NewLine[]
  readonly left: Surplus
}

/**
 * Asks a payer for months, one line each, by a code of its own. What they were asked before and did not pay gives way. The code is good
 * until its month ends: in the next one other months would be asked for. Nothing left to pay settles it at once.
 */
export async function writeBill(
  db: Db,
  { payer, lines, left }: Asked,
  by: string,
  now: Date,
): Promise<Issued> {
  const today = dayIn(now)
  const sum = (of: 'jkk' | 'jkm' | 'jht') => lines.reduce((total, line) => total + line[of], 0n)
  const bill = { id: newId(now), jkk: sum('jkk'), jkm: sum('jkm'), jht: sum('jht') }
  const surplusJkk = left.jkk < bill.jkk ? left.jkk : bill.jkk
  const surplusJkm = left.jkm < bill.jkm ? left.jkm : bill.jkm
  const month = monthOf(today)
  const expiresAt = endOf(lastDayOf(month))
  await db.run(rows.withdrawOpenBills(payer, now))
  const { code } = await db.get<{ code: string }>(
    rows.insertBill({
      ...bill,
      ...payer,
      surplusJkk,
      surplusJkm,
      month,
      now,
      by,
      expiresAt,
      fingerprint: priceFingerprint(today),
      knownOn: today,
    }),
  )
  await db.run(rows.insertLines(bill.id, lines))
  const total = bill.jkk + bill.jkm + bill.jht - surplusJkk - surplusJkm
  if (total === 0n) await coverAndBook(db, bill.id, today, now)
  return { billId: bill.id, code, total, expiresAt }
}
