import type { App } from '#platform/app.ts'
import { readAmount } from '#modules/contributions/bank'
import { newExternalId, newRequestId, type BankClient, type Exchange } from './bank-client.ts'
import { answerOf } from './exchange-text.ts'
import { takeMoney } from './take-money.ts'

/**
 * Pays a code as a bank does: asks first, then pays what was asked for. More than once tells the same payment again, as
 * banks do when they are unsure.
 * @returns every call and its answer; the inquiry alone where the code cannot be paid and no amount is given
 */
export async function payCode(
  app: App,
  bank: BankClient,
  code: string,
  { amount, times = 1 }: { amount?: bigint; times?: number } = {},
): Promise<Exchange[]> {
  const requestId = newRequestId()
  const inquiry = await bank.inquire(code, {}, requestId)
  const asked = answerOf(inquiry).data['totalAmount'] as { value: string; currency: string } | undefined
  const paid = amount ?? (asked && readAmount(asked))
  if (!paid) return [inquiry]

  const exchanges = [inquiry]
  const externalId = newExternalId(app.now())
  for (let time = 0; time < times; time++) {
    exchanges.push(await takeMoney(app, bank, { code, amount: paid, requestId }, { externalId }))
  }
  return exchanges
}
