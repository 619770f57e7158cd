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
  return answerOnce(
    app,
    call,
    { service: '24', requestId: request.inquiryRequestId },
    () => inquiryAnswer('conflict', request),
    async (db, now) => {
      const own = ownNumberOf(request, call.partner.serviceId)
      if (own) return inquireOwn(db, own, request, now)
      const code = paymentCodeOf(request, call.partner.serviceId)
      const found = code ? await findPaymentCode(db, code, now) : ({ state: 'unknown' } as const)
      return found.state === 'open'
        ? inquiryAnswer('successful', request, found)
        : inquiryAnswer(refusalOf[found.state], request)
    },
  )
}
