import { dayIn, monthOf } from '@payung/law'
import { postEntries } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import { suspenseLine, type SuspenseMove } from './suspense.sql.ts'

/** Books what happens to money that nobody knows yet, in the collection account's own book. */
export async function postSuspense(
  db: Db,
  move: SuspenseMove,
  money: { paymentId: string; amount: bigint; employerId: bigint | null },
  now: Date,
): Promise<void> {
  const postedOn = dayIn(now)
  const head = { kind: move, postedOn, postedAt: now, postingMonth: monthOf(postedOn) }
  await postEntries(db, head, suspenseLine(move, money.paymentId, money.amount, money.employerId))
}
