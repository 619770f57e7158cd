import { dayIn } from '@payung/law'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '#base/problem.ts'
import {
  allocateSuspense,
  listSuspense,
  matchStatement,
  matchStatementTask,
  reconcileStatement,
  refundSuspense,
} from '#modules/contributions/bank'
import { findBalances } from '#modules/ledger'
import { perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import {
  countMoney,
  findSettlement,
  issueCode,
} from '../../modules/contributions/bank/fixtures/issue-code.ts'
import { newRequestId, type Exchange } from './bank-client.ts'
import { openWorld, staff } from './fixtures/open-world.ts'
import { creditAccount, takeMoney } from './take-money.ts'

const { database } = await createTestDatabase()
const world = await openWorld(database, { statementPage: 3 })
const { app, bank, clock } = world
const partnerId = bank.partnerId

const codeOf = ({ response }: Exchange) => (response.body as { responseCode: string }).responseCode
const flagOf = ({ response }: Exchange) =>
  (response.body as { virtualAccountData: { paymentFlagStatus: string } }).virtualAccountData
    .paymentFlagStatus

/** What the statement of today turns out to be, in short. */
async function match() {
  const today = dayIn(clock.now)
  const { known, matched, settled, suspended, unconfirmed } = await matchStatement(app, partnerId, {
    from: today,
    to: today,
  })
  return { known, matched, settled, suspended, unconfirmed }
}

/** Each test has a day of its own. */
function nextDay() {
  clock.now = new Date(clock.now.getTime() + 86_400_000)
}

async function transfer(amount: bigint, remark = 'SETORAN TUNAI'): Promise<void> {
  await creditAccount(app, partnerId, { amount, creditedAt: clock.now, remark, code: null, requestId: null })
}

async function waiting() {
  return (await perform(app, listSuspense, { actor: staff('officer'), input: {} })).items
}

function refused(code: string) {
  return (error: unknown) => (error as Problem).details.code === code
}

test('a credit that belongs to a payment we have is matched once, however often the statement is read', async () => {
  nextDay()
  const { code, amount } = await issueCode(database)
  await takeMoney(app, bank, { code, amount, requestId: newRequestId() })
  assert.deepEqual(await match(), { known: 0, matched: 1, settled: 0, suspended: 0, unconfirmed: 0 })
  assert.deepEqual(await match(), { known: 1, matched: 0, settled: 0, suspended: 0, unconfirmed: 0 })
})

test('where the callback was lost the statement pays the code, and a late callback hears that it is paid', async () => {
  nextDay()
  const { code, amount, billId } = await issueCode(database)
  const requestId = newRequestId()
  await creditAccount(app, partnerId, {
    amount,
    creditedAt: clock.now,
    remark: `VA ${code}`,
    code,
    requestId,
  })
  const paidOn = dayIn(clock.now)
  assert.deepEqual(await match(), { known: 0, matched: 0, settled: 1, suspended: 0, unconfirmed: 0 })
  assert.deepEqual(await findSettlement(database, billId), { settledOn: paidOn, monthsLate: 0 })
  const late = await takeMoney(app, bank, { code, amount, requestId, advice: true })
  assert.deepEqual([codeOf(late), flagOf(late)], ['4042518', '00'])
  assert.deepEqual(await match(), { known: 1, matched: 0, settled: 0, suspended: 0, unconfirmed: 0 })
})

test('a code that expired before the statement was read is still paid by money that came in time', async () => {
  nextDay()
  const expiresAt = new Date(clock.now.getTime() + 3_600_000)
  const { code, amount, billId } = await issueCode(database, { expiresAt })
  await creditAccount(app, partnerId, {
    amount,
    creditedAt: clock.now,
    remark: '',
    code,
    requestId: newRequestId(),
  })
  const paidOn = dayIn(clock.now)
  clock.now = new Date(clock.now.getTime() + 7_200_000)
  assert.equal((await match()).settled, 1)
  assert.equal((await findSettlement(database, billId))?.settledOn, paidOn)
})

test('money of another amount, for a paid code or without any code waits for a decision and is listed', async () => {
  nextDay()
  const [open, paid] = [await issueCode(database), await issueCode(database)]
  await takeMoney(app, bank, { code: paid.code, amount: paid.amount, requestId: newRequestId() })
  const credit = { creditedAt: clock.now, remark: 'SETORAN', requestId: newRequestId() }
  await creditAccount(app, partnerId, { ...credit, code: open.code, amount: open.amount + 1n })
  await creditAccount(app, partnerId, { ...credit, code: paid.code, amount: paid.amount, requestId: null })
  await transfer(777n)
  assert.deepEqual(await match(), { known: 0, matched: 1, settled: 0, suspended: 3, unconfirmed: 0 })
  const items = await waiting()
  assert.deepEqual(
    items.map(({ code, amount }) => `${code} ${amount}`).sort(),
    [`${open.code} ${open.amount + 1n}`, `${paid.code} ${paid.amount}`, 'null 777'].sort(),
  )
  const first = await perform(app, listSuspense, { actor: staff('officer'), input: { limit: 2 } })
  const rest = await perform(app, listSuspense, {
    actor: staff('officer'),
    input: { limit: 2, after: first.next },
  })
  assert.deepEqual([...first.items, ...rest.items], items)
  assert.equal(rest.next, null)
})

test('a payment that the statement does not show is counted as unconfirmed', async () => {
  nextDay()
  const { code, amount } = await issueCode(database)
  await bank.pay(code, { amount })
  assert.equal((await match()).unconfirmed, 1)
})

test('a statement of many pages is read to its end, also where a page ends within one second', async () => {
  nextDay()
  for (let second = 0; second < 10; second++) {
    await transfer(1_000n)
    if (second % 4 === 0) clock.now = new Date(clock.now.getTime() + 1000)
  }
  assert.equal((await match()).suspended, 10)
  assert.equal((await match()).known, 10)
})

test('an officer matches money to the code that it was for, and it counts as paid on the day it came', async () => {
  nextDay()
  const { code, amount, billId } = await issueCode(database)
  await transfer(amount, 'IURAN NOV')
  const paidOn = dayIn(clock.now)
  await match()
  nextDay()
  const money = (await waiting()).find((one) => one.description === 'IURAN NOV')
  assert.ok(money)
  const { paymentId } = money
  const allocate = (input: object) =>
    perform(app, allocateSuspense, {
      actor: staff('officer'),
      input: { paymentId, reason: 'Bukti setor dari perusahaan', ...input },
    })

  const other = await issueCode(database, { amount: amount + 1n })
  await assert.rejects(allocate({ code: other.code }), refused('contributions.amount-differs'))
  await assert.rejects(allocate({ code: '123456789012345' }), refused('contributions.code-unknown'))
  const before = await countMoney(database)
  const done = await Promise.allSettled([allocate({ code }), allocate({ code })])
  assert.deepEqual(done.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const now = await countMoney(database)
  assert.deepEqual([now.payments - before.payments, now.settlements - before.settlements], [0, 1])
  assert.equal(before.waiting - now.waiting, amount)
  assert.deepEqual(await findSettlement(database, billId), { settledOn: paidOn, monthsLate: 0 })
  assert.equal(codeOf(await bank.pay(code, { amount })), '4042514')
})

test('a supervisor, and no officer, gives money back that belongs to no bill', async () => {
  nextDay()
  await transfer(5_000n, 'SALAH TRANSFER')
  await match()
  const money = (await waiting()).find((one) => one.description === 'SALAH TRANSFER')
  assert.ok(money)
  const input = { paymentId: money.paymentId, reason: 'Salah transfer, diminta bank' }
  await assert.rejects(
    perform(app, refundSuspense, { actor: staff('officer'), input }),
    refused('access.not-your-role'),
  )
  const balance = async () =>
    (await database.read(findBalances)).find(({ book, code }) => book === 'collection' && code === 'refunds')
      ?.balance ?? 0n
  const before = await balance()
  await perform(app, refundSuspense, { actor: staff('supervisor'), input })
  assert.equal((await balance()) - before, 5_000n)
  await assert.rejects(
    perform(app, refundSuspense, { actor: staff('supervisor'), input }),
    refused('contributions.money-not-waiting'),
  )
})

test('who asks for a reconciliation is answered at once; the statement is read afterwards', async () => {
  nextDay()
  const today = dayIn(clock.now)
  await transfer(9_000n)
  const asked = await perform(app, reconcileStatement, {
    actor: staff('officer'),
    input: { from: today, to: today },
  })
  assert.deepEqual(asked, { partners: [partnerId] })
  await matchStatementTask.run(app, { partnerId, from: today, to: today })
  assert.equal((await match()).known, 1)
  const unknown = { actor: staff('officer'), input: { partnerId: 'NOBANK', from: today, to: today } }
  await assert.rejects(perform(app, reconcileStatement, unknown), refused('contributions.no-statement'))
  const backwards = { actor: staff('officer'), input: { from: today, to: '2026-01-01' } }
  await assert.rejects(perform(app, reconcileStatement, backwards), refused('contributions.days-in-order'))
})

test('where the bank does not answer nothing is booked, and the officer is told', async () => {
  const today = dayIn(clock.now)
  const before = await countMoney(database)
  const unreachable = { ...app, config: { ...app.config, publicUrl: 'http://127.0.0.1:1' } }
  await assert.rejects(
    matchStatement(unreachable, partnerId, { from: today, to: today }),
    refused('contributions.bank-not-answering'),
  )
  assert.deepEqual(await countMoney(database), before)
})
