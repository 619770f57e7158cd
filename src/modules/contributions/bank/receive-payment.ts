import { dayIn } from '@payung/law'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { findPaymentCode } from '../find-payment-code.ts'
import { settleByPayment } from '../settle-bill.ts'
import type { Answer } from './answer.ts'
import { answerOnce, lockRequest, type SignedCall } from './answer-once.ts'
import * as rows from './bank.sql.ts'
import { ownNumberOf, payOwn } from './pay-own-account.ts'
import type { Partner } from './partner.ts'
import { SnapRefusal } from './snap-refusal.ts'
import { paymentCodeOf } from './va-number.ts'
import type { PaymentRequest } from './virtual-account.ts'
import { paymentAnswer, refusalOf, repeatedAnswer } from './virtual-account-answer.ts'

/**
 * Books money that a bank has taken for a payment code (service 25), once, however often and from however many sides the
 * bank says so. A request that was answered before is not decided again: it hears 4042518 with its first
 * paymentFlagStatus, also a year later and under another X-EXTERNAL-ID.
 */
export function receivePayment(app: App, call: SignedCall, request: PaymentRequest): Promise<Answer> {
  const { paymentRequestId: requestId } = request
  return answerOnce(
    app,
    call,
    { service: '25', requestId },
    (earlier) =>
      earlier.service === '25' && earlier.requestId === requestId
        ? repeatedAnswer(earlier.answer)
        : paymentAnswer('conflict', request),
    async (db, now) => {
      await lockRequest(db, call.partner.id, requestId)
      const first = await db.find<{ answer: unknown }>(rows.findFirstAnswer(call.partner.id, requestId))
      return first ? repeatedAnswer(first.answer) : payCode(db, call.partner, request, now)
    },
  )
}

/**
 * The bank's word decides when the money was paid: whether the code was still open then, and whether the payment was
 * late. Ours decides when it is booked.
 */
async function payCode(db: Db, partner: Partner, request: PaymentRequest, now: Date): Promise<Answer> {
  const own = ownNumberOf(request, partner.serviceId)
  if (own) {
    const check = () => checkDay(partner, request.paidAt, now)
    return payOwn(db, own, { partnerId: partner.id, request, check }, now)
  }
  const code = paymentCodeOf(request, partner.serviceId)
  if (!code) return paymentAnswer('notFound', request)
  await db.many(rows.lockCode(code))
  const found = await findPaymentCode(db, code, request.paidAt)
  if (found.state !== 'open') return paymentAnswer(refusalOf[found.state], request)
  if (found.amount !== request.paidAmount) return paymentAnswer('wrongAmount', request)
  checkDay(partner, request.paidAt, now)

  const answer = paymentAnswer('successful', request, found)
  const { paymentRequestId: requestId, paidAmount: amount, paidAt, referenceNo: reference } = request
  const payment = { partnerId: partner.id, requestId, code, amount, paidAt, reference, answer: answer.body }
  await settleByPayment(db, payment, now, found)
  return answer
}

/** The bank's clock may be ahead of ours by as much as we allow; a day that has not begun there either pays nothing. */
function checkDay(partner: Partner, paidAt: Date, now: Date): void {
  const bankNow = new Date(now.getTime() + partner.clockToleranceS * 1000)
  if (dayIn(paidAt) > dayIn(bankNow)) throw new SnapRefusal('invalidFormat', 'trxDateTime')
}
