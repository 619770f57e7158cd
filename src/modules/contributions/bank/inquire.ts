import type { App } from '#platform/app.ts'
import { findPaymentCode } from '../find-payment-code.ts'
import type { Answer } from './answer.ts'
import { answerOnce, type SignedCall } from './answer-once.ts'
import { inquireOwn, ownNumberOf } from './pay-own-account.ts'
import { paymentCodeOf } from './va-number.ts'
import type { Inquiry } from './virtual-account.ts'
import { inquiryAnswer, refusalOf } from './virtual-account-answer.ts'

/** Tells a bank whose payment code this is and what it asks for (service 24). */
export function inquire(app: App, call: SignedCall, request: Inquiry): Promise<Answer> {
  const { serviceId } = call.partner
  const own = ownNumberOf(request, serviceId)
  const code = own ? null : paymentCodeOf(request, serviceId)
  return answerOnce(app, call, {
    asked: { service: '24', requestId: request.inquiryRequestId },
    whenUsed: () => inquiryAnswer('conflict', request),
    look: (db, now) => findPaymentCode(db, code, now),
    async decide(db, found, now) {
      if (own) return { answer: await inquireOwn(db, own, request, now) }
      return {
        answer:
          found.state === 'open'
            ? inquiryAnswer('successful', request, found)
            : inquiryAnswer(refusalOf[found.state], request),
      }
    },
  })
}
