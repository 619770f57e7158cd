import { dayIn, monthOf } from '@payung/law'
import { assert } from '#base/assert.ts'
import { newId } from '#base/id.ts'
import { postEntries } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { insertPayment } from '../settlement.sql.ts'
import type { OwnBill } from './own-bill.ts'
import * as rows from './own-account.sql.ts'

/** Money that a bank has taken for a worker's bill, found open for exactly this amount. */
export type OwnPayment = {
  readonly partnerId: string
  readonly requestId: string
  readonly amount: bigint
  readonly paidAt: Date
  readonly reference: string | null
  readonly channel: 'virtual-account' | 'statement'
  /** What we answer the bank; kept, so that a repeated call hears the same. */
  readonly answer: unknown
}

/**
 * Books a worker's payment in the caller's transaction: the money, the months that it covers, each fund's part, the member's savings.
 * Two payments of the same months cannot both come through: a month is covered once by its key.
 * @param bill held by `findOwnCode`
 * @returns the key of the payment
 */
export async function settleOwnBill(db: Db, bill: OwnBill, payment: OwnPayment, now: Date): Promise<string> {
  assert(bill.total === payment.amount, 'a payment is booked only on a bill of its amount')
  const { billId, code, personId } = bill
  const paymentId = newId(now)
  await db.get(
    insertPayment({
      ...payment,
      id: paymentId,
      code,
      employerId: null,
      billId,
      now,
      description: null,
      answer: JSON.stringify(payment.answer ?? null),
    }),
  )
  await settle(db, billId, dayIn(payment.paidAt), now)
  await recordFact(db, 'contributions.own-bill-paid', { personId: String(personId), billId }, now)
  return paymentId
}

async function settle(db: Db, billId: string, paidOn: string, now: Date): Promise<void> {
  const settled = await db.run(rows.settleBill(billId, paidOn, now))
  assert(settled === 1, 'a bill is settled once')
  await db.run(rows.coverMonths(billId))
  const postedOn = dayIn(now)
  await postEntries(
    db,
    { kind: 'own-account-paid', postedOn, postedAt: now, postingMonth: monthOf(postedOn) },
    rows.paidLines(rows.oneBill(billId)),
    { rows: rows.paidMembers(rows.oneBill(billId)), growsFrom: 'bank', shrinksTo: 'bank' },
  )
}
