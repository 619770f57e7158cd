import { dayIn } from '@payung/law'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { findPaymentCode, type CodeState } from '../find-payment-code.ts'
import { settleByPayment } from '../settle-bill.ts'
import type { Answer } from './answer.ts'
import { answerOnce, lockRequest, type Decision, type SignedCall } from './answer-once.ts'
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
  const { paymentRequestId: requestId, paidAt } = request
  const { partner } = call
  const own = ownNumberOf(request, partner.serviceId)
  const code = own ? null : paymentCodeOf(request, partner.serviceId)
  return answerOnce<Seen>(app, call, {
    asked: { service: '25', requestId },
    whenUsed: (earlier) =>
      earlier.service === '25' && earlier.requestId === requestId
        ? repeatedAnswer(earlier.answer)
        : paymentAnswer('conflict', request),
    async look(db) {
      const [, first, , found] = await Promise.all([
        lockRequest(db, partner.id, requestId),
        db.find<{ answer: unknown }>(rows.findFirstAnswer(partner.id, requestId)),
        code && db.many(rows.lockCode(code)),
        findPaymentCode(db, code, paidAt),
      ])
      return { first, found }
    },
    async decide(db, { first, found }, now) {
      if (first) return { answer: repeatedAnswer(first.answer) }
      if (!own) return decidePayment(db, { partner, request, found }, now)
      const check = () => checkDay(partner, paidAt, now)
      return { answer: await payOwn(db, own, { partnerId: partner.id, request, check }, now) }
    },
  })
}

type Seen = { readonly first: { readonly answer: unknown } | null; readonly found: CodeState }

/**
 * The bank's word decides when the money was paid: whether the code was still open then, and whether the payment was
 * late. Ours decides when it is booked.
 */
function decidePayment(
  db: Db,
  { partner, request, found }: { partner: Partner; request: PaymentRequest; found: CodeState },
  now: Date,
): Decision {
  if (found.state !== 'open') return { answer: paymentAnswer(refusalOf[found.state], request) }
  if (found.amount !== request.paidAmount) return { answer: paymentAnswer('wrongAmount', request) }
  checkDay(partner, request.paidAt, now)

  const answer = paymentAnswer('successful', request, found)
  const { paymentRequestId: requestId, paidAmount: amount, paidAt, referenceNo: reference } = request
  const { code } = found
  const payment = { partnerId: partner.id, requestId, code, amount, paidAt, reference, answer: answer.body }
  return { answer, book: () => settleByPayment(db, payment, now, found) }
}

/** The bank's clock may be ahead of ours by as much as we allow; a day that has not begun there either pays nothing. */
function checkDay(partner: Partner, paidAt: Date, now: Date): void {
  const bankNow = new Date(now.getTime() + partner.clockToleranceS * 1000)
  if (dayIn(paidAt) > dayIn(bankNow)) throw new SnapRefusal('invalidFormat', 'trxDateTime')
}
