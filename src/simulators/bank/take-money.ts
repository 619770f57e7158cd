import type { App } from '#platform/app.ts'
import { referenceOf, type BankClient, type BankPayment, type Exchange, type Manner } from './bank-client.ts'
import * as rows from './bank.sql.ts'

/** Money that has come into the collection account. */
export type Credit = {
  readonly amount: bigint
  readonly creditedAt: Date
  readonly remark: string
  readonly code: string | null
  readonly requestId: string | null
}

/** Writes a credit into the account. One payment request brings its money once. */
export async function creditAccount(app: App, partnerId: string, credit: Credit): Promise<void> {
  const referenceNo = credit.requestId && referenceOf(credit.requestId)
  await app.database.transaction((db) => db.run(rows.insertLine({ ...credit, partnerId, referenceNo })))
}

/**
 * Takes a payer's money for a code and tells Payung. The money stays in the account where Payung has booked it, and where
 * nobody knows; where it was refused the payer has it back.
 */
export async function takeMoney(
  app: App,
  bank: BankClient,
  payment: BankPayment & { readonly code: string; readonly requestId: string },
  manner?: Manner,
): Promise<Exchange> {
  const { code, amount, requestId, paidAt: creditedAt = app.now() } = payment
  const exchange = await bank.pay(code, payment, manner)
  if (stays(exchange)) {
    await creditAccount(app, bank.partnerId, { amount, creditedAt, remark: `VA ${code}`, code, requestId })
  }
  return exchange
}

function stays({ response }: Exchange): boolean {
  const { virtualAccountData } = response.body as { virtualAccountData?: { paymentFlagStatus?: string } }
  return response.status >= 500 || virtualAccountData?.paymentFlagStatus === '00'
}
