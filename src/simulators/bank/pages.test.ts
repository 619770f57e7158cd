import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatRupiah } from '#base/rupiah.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import {
  countMoney,
  findSettlement,
  issueCode,
} from '../../modules/contributions/bank/fixtures/issue-code.ts'
import { createWeb } from '#web/create-web.tsx'
import { openWorld } from './fixtures/open-world.ts'
import { bankPages } from './pages.ts'
import type { plots } from './story.ts'

const { database } = await createTestDatabase()
const { app } = await openWorld(database, {
  more: (app, routes) => routes.route('/', createWeb(app, { pages: bankPages, findPlace: async () => null })),
})

/** A browser without script: keeps cookies, sends the forms that it was shown. */
class Visitor {
  #cookies = new Map<string, string>()
  #page = ''
  path = ''

  async open(path: string): Promise<string> {
    return this.#take(await this.#ask(path, {}))
  }

  async send(path: string, fields: Record<string, string>): Promise<string> {
    const csrf = /name="csrf" value="([^"]+)"/.exec(this.#page)?.[1] ?? ''
    const body = new URLSearchParams({ csrf, ...fields })
    return this.#take(await this.#ask(path, { method: 'POST', body }))
  }

  async #take(response: Response): Promise<string> {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      this.#cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location) return this.open(location)
    this.path = new URL(response.url).pathname
    this.#page = await response.text()
    return this.#page
  }

  #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return fetch(app.config.publicUrl + path, {
      ...init,
      headers: { cookie, 'accept-language': 'id' },
      redirect: 'manual',
    })
  }
}

/** Asks about a code and then pays it in some way, as a person would on the page. */
async function playOut(
  code: string,
  fields: Record<string, string>,
): Promise<{ shown: string; answered: string }> {
  const visitor = new Visitor()
  await visitor.open('/simulator/bank')
  const shown = await visitor.send('/simulator/bank/inquire', { code, mode: fields['mode'] ?? 'symmetric' })
  const answered = await visitor.send(`${visitor.path}/pay`, { mode: 'symmetric', paidOn: '', ...fields })
  return { shown, answered }
}

test('a person sees what the bank sees, pays, and reads every header and body of both sides', async () => {
  const { code, amount, billId } = await issueCode(database)
  const { shown, answered } = await playOut(code, { plot: 'pay', amount: String(amount) })
  for (const text of ['PT CONTOH SEJAHTERA', formatRupiah(amount), 'Iuran 11-2026', 'X-SIGNATURE: ']) {
    assert.ok(shown.includes(text), text)
  }
  for (const text of [
    '2002500 Successful',
    'X-EXTERNAL-ID: ',
    'paymentFlagStatus',
    'POST:/snap/v1.0/transfer-va/payment:',
  ]) {
    assert.ok(answered.includes(text), text)
  }
  assert.ok(await findSettlement(database, billId))
})

test('each misbehaviour is answered as the standard has it, and takes no money twice', async () => {
  const expected: Record<keyof typeof plots, string> = {
    pay: '2002500',
    repeat: '4042518',
    advice: '4042518',
    'out-of-order': '4042518',
    'wrong-amount': '4042513',
    'forged-signature': '4012500',
    'stale-timestamp': '4012500',
    'no-token': '4012501',
    'lost-callback': 'Payung belum tahu',
  }
  for (const [plot, answer] of Object.entries(expected)) {
    const { code, amount } = await issueCode(database)
    const before = await countMoney(database)
    const { answered } = await playOut(code, { plot, amount: String(amount), mode: 'asymmetric' })
    assert.ok(answered.includes(answer), plot)
    const { payments } = await countMoney(database)
    assert.equal(
      payments - before.payments,
      ['pay', 'repeat', 'advice', 'out-of-order'].includes(plot) ? 1 : 0,
      plot,
    )
  }
})

test('money that came without news or without a code is found when the statement is read', async () => {
  const { code, amount, billId } = await issueCode(database)
  await playOut(code, { plot: 'lost-callback', amount: String(amount) })
  const visitor = new Visitor()
  await visitor.open('/simulator/bank')
  await visitor.send('/simulator/bank/transfer', { amount: '250.000', remark: 'SETORAN' })
  const page = await visitor.send('/simulator/bank/statement', {})
  assert.match(page, /\d+ melunasi tagihan, 1 belum dikenal/)
  assert.ok(await findSettlement(database, billId))
})

test('the bank may name another day of payment', async () => {
  const { code, amount, billId } = await issueCode(database)
  await playOut(code, { plot: 'pay', amount: String(amount), paidOn: '19-11-2026' })
  assert.deepEqual(await findSettlement(database, billId), { settledOn: '2026-11-19', monthsLate: 0 })
})

test('what is typed wrongly comes back with its reason', async () => {
  const visitor = new Visitor()
  await visitor.open('/simulator/bank')
  assert.match(
    await visitor.send('/simulator/bank/inquire', { code: '123', mode: 'symmetric' }),
    /periksa lagi angkanya/,
  )
  const { code, amount } = await issueCode(database)
  const { answered } = await playOut(code, { plot: 'pay', amount: String(amount), paidOn: '31-02-2026' })
  assert.match(answered, /role="alert"/)
})
