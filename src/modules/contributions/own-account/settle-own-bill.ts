import { dayIn } from '@payung/law'
import { assert } from '#base/assert.ts'
import { newId } from '#base/id.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { insertPayment } from '../settlement.sql.ts'
import type { OwnBill } from './own-bill.ts'
import { coverAndBook } from './cover-and-book.ts'

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

type Settled = Pick<OwnBill, 'billId' | 'code' | 'personId' | 'employerId' | 'total'>

/**
 * Books a worker's payment in the caller's transaction: the money, the months that it covers, each fund's part, the member's savings.
 * Two payments of the same months cannot both come through: a month is covered once by its key.
 * @param bill held by `findOwnCode`
 * @returns the key of the payment
 */
export async function settleOwnBill(db: Db, bill: Settled, payment: OwnPayment, now: Date): Promise<string> {
  assert(bill.total === payment.amount, 'a payment is booked only on a bill of its amount')
  const { billId, code, personId, employerId } = bill
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
  await coverAndBook(db, billId, dayIn(payment.paidAt), now)
  const about = {
    billId,
    personId: personId === null ? null : String(personId),
    employerId: employerId === null ? null : String(employerId),
  }
  await recordFact(db, 'contributions.own-bill-paid', about, now)
  return paymentId
}
