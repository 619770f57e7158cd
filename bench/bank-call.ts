import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { monthOf, parseDay } from '@payung/law'
import { billMonth } from '#modules/contributions'
import { registerPartner } from '#modules/contributions/bank'
import type { Payung } from '../src/open.ts'
import { answerOf, BankClient, newExternalId, newRequestId } from '../src/simulators/bank/index.ts'
import { makeWorld } from '../src/world/make-world.ts'
import * as rows from './bank-call.sql.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import { callers } from './callers.ts'
import { morning, withCluster } from './cluster.ts'
import { median } from './rounds.ts'
import { prove, startServer } from './server.ts'
import { openSimpleUpdate } from './simple-update.ts'

const banks = 16

/** A bank tells us of a payment: sixteen of them at once, each call signed, durable, and booked once however often it is told. */
export const bankCall: Benchmark = {
  about: `Payments of virtual accounts (SNAP BI service 25) over HTTP by ${banks} callers at once against a server of its own: signature, token,
idempotency, payment, settlement, books, members' accounts and fact in one durable transaction (fsync is on). Yardstick: pgbench -N, as
many clients, on the same server. Both compete with their clients for the same processors.`,
  sizes: { quick: [2000], full: [20_000], unit: 'payments' },
  rounds: 5,

  async run(payments, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      onStep('making bills to pay')
      const payung = await cluster.open('payung')
      const codes = await openCodes(payung, payments)
      const clients = await openBanks(payung)
      const yardstick = await openSimpleUpdate(cluster)
      const server = await startServer(cluster, payung)
      try {
        for (const client of clients) await client.token()
        const share = Math.floor(codes.length / (rounds + 1))
        const rates: { ours: number; theirs: number; seconds: number }[] = []
        onStep(`${rounds} rounds, and one that does not count`)
        for (let round = 0; round <= rounds; round++) {
          const due = codes.slice(round * share, (round + 1) * share)
          const { seconds } = await timed(() => payAll(payung, clients, due))
          const theirs = await yardstick.run(banks, Math.max(20, Math.round(share / 4)))
          if (round > 0) rates.push({ ours: due.length / seconds, theirs, seconds })
        }
        const rate = (of: 'ours' | 'theirs') => median(rates.map((round) => round[of]))
        return {
          of: { callers: banks, rounds, yardstick: yardstick.by, 'a round': `${share} payments` },
          steps: [
            step('payments', share / rate('ours'), share),
            step('pgbench -N', share / rate('theirs'), share),
          ],
          figures: [
            figure('payments', rate('ours'), '/s'),
            figure(
              'of the rate of pgbench -N',
              100 * median(rates.map(({ ours, theirs }) => ours / theirs)),
              '%',
              { atLeast: 50 },
            ),
          ],
          proof: `every payment told again hears its first answer; ${await prove(payung)}`,
        }
      } finally {
        await server.close()
        await payung.close()
      }
    })
  },
}

type Due = { readonly code: string; readonly amount: bigint }

/** As many bills with a code as are to be paid: a country of firms with hardly anyone in them. */
export async function openCodes(payung: Payung, count: number): Promise<Due[]> {
  const employers = Math.ceil(count * 1.1)
  await makeWorld(payung, { members: Math.ceil(employers * 1.5), employers, seed: 1, history: 0 })
  const { app } = payung
  await billMonth(app, monthOf(parseDay(morning.slice(0, 10))))
  const codes = await app.database.read((db) => db.many<Due>(rows.listOpenCodes(count)))
  if (codes.length < count) throw new Error(`only ${codes.length} codes`)
  return codes
}

/** Banks that may call, each with its secret; a token lasts for fifteen minutes. */
export async function openBanks({ app }: Payung): Promise<BankClient[]> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return app.database.transaction(async (db) => {
    const clients: BankClient[] = []
    for (let bank = 0; bank < banks; bank++) {
      const id = `BENCH${String(bank).padStart(2, '0')}`
      const credentials = {
        partnerId: id,
        clientId: id,
        clientSecret: randomBytes(32).toString('base64url'),
        privateKey,
        serviceId: '   88899',
      }
      const { clientId, clientSecret, serviceId } = credentials
      await registerPartner(db, {
        id,
        clientId,
        name: `Bank ${bank}`,
        clientSecret,
        publicKey,
        serviceId,
        statement: null,
      })
      clients.push(new BankClient({ url: app.config.publicUrl, credentials, now: app.now }))
    }
    return clients
  })
}

/** Every code once; each hundredth payment is told again, and has to hear that it was booked before. */
export async function payAll(
  { app }: Payung,
  clients: readonly BankClient[],
  due: readonly Due[],
): Promise<void> {
  const left = due.entries()
  await callers(clients.length, async (caller) => {
    const next = left.next()
    const client = clients[caller]
    if (next.done || !client) return false
    const [at, { code, amount }] = next.value
    const requestId = newRequestId()
    const pay = async () =>
      answerOf(await client.pay(code, { amount, requestId }, { externalId: newExternalId(app.now()) })).code
    const first = await pay()
    if (first !== '2002500') throw new Error(`a payment was answered with ${first}`)
    if (at % 100 === 0 && (await pay()) !== '4042518')
      throw new Error('a payment told again was booked again')
    return true
  })
}
