import type { Db } from '#platform/database.ts'
import { findOwnCode, type OwnNumber } from '../own-account/find-own-code.ts'
import { settleOwnBill } from '../own-account/settle-own-bill.ts'
import { postSuspense } from './post-suspense.ts'
import { amountDiffers, codeNotPayable } from './problems.ts'
import * as rows from './suspense.sql.ts'

type Waiting = {
  readonly partnerId: string
  readonly amount: bigint
  readonly paidAt: Date
  readonly reference: string | null
}

/**
 * Money in suspense was for the code of an own-account worker or a sponsor: by the same rules as for employers, on the day when it came.
 * @returns the key of the bill that it settles
 */
export async function allocateToOwn(
  db: Db,
  { partnerId, amount, paidAt, reference }: Waiting,
  { paymentId, own, reason, by }: { paymentId: string; own: OwnNumber; reason: string; by: string },
  now: Date,
): Promise<string> {
  const found = await findOwnCode(db, own, paidAt)
  if (found.state !== 'open') throw codeNotPayable(found.state)
  const { bill } = found
  if (bill.total !== amount) throw amountDiffers(amount, bill.total)
  const { billId, employerId } = bill
  await db.run(rows.insertDecision({ paymentId, kind: 'allocated', employerId, billId, reason, by, now }))
  await postSuspense(db, 'money-allocated', { paymentId, amount, employerId }, now)
  const requestId = `allocated ${paymentId}`
  const payment = {
    partnerId,
    requestId,
    amount,
    paidAt,
    reference,
    channel: 'statement',
    answer: null,
  } as const
  await settleOwnBill(db, bill, payment, now)
  return billId
}
