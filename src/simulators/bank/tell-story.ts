import { newId } from '#base/id.ts'
import { Problem } from '#base/problem.ts'
import type { App } from '#platform/app.ts'
import { BankClient, newExternalId, newRequestId, type Exchange, type Manner } from './bank-client.ts'
import * as rows from './bank.sql.ts'
import { demoPartner } from './demo-partner.ts'
import type { Plot, Story } from './story.ts'
import { creditAccount, takeMoney } from './take-money.ts'

export type PaymentWish = {
  readonly plot: Plot
  readonly code: string
  readonly amount: bigint
  readonly paidAt: Date
  readonly mode: 'symmetric' | 'asymmetric'
}

/** A simulated bank that reaches us where everyone does. */
export async function openBank(app: App): Promise<BankClient> {
  return new BankClient({ url: app.config.publicUrl, credentials: await demoPartner(app), now: app.now })
}

/** Asks Payung about a code, as a cash machine does before it shows the amount. @returns the story's id */
export async function askAbout(app: App, code: string, mode: 'symmetric' | 'asymmetric'): Promise<string> {
  const bank = await openBank(app)
  await reached(bank.inquire(code, { mode }))
  return keep(app, { plot: 'inquire', code, exchanges: bank.exchanges, credited: false })
}

/** Pays a code in the way that was wished for. @returns the story's id */
export async function tellStory(app: App, wish: PaymentWish): Promise<string> {
  const bank = await openBank(app)
  const requestId = newRequestId()
  await reached(play(app, bank, wish, requestId))
  const credited =
    (await app.database.read((db) => db.find(rows.findLine(bank.partnerId, requestId)))) !== null
  return keep(app, { plot: wish.plot, code: wish.code, exchanges: bank.exchanges, credited })
}

async function play(
  app: App,
  bank: BankClient,
  wish: PaymentWish,
  requestId: string,
): Promise<Exchange | void> {
  const { plot, mode, code, amount, paidAt } = wish
  const payment = { code, amount, paidAt, requestId }
  const manner: Manner = { mode, externalId: newExternalId(app.now()) }
  switch (plot) {
    case 'pay':
      return takeMoney(app, bank, payment, manner)
    case 'repeat':
      await takeMoney(app, bank, payment, manner)
      return takeMoney(app, bank, payment, manner)
    case 'advice':
      await takeMoney(app, bank, payment, manner)
      return takeMoney(app, bank, { ...payment, advice: true }, { mode })
    case 'out-of-order':
      await takeMoney(app, bank, { ...payment, advice: true }, { mode })
      return takeMoney(app, bank, payment, manner)
    case 'wrong-amount':
      return takeMoney(app, bank, { ...payment, amount: amount + 1000n }, manner)
    case 'forged-signature':
    case 'stale-timestamp':
    case 'no-token':
      return takeMoney(app, bank, payment, {
        ...manner,
        mode: plot === 'no-token' ? 'symmetric' : mode,
        flaw: plot,
      })
    case 'lost-callback': {
      const credit = { amount, code, creditedAt: paidAt, remark: `VA ${code}`, requestId }
      return creditAccount(app, bank.partnerId, credit)
    }
  }
}

async function keep(app: App, story: Story): Promise<string> {
  const now = app.now()
  const id = newId(now)
  await app.database.transaction((db) => db.run(rows.insertStory(id, JSON.stringify(story), now)))
  return id
}

export async function findStory(app: App, id: string): Promise<Story | null> {
  const row = await app.database.read((db) => db.find<{ story: Story }>(rows.findStory(id)))
  return row?.story ?? null
}

/** Waits for the calls; says plainly where the line to our own server is the trouble. */
async function reached<T>(calls: Promise<T>): Promise<T> {
  try {
    return await calls
  } catch (error) {
    if (!(error instanceof TypeError && error.message === 'fetch failed')) throw error
    throw new Problem({
      code: 'simulator.payung-not-reached',
      status: 503,
      message: { id: 'Bank tidak bisa menjangkau Payung.', en: 'The bank cannot reach Payung.' },
      remedy: {
        id: 'Periksa PAYUNG_URL: alamat itu harus terbuka juga dari server ini.',
        en: 'Check PAYUNG_URL: that address must be open from this server too.',
      },
    })
  }
}
