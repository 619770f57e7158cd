import assert from 'node:assert/strict'
import type { Chance } from '../../../src/world/chance.ts'
import { answerOf, BankClient, newExternalId, newRequestId } from '../../../src/simulators/bank/index.ts'
import { morning } from '../machine/machine.ts'
import type { Stage } from '../stage.ts'

const now = () => new Date(morning)

/** Pays a code as a bank does: the same request again until it has heard that the money is booked. */
export async function pay(
  stage: Stage,
  chance: Chance,
  { code, amount }: { code: string; amount: bigint },
): Promise<void> {
  const [requestId, externalId] = [newRequestId(), newExternalId(now())]
  const ask = async () => {
    const send = (path: string, init: RequestInit) =>
      stage
        .heard(chance, (url) => fetch(url + path, { ...init, signal: AbortSignal.timeout(30_000) }))
        .then(({ status, text }) => new Response(text, { status }))
    const bank = new BankClient({ url: '', credentials: stage.people.bank, now, send })
    const { code: said, data } = answerOf(await bank.pay(code, { amount, requestId }, { externalId }))
    return { said, flag: data['paymentFlagStatus'] }
  }
  const first = await ask()
  assert.ok(['2002500', '4042518'].includes(first.said), `the bank hears ${first.said}`)
  assert.equal(first.flag, '00', 'the money is booked')
  stage.acknowledge({
    what: `payment ${requestId}`,
    answer: JSON.stringify({ said: '4042518', flag: '00' }),
    again: async () => JSON.stringify(await ask()),
  })
}
