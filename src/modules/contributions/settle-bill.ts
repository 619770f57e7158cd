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
  const { employerId, billId, month, dueOn, jpPenalty } = code
  const paidOn = dayIn(payment.paidAt)
  // A code that asks for a penalty came about when the bill was late: nobody can have paid it earlier, whatever the bank says.
  const issuedOn = dayIn(code.issuedAt)
  const settledOn = jpPenalty > 0n && issuedOn > paidOn ? issuedOn : paidOn

  const id = newId(now)
  const channel = payment.channel ?? 'virtual-account'
  const answer = JSON.stringify(payment.answer ?? null)
  const at = {
    employerId,
    billId,
    month,
    dueOn,
    settledOn,
    paymentId: id,
    code: payment.code,
    jpPenalty,
    now,
  }
  const [{ receiptNo }] = await Promise.all([
    db.get<{ receiptNo: string }>(
      rows.insertPayment({ ...payment, id, channel, employerId, billId, now, description: null, answer }),
    ),
    settle(db, at),
  ])
  return { receiptNo, billId }
}

/** A bill that asks for nothing, or leaves something to the employer, is settled where it is made. */
export async function settleByCredit(
  db: Db,
  bill: { employerId: bigint; billId: string },
  now: Date,
): Promise<void> {
  const { employerId, billId } = bill
  const { month, dueOn } = await db.get<BillFunds>(rows.getBillFunds(employerId, billId))
  const at = { ...bill, month, dueOn, settledOn: dayIn(now), paymentId: null, code: null, jpPenalty: 0n, now }
  await Promise.all([db.run(rows.insertCredit(employerId, billId, now)), settle(db, at)])
}

async function settle(
  db: Db,
  at: {
    employerId: bigint
    billId: string
    month: number
    dueOn: Day
    settledOn: Day
    paymentId: string | null
    code: string | null
    jpPenalty: bigint
    now: Date
  },
): Promise<void> {
  const { employerId, billId, settledOn, now } = at
  const late = at.paymentId ? monthsLate(at.dueOn, settledOn, law.working()) : 0
  const postedOn = dayIn(now)
  const settled = rows.oneSettled(employerId, billId, at.jpPenalty)
  const about = { employerId: String(employerId), billId, paymentId: at.paymentId }
  await Promise.all([
    db.run(rows.insertSettlement({ ...at, monthsLate: late })),
    late > 0 && recordPenalties(db, at, late),
    postEntries(
      db,
      { kind: 'bill-settled', postedOn, postedAt: now, postingMonth: monthOf(postedOn) },
      rows.settlementLines(settled),
      { rows: rows.settlementMembers(settled, at.month), growsFrom: 'billed', shrinksTo: 'employer-credit' },
    ),
    recordFact(db, 'contributions.bill-paid', about, now),
  ])
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
  late: number,
): Promise<void> {
  const bill = await db.get<BillFunds>(rows.getBillFunds(at.employerId, at.billId))
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
