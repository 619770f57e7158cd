import type { Month } from '@payung/law'
import { personIdsOf } from '#modules/registry'
import { hasValidCheckDigit } from '#base/check-digit.ts'
import { Problem } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import { holdEmployer } from '../billing.sql.ts'
import { issueOwnBill } from './issue-own-bill.ts'
import { stateOf, type OwnBill } from './own-bill.ts'
import * as rows from './own-account.sql.ts'

/** By what a worker pays: the code of a bill, or their own NIK. */
export type OwnNumber = { readonly kind: 'code' | 'nik'; readonly number: string }

/** Codes of workers begin otherwise than those of employers, and a NIK has a digit more, so no look-up is needed to tell them. */
export function ownNumberIn(customerNo: string): OwnNumber | null {
  if (/^98\d{13}$/.test(customerNo) && hasValidCheckDigit(customerNo))
    return { kind: 'code', number: customerNo }
  return /^\d{16}$/.test(customerNo) ? { kind: 'nik', number: customerNo } : null
}

/** A bill with who pays it: a worker or an employer; and what for, where it is a contract. */
export type PayableBill = Omit<OwnBill, 'firstMonth' | 'lastMonth'> & {
  /** Null where it is for a contract. */
  readonly firstMonth: Month | null
  readonly name: string | null
  readonly payerName: string | null
  readonly contractMonths: number | null
  readonly projectNo: string | null
}

export type OwnCodeState =
  | { readonly state: 'unknown' | 'withdrawn' | 'expired' | 'paid' }
  | { readonly state: 'open'; readonly bill: PayableBill }

/**
 * What a number asks for at an instant, with its workers held until the transaction ends. By NIK it is the bill that the worker has asked
 * for, or else one for the fewest months that put everything right, which is made here.
 * @param at when it is asked, or was paid
 */
export async function findOwnCode(db: Db, asked: OwnNumber, at: Date): Promise<OwnCodeState> {
  const payer = await holdPayer(db, asked)
  if (!payer) return { state: 'unknown' }
  const code = asked.kind === 'code' ? asked.number : await codeOfNik(db, payer.personId, at)
  const bill = code === null ? null : await db.find<PayableBill>(rows.findBillByCode(code))
  if (!bill) return { state: 'unknown' }
  const state = await findState(db, bill, at)
  return state === 'open' ? { state, bill } : { state }
}

type Payer = {
  readonly personId: bigint | null
  readonly billId?: string
  readonly employerId?: bigint | null
  readonly ofContract?: boolean
}

/** Makes everyone else who asks for the same workers, or for the same contract, wait until the transaction ends. */
export async function holdPayer(db: Db, { kind, number }: OwnNumber): Promise<Payer | null> {
  const payer = await db.find<Payer>(
    kind === 'code' ? rows.findPayerOfCode(number) : rows.findPayerByNik(number),
  )
  if (payer?.billId !== undefined && !payer.ofContract) await db.many(rows.holdPeopleOf(payer.billId))
  else if (payer?.personId) await db.many(rows.holdPerson(payer.personId))
  else if (payer?.employerId) await db.many(holdEmployer(payer.employerId))
  return payer
}

async function codeOfNik(db: Db, personId: bigint | null, at: Date): Promise<string | null> {
  if (personId === null) return null
  const [last] = await db.many<OwnBill>(rows.listBills(await personIdsOf(db, personId), 1))
  if (last && (await findState(db, last, at)) === 'open') return last.code
  try {
    return (await issueOwnBill(db, { personId, months: null }, 'NIK', at)).code
  } catch (error) {
    if (error instanceof Problem) return null // Nothing is asked of someone who declared no work or has died.
    throw error
  }
}

type Dated = 'settledAt' | 'withdrawnAt' | 'expiresAt'

/** A month that something else has paid meanwhile makes a bill worthless. */
async function findState(db: Db, bill: Pick<OwnBill, 'billId' | Dated>, at: Date) {
  const state = stateOf(bill, at)
  if (state !== 'open') return state
  const { covered } = await db.get<{ covered: boolean }>(rows.isCovered(bill.billId))
  return covered ? 'withdrawn' : 'open'
}
