import { assert } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import { findOwnCode } from './find-own-code.ts'
import { settleOwnBill, type OwnPayment } from './settle-own-bill.ts'

/** Books that a worker's code was paid, by whoever has not looked up what it asks for. */
export async function settleOwnCode(
  db: Db,
  code: string,
  payment: Omit<OwnPayment, 'amount'>,
  now: Date,
): Promise<void> {
  const found = await findOwnCode(db, { kind: 'code', number: code }, payment.paidAt)
  assert(found.state === 'open', 'a payment is booked only on an open code')
  await settleOwnBill(db, found.bill, { ...payment, amount: found.bill.total }, now)
}
