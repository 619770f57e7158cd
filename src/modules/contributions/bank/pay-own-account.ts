import { dayIn, monthOf } from '@payung/law'
import type { Db } from '#platform/database.ts'
import {
  findOwnCode,
  holdPayer,
  ownNumberIn,
  type OwnCodeState,
  type OwnNumber,
} from '../own-account/find-own-code.ts'
import { settleOwnBill } from '../own-account/settle-own-bill.ts'
import * as rows from '../own-account/own-account.sql.ts'
import type { Answer } from './answer.ts'
import type { Booked } from './book-line.ts'
import type { StatementLine } from './fetch-statement.ts'
import { getPaymentId } from './suspense.sql.ts'
import type { VaNumber } from './va-number.ts'
import type { Inquiry, PaymentRequest } from './virtual-account.ts'
import { inquiryAnswer, paymentAnswer, refusalOf, type ShownBill } from './virtual-account-answer.ts'

/** An own-account worker's code or NIK under this service; null where it is neither. */
export function ownNumberOf(number: VaNumber, serviceId: string): OwnNumber | null {
  return number.partnerServiceId === serviceId ? ownNumberIn(number.customerNo) : null
}

/** What a worker is asked for by code or by NIK (service 24). */
export async function inquireOwn(db: Db, number: OwnNumber, request: Inquiry, now: Date): Promise<Answer> {
  const found = await findOwnCode(db, number, now)
  return found.state === 'open'
    ? inquiryAnswer('successful', request, shownBill(found))
    : inquiryAnswer(refusalOf[found.state], request)
}

/** Books what a worker has paid (service 25); refused unless it is the very amount. */
export async function payOwn(
  db: Db,
  number: OwnNumber,
  { partnerId, request, check }: { partnerId: string; request: PaymentRequest; check: () => void },
  now: Date,
): Promise<Answer> {
  const found = await findOwnCode(db, number, request.paidAt)
  if (found.state !== 'open') return paymentAnswer(refusalOf[found.state], request)
  if (found.bill.total !== request.paidAmount) return paymentAnswer('wrongAmount', request)
  check()
  const answer = paymentAnswer('successful', request, shownBill(found))
  const { paymentRequestId: requestId, paidAmount: amount, paidAt, referenceNo: reference } = request
  const channel = 'virtual-account'
  const payment = { partnerId, requestId, amount, paidAt, reference, channel, answer: answer.body } as const
  await settleOwnBill(db, found.bill, payment, now)
  return answer
}

/** A credit of a statement that names a worker: of a payment that is booked, or whose callback was lost; null where it is neither. */
export async function bookOwnLine(
  db: Db,
  at: { partnerId: string; requestId: string; own: OwnNumber; line: StatementLine },
  now: Date,
): Promise<Booked | null> {
  const { partnerId, requestId, own, line } = at
  const { amount, creditedAt: paidAt, referenceNo: reference, paymentRequestId } = line
  await holdPayer(db, own)
  const told = await db.find<{ id: string }>(
    rows.findPaymentOfWorker({ partnerId, ...own, amount, requestId: paymentRequestId }),
  )
  if (told) return { fate: 'matched', paymentId: told.id }
  if (await db.find(getPaymentId(partnerId, requestId))) return null
  const found = await findOwnCode(db, own, paidAt)
  if (found.state !== 'open' || found.bill.total !== amount) return null
  const payer = { paymentRequestId: requestId, customerNo: own.number }
  const { body: answer } = paymentAnswer('successful', payer, shownBill(found))
  const payment = { partnerId, requestId, amount, paidAt, reference, channel: 'statement', answer } as const
  return { fate: 'settled', paymentId: await settleOwnBill(db, found.bill, payment, now) }
}

type OpenBill = Extract<OwnCodeState, { state: 'open' }>

/** A payer recognises the name; the rest of it is nobody's business at the counter. An employer's is shown whole. */
function shownBill({ bill }: OpenBill): ShownBill {
  const { name, payerName, total: amount, workers, projectNo, contractMonths, expiresAt } = bill
  const month = bill.firstMonth ?? monthOf(dayIn(bill.issuedAt))
  const shown = { employerName: payerName ?? initialsOf(name ?? ''), amount, month, expiresAt }
  if (projectNo !== null) return { ...shown, projectNo }
  return payerName === null ? { ...shown, months: contractMonths ?? bill.months } : { ...shown, workers }
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => `${part[0]}***`)
    .join(' ')
}
