import { dayIn, latePenalty, law, monthOf, monthsLate, type Day } from '@payung/law'
import { assert } from '#base/assert.ts'
import { newId } from '#base/id.ts'
import { postEntries } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { findPaymentCode, type CodeState } from './find-payment-code.ts'
import * as rows from './settlement.sql.ts'

/** A payment that the bank has accepted and whose code has been found open for exactly this amount. */
export type AcceptedPayment = {
  readonly partnerId: string
  readonly requestId: string
  readonly code: string
  readonly amount: bigint
  /** When the payer paid: decides whether it was late. */
  readonly paidAt: Date
  readonly reference: string | null
  readonly channel?: 'virtual-account' | 'statement'
  /** What we answer the bank; kept, so that a repeated call hears the same. */
  readonly answer: unknown
}

/**
 * Books a payment: the money, the settlement of its bill, the members' accounts, the penalty if it came late. All in the
 * caller's transaction; whoever comes second for the same bill finds it settled.
 * @param known what the caller has found the code to be, while holding it; without it the code is held and looked up
 */
export async function settleByPayment(
  db: Db,
  payment: AcceptedPayment,
  now: Date,
  known?: CodeState,
): Promise<{ receiptNo: string; billId: string }> {
  const code = known ?? (await findPaymentCode(db, payment.code, payment.paidAt, true))
  assert(
    code.state === 'open' && code.amount === payment.amount,
    'a payment is booked only on an open code of its amount',
  )
  const { employerId, billId, jpPenalty } = code
  const paidOn = dayIn(payment.paidAt)
  // A code that asks for a penalty came about when the bill was late: nobody can have paid it earlier, whatever the bank says.
  const issuedOn = dayIn(code.issuedAt)
  const settledOn = jpPenalty > 0n && issuedOn > paidOn ? issuedOn : paidOn

  const id = newId(now)
  const channel = payment.channel ?? 'virtual-account'
  const answer = JSON.stringify(payment.answer ?? null)
  const { receiptNo } = await db.get<{ receiptNo: string }>(
    rows.insertPayment({ ...payment, id, channel, employerId, billId, now, description: null, answer }),
  )
  await settle(db, {
    employerId,
    billId,
    settledOn,
    paymentId: id,
    code: payment.code,
    jpPenalty,
    now,
  })
  return { receiptNo, billId }
}

/** A bill that asks for nothing, or leaves something to the employer, is settled where it is made. */
export async function settleByCredit(
  db: Db,
  bill: { employerId: bigint; billId: string },
  now: Date,
): Promise<void> {
  await db.run(rows.insertCredit(bill.employerId, bill.billId, now))
  await settle(db, { ...bill, settledOn: dayIn(now), paymentId: null, code: null, jpPenalty: 0n, now })
}

async function settle(
  db: Db,
  at: {
    employerId: bigint
    billId: string
    settledOn: Day
    paymentId: string | null
    code: string | null
    jpPenalty: bigint
    now: Date
  },
): Promise<void> {
  const { employerId, billId, settledOn, now } = at
  const bill = await db.get<BillFunds>(rows.getBillFunds(employerId, billId))
  const late = at.paymentId ? monthsLate(bill.dueOn, settledOn, law.working()) : 0
  await db.run(rows.insertSettlement({ ...at, monthsLate: late }))
  if (late > 0) await recordPenalties(db, at, bill, late)

  const postedOn = dayIn(now)
  const settled = rows.oneSettled(employerId, billId, at.jpPenalty)
  await postEntries(
    db,
    { kind: 'bill-settled', postedOn, postedAt: now, postingMonth: monthOf(postedOn) },
    rows.settlementLines(settled),
    { rows: rows.settlementMembers(settled, bill.month), growsFrom: 'billed', shrinksTo: 'employer-credit' },
  )
  await recordFact(
    db,
    'contributions.bill-paid',
    { employerId: String(employerId), billId, paymentId: at.paymentId },
    now,
  )
}

type BillFunds = {
  readonly month: number
  readonly dueOn: Day
  readonly total: bigint
  readonly jkk: bigint
  readonly jkm: bigint
  readonly jht: bigint
  readonly jp: bigint
}

/**
 * The late penalty of each programme (PP 44, 45, 46/2015): for JKK, JKM and JHT it is paid with the next month's
 * contribution, for JP together with the arrears, so its code has already asked for it.
 */
async function recordPenalties(
  db: Db,
  at: { employerId: bigint; billId: string; code: string | null; jpPenalty: bigint },
  bill: BillFunds,
  late: number,
): Promise<void> {
  const later = (['jkk', 'jkm', 'jht'] as const)
    .filter((programme) => bill[programme] > 0n)
    .map((programme) => ({
      programme,
      base: bill[programme],
      amount: latePenalty.exact({ due: bill[programme], monthsLate: late }, bill.month).penalty,
      paidWith: null,
    }))
  const withCode = { programme: 'jp', base: bill.jp, amount: at.jpPenalty, paidWith: at.code }
  await db.run(
    rows.insertPenalties({
      employerId: at.employerId,
      billId: at.billId,
      monthsLate: late,
      penalties: [...later, withCode],
    }),
  )
}
