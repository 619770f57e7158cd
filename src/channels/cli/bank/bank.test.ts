import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countMoney, issueCode } from '../../../modules/contributions/bank/fixtures/issue-code.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { openWorld } from '../../../simulators/bank/fixtures/open-world.ts'
import { payungOn } from '../fixtures/run-payung.ts'

const { database, url } = await createTestDatabase()
const { app, clock } = await openWorld(database, {
  more: (_, routes) => void routes.get('/health', (c) => c.json({ status: 'ok' })),
})
const payung = payungOn(url, { PAYUNG_URL: app.config.publicUrl, PAYUNG_NOW: clock.now.toISOString() })

type Told = {
  readonly done: boolean
  readonly credited: boolean
  readonly calls: readonly { call: string; http: number; responseCode: string; meaning: string | null }[]
}

async function bank(...argv: string[]): Promise<Told & { code: number | null; last: string | undefined }> {
  const { code, out, err } = await payung(['bank', ...argv, '--json'])
  assert.equal(err, '')
  const told = JSON.parse(out) as Told
  return { ...told, code, last: told.calls.at(-1)?.responseCode }
}

test('the bank asks what a code costs and pays it in full, and a second payment is refused', async () => {
  const { code } = await issueCode(database)
  const inquiry = await payung(['bank', 'inquire', code])
  assert.equal(inquiry.code, 0)
  assert.match(
    inquiry.out,
    /inquiry +HTTP 200 +2002400 +Successful +This code can be paid\n.*: Rp 12\.345\.000\n$/,
  )
  const paid = await bank('pay', code)
  assert.deepEqual([paid.code, paid.last, paid.credited], [0, '2002500', true])
  const second = await bank('pay', code)
  assert.deepEqual([second.code, second.last, second.credited], [1, '4042414', false])
  assert.deepEqual([(await bank('pay', code, '--amount', '12.345.000')).last], ['4042514'])
  assert.equal((await bank('inquire', code)).last, '4042414')
})

test('however a bank misbehaves, the answer is the standard’s and money is booked once at most', async () => {
  const expected: readonly (readonly [how: string, answer: string, exitCode: number, payments: number])[] = [
    ['repeat', '4042518', 0, 1],
    ['advice', '4042518', 0, 1],
    ['out-of-order', '4042518', 0, 1],
    ['wrong-amount', '4042513', 1, 0],
    ['forged-signature', '4012500', 1, 0],
    ['stale-timestamp', '4012500', 1, 0],
    ['no-token', '4012501', 1, 0],
  ]
  for (const [how, answer, exitCode, payments] of expected) {
    const { code } = await issueCode(database)
    const before = (await countMoney(database)).payments
    const told = await bank('pay', code, '--how', how, '--mode', 'asymmetric')
    assert.deepEqual([told.last, told.code, told.credited], [answer, exitCode, payments === 1], how)
    assert.equal((await countMoney(database)).payments - before, payments, how)
    assert.ok(
      told.calls.every(({ meaning, call }) => call === 'token' || meaning),
      how,
    )
  }
})

test('money without news or without a code is found when the statement is read', async () => {
  const { code } = await issueCode(database)
  const lost = await bank('pay', code, '--how', 'lost-callback')
  assert.deepEqual([lost.code, lost.credited, lost.last], [0, true, '2002400'])
  assert.equal((await payung(['bank', 'transfer', '250.000', '--remark', 'SETORAN'])).code, 0)
  const { code: done, out } = await payung(['bank', 'statement'])
  assert.equal(done, 0)
  assert.match(out, /1 paid a bill, 1 in suspense/)
})

test('a code that nobody has is answered by Payung; where none answers, that is said', async () => {
  assert.deepEqual([(await bank('inquire', '992611000000001')).last], ['4042412'])
  const nobody = payungOn(url, { PAYUNG_URL: 'http://127.0.0.1:9' })
  const { code, err } = await nobody(['bank', 'inquire', '992611000000001'])
  assert.equal(code, 3)
  assert.match(err, /^No Payung answers at http:\/\/127\.0\.0\.1:9\.[^\n]*npm start[^\n]*\n$/)
  const late = payungOn(url, { PAYUNG_URL: app.config.publicUrl, PAYUNG_NOW: '2026-11-20T05:00:00Z' })
  const refused = await late(['bank', 'inquire', '992611000000001'])
  assert.equal(refused.code, 3)
  assert.match(refused.err, /PAYUNG_NOW/)
})
