import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { parseMonth } from '@payung/law'
import { billMonth, finaliseReturn, openReturn, submitReturn } from '#modules/contributions'
import { isDatabaseAway, openDatabase } from '#platform/database.ts'
import { perform } from '#platform/operation.ts'
import { apiRoutes } from '../../src/channels/api/index.ts'
import { proveAll } from '../../src/channels/cli/verify.ts'
import { healthRoutes } from '../../src/channels/health.ts'
import { bankAt, codeOf, flagOf } from '../../src/channels/snap/fixtures/bank-side.ts'
import { snapRoutes } from '../../src/channels/snap/index.ts'
import { countMoney, issueCode } from '../../src/modules/contributions/bank/fixtures/issue-code.ts'
import { createTestRegistry, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { type BankClient, demoPartner, newExternalId, newRequestId } from '../../src/simulators/bank/index.ts'
import { createTestDatabase } from '../database.ts'
import { Line } from './machine/line.ts'

const direct = await createTestDatabase()
const paid = await createTestDatabase()
const lines = [await Line.open(direct.url), await Line.open(paid.url)] as const
const [database, bankDatabase] = lines.map(({ url }) => openDatabase(url, { role: 'payung_app' })) as [
  ReturnType<typeof openDatabase>,
  ReturnType<typeof openDatabase>,
] // One for each line.
after(async () => {
  for (const line of lines) line.close()
  await Promise.all([database.close(), bankDatabase.close()])
})
const registry = createTestRegistry(direct.database)
const app = { ...registry.app, database }
/** One bank is answered as soon as there is something to say, the other within so little that a bad line makes it late. */
const limitsFor = (answerMs: number) => ({ answerMs, statementMs: 5000, burst: 1000, perSecond: 200 })
const bankApp = { ...registry.app, database: bankDatabase }
const credentials = await demoPartner({ ...registry.app, database: paid.database })
const [bank, hurried] = [60_000, 400].map((answerMs) =>
  bankAt(snapRoutes(bankApp, limitsFor(answerMs)), credentials, registry.app.now),
) as [BankClient, BankClient] // One for each limit.

/** Asks for a payment as a bank does that does not know yet, until it knows. */
async function untilKnown(code: string, payment: { amount: bigint; requestId: string }) {
  for (;;) {
    const heard = await bank.pay(code, payment, {
      externalId: newExternalId(registry.time),
      mode: 'asymmetric',
    })
    if (!/^50[034]/.test(codeOf(heard))) return heard
  }
}

async function moneyOf(code: string, amount: bigint, manner: Line['manner']) {
  const payment = { amount, requestId: newRequestId() }
  const before = await countMoney(paid.database)
  lines[1].manner = manner
  const caller = manner.startsWith('cut') ? bank : hurried
  const heard = await caller.pay(code, payment, {
    externalId: newExternalId(registry.time),
    mode: 'asymmetric',
  })
  const between = await countMoney(paid.database)
  lines[1].manner = 'good'
  if (manner === 'silent') lines[1].cut()
  const again = await untilKnown(code, payment)
  const afterwards = await countMoney(paid.database)
  assert.equal(flagOf(again), '00')
  assert.equal(afterwards.payments - before.payments, 1)
  assert.equal(afterwards.billed, afterwards.settled)
  assert.equal(afterwards.entries, afterwards.settlements)
  return { heard, again, booked: between.payments - before.payments }
}

test('a payment whose connection is cut when COMMIT has been sent is booked: the bank hears that nobody knows, and then that it was', async () => {
  const { code, amount } = await issueCode(paid.database)
  const { heard, again, booked } = await moneyOf(code, amount, 'cut-after-commit')
  assert.deepEqual([codeOf(heard), flagOf(heard)], ['5042500', '02'])
  assert.equal(booked, 1)
  assert.equal(codeOf(again), '4042518')
})

test('a payment whose connection is cut before COMMIT is not booked, and then booked once', async () => {
  const { code, amount } = await issueCode(paid.database)
  const { heard, again, booked } = await moneyOf(code, amount, 'cut-before-commit')
  assert.deepEqual([codeOf(heard), flagOf(heard)], ['5042500', '02'])
  assert.equal(booked, 0)
  assert.equal(codeOf(again), '2002500')
})

test('a slow database, one that is gone and one that says nothing cost the bank its answer and never the money', async () => {
  for (const manner of ['slow', 'down', 'silent'] as const) {
    const { code, amount } = await issueCode(paid.database)
    if (manner === 'down') {
      lines[1].manner = manner
      lines[1].cut()
    }
    const { heard } = await moneyOf(code, amount, manner)
    assert.match(codeOf(heard), /^50[34]2500$/, manner)
  }
})

test('a program that writes with a key is answered as the first time wherever its connection is cut', async () => {
  const { npp, owner, employerId } = await registry.employer({ firstMonth: '2026-01' })
  await registry.enrol(employerId, [worker(1)])
  for (const [at, manner] of (['cut-before-commit', 'cut-after-commit'] as const).entries()) {
    const { returnId } = await registry.ask(owner, openReturn, { npp, month: `2026-0${at + 1}` })
    const request = { actor: owner, input: { returnId, wageNote: 'uji' }, key: randomUUID() }
    lines[0].manner = manner
    await assert.rejects(
      perform(app, finaliseReturn, request),
      (error) => error instanceof Error && isDatabaseAway(error),
    )
    const told = await perform(app, finaliseReturn, request)
    assert.deepEqual(await perform(app, finaliseReturn, request), told)
    const bills = await registry.run('select from contributions.bill where return_id = $1', [returnId])
    assert.equal(bills.length, 1)
  }
})

test('a month run whose connection is cut goes on where it was, and bills everyone once', async () => {
  const month = '2026-03'
  for (let serial = 11; serial < 14; serial++) {
    const { npp, owner, employerId } = await registry.employer({ firstMonth: month })
    await registry.enrol(employerId, [worker(serial)])
    const { returnId } = await registry.ask(owner, openReturn, { npp, month })
    await registry.ask(owner, submitReturn, { returnId, wageNote: 'uji' })
  }
  for (const manner of ['cut-before-commit', 'cut-after-commit'] as const) {
    lines[0].manner = manner
    await billMonth(app, parseMonth(month)).catch(() => {})
  }
  assert.equal((await billMonth(app, parseMonth(month))).bills, 0)
  const bills = await registry.run('select from contributions.bill where month = $1', [parseMonth(month)])
  assert.equal(bills.length, 3)
  const { proofs } = await proveAll({ database: direct.database })
  for (const { claim, faults } of proofs) assert.deepEqual(faults, [], claim)
})

test('while the database is away everyone is told when to come again, and when it is back all goes on without a restart', async () => {
  const [api, health] = [apiRoutes(app), healthRoutes(app, () => false)]
  const offices = () => api.request('http://localhost/api/v1/offices', {}, address)
  assert.equal((await offices()).status, 200)
  lines[0].manner = 'down'
  lines[0].cut()
  const away = await offices()
  assert.equal(away.status, 503)
  assert.ok(Number(away.headers.get('retry-after')) > 0)
  assert.equal((await health.request('/ready')).status, 503)
  assert.equal((await health.request('/health')).status, 200)
  lines[0].manner = 'good'
  assert.equal((await offices()).status, 200)
  assert.equal((await health.request('/ready')).status, 200)
})

/** Whom a request comes from, as the server would say. */
const address = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
