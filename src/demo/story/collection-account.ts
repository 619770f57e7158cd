import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { dayIn } from '@payung/law'
import { settleByPayment, settleOwnCode } from '#modules/contributions'
import { matchStatement } from '#modules/contributions/bank'
import type { App } from '#platform/app.ts'
import { creditAccount, demoPartner, statementRoutes } from '../../simulators/bank/index.ts'
import type { Stage } from './stage.ts'

/** The account into which contributions are paid, at the simulated bank. */
export class CollectionAccount {
  readonly #partner: Promise<{ readonly partnerId: string }>

  /** The bank makes its keys meanwhile; whoever pays first waits for them. */
  constructor(app: App) {
    this.#partner = demoPartner(app)
    this.#partner.catch(() => {}) // Whoever needs the bank hears of it.
  }

  /** A payer pays a code at the bank: Payung books it, and the bank's account shows it. */
  async receive(
    stage: Stage,
    { code, amount, bill }: { code: string; amount: bigint; bill: string },
  ): Promise<void> {
    const { app, time } = stage
    const { partnerId } = await this.#partner
    const requestId = requestNamed(bill)
    const payment = { partnerId, requestId, code, amount, paidAt: time, reference: null, answer: null }
    await creditAccount(app, partnerId, { amount, creditedAt: time, remark: `VA ${code}`, code, requestId })
    await app.database.transaction((db) => settleByPayment(db, payment, time))
  }

  /** Someone who works for themselves pays their own code. */
  async receiveOwn(stage: Stage, { code, amount }: { code: string; amount: bigint }): Promise<void> {
    const { app, time } = stage
    const { partnerId } = await this.#partner
    const requestId = requestNamed(code)
    const remark = `VA ${code}`
    await creditAccount(app, partnerId, { amount, creditedAt: time, remark, code, requestId })
    const payment = { partnerId, requestId, paidAt: time, reference: null, answer: null }
    await app.database.transaction((db) =>
      settleOwnCode(db, code, { ...payment, channel: 'virtual-account' }, time),
    )
  }

  /** Money arrives that names no code. */
  async receiveUnnamed({ app, time }: Stage, amount: bigint, remark: string): Promise<void> {
    const { partnerId } = await this.#partner
    const credit = { amount, creditedAt: time, remark, code: null, requestId: requestNamed(remark) }
    await creditAccount(app, partnerId, credit)
  }

  /** Payung reads the bank's statement of a day: what it cannot place stands in suspense from then on. */
  async readStatement({ app }: Stage, of: Date): Promise<void> {
    const { partnerId } = await this.#partner
    const day = dayIn(of)
    const server = serve({ fetch: statementRoutes(app).fetch, port: 0, hostname: '127.0.0.1' })
    try {
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo // An address and not a pipe: it was given a port.
      const config = { ...app.config, publicUrl: `http://127.0.0.1:${port}` }
      await matchStatement({ ...app, config }, partnerId, { from: day, to: day })
    } finally {
      server.close()
    }
  }
}

/** The bank's number of a payment, the same however often the story is told. */
function requestNamed(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
