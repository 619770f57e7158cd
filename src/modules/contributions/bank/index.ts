export { plainAnswer, type Answer } from './answer.ts'
export { allocateSuspense } from './allocate-suspense.ts'
export { inTime } from './answer-trouble.ts'
export { readAmount, writeAmount } from './amount.ts'
export { inquire } from './inquire.ts'
export { issueToken } from './issue-token.ts'
export { listSuspense } from './list-suspense.ts'
export { enqueueStatements, matchStatement, matchStatementTask } from './match-statement.ts'
export { receivePayment } from './receive-payment.ts'
export { recogniseCaller, recogniseClient } from './recognise-caller.ts'
export { reconcileStatement } from './reconcile-statement.ts'
export { refundSuspense } from './refund-suspense.ts'
export { registerPartner } from './register-partner.ts'
export type { ServiceCode } from './response-code.ts'
export {
  signAsymmetric,
  signSymmetric,
  stringToSign,
  tokenStringToSign,
  verifyAsymmetric,
} from './signature.ts'
export { SnapRefusal } from './snap-refusal.ts'
export { readTimestamp, writeTimestamp } from './snap-time.ts'
export { isPaymentCode, vaNumberOf } from './va-number.ts'
export { readInquiry, readPaymentRequest } from './virtual-account.ts'
export { inquiryAnswer, paymentAnswer } from './virtual-account-answer.ts'
export { viewSuspense } from './view-suspense.ts'
