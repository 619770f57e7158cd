import { assert, present } from '#base/assert.ts'
import { newId } from '#base/id.ts'
import type { Db } from '#platform/database.ts'
import { findPaymentCode } from '../find-payment-code.ts'
import { settleByPayment } from '../settle-bill.ts'
import { insertPayment } from '../settlement.sql.ts'
import { lockRequest } from './answer-once.ts'
import { lockCode } from './bank.sql.ts'
import type { StatementLine } from './fetch-statement.ts'
import { bookOwnLine } from './pay-own-account.ts'
import { postSuspense } from './post-suspense.ts'
import * as rows from './suspense.sql.ts'
import { paymentAnswer } from './virtual-account-answer.ts'

/**
 * - `known`: booked by an earlier run;
 * - `matched`: the money of a payment that the bank had told us of;
 * - `settled`: its callback was lost; the line itself pays the code;
 * - `suspended`: nobody knows yet what it is for.
 */
export type LineFate = 'known' | 'matched' | 'settled' | 'suspended'

/** Books one credit of a statement, once. */
export async function bookLine(db: Db, partnerId: string, line: StatementLine, now: Date): Promise<LineFate> {
  const requestId = line.paymentRequestId ?? `statement ${line.reference}`
  await lockRequest(db, partnerId, `statement ${line.reference}`)
  await lockRequest(db, partnerId, requestId)
  const earlier = await db.find<{ amount: bigint }>(rows.findLine(partnerId, line.reference))
  if (earlier) {
    assert(earlier.amount === line.amount, 'a bank gives two credits two names')
    return 'known'
  }

  const { fate, paymentId } =
    (line.own
      ? await bookOwnLine(db, { partnerId, requestId, own: line.own, line }, now)
      : ((await matchPayment(db, partnerId, line)) ??
        (await payCode(db, partnerId, line, requestId, now)))) ??
    (await holdInSuspense(db, partnerId, line, now))
  await db.run(rows.insertLine({ ...line, partnerId, paymentId, now }))
  return fate
}

export type Booked = { readonly fate: LineFate; readonly paymentId: string }

async function matchPayment(db: Db, partnerId: string, line: StatementLine): Promise<Booked | null> {
  const { code, amount, paymentRequestId: requestId } = line
  if (!code) return null
  await db.many(lockCode(code))
  const payment = await db.find<{ id: string }>(
    rows.findPaymentOfLine({ partnerId, code, amount, requestId }),
  )
  return payment && { fate: 'matched', paymentId: payment.id }
}

/** A code that was open for exactly this amount when the money came is paid by it; a late callback then hears so. */
async function payCode(
  db: Db,
  partnerId: string,
  line: StatementLine,
  requestId: string,
  now: Date,
): Promise<Booked | null> {
  const { code, amount, creditedAt: paidAt, referenceNo: reference } = line
  if (!code || (await db.find(rows.getPaymentId(partnerId, requestId)))) return null
  const found = await findPaymentCode(db, code, paidAt)
  if (found.state !== 'open' || found.amount !== amount) return null
  const { body: answer } = paymentAnswer(
    'successful',
    { paymentRequestId: requestId, customerNo: code },
    found,
  )
  const payment = {
    partnerId,
    requestId,
    code,
    amount,
    paidAt,
    reference,
    answer,
    channel: 'statement',
  } as const
  await settleByPayment(db, payment, now)
  const booked = present(
    await db.find<{ id: string }>(rows.getPaymentId(partnerId, requestId)),
    'it was booked just now',
  )
  return { fate: 'settled', paymentId: booked.id }
}

async function holdInSuspense(db: Db, partnerId: string, line: StatementLine, now: Date): Promise<Booked> {
  const paymentId = newId(now)
  await db.get(
    insertPayment({
      id: paymentId,
      partnerId,
      requestId: `statement ${line.reference}`,
      channel: 'statement',
      code: line.code,
      employerId: null,
      billId: null,
      amount: line.amount,
      paidAt: line.creditedAt,
      now,
      reference: line.referenceNo,
      description: line.remark,
      answer: null,
    }),
  )
  await postSuspense(db, 'money-unmatched', { paymentId, amount: line.amount, employerId: null }, now)
  return { fate: 'suspended', paymentId }
}
