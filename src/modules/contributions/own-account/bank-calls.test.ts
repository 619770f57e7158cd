import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from '@payung/law'
import { Problem } from '#base/problem.ts'
import { allocateSuspense, matchStatement } from '#modules/contributions/bank'
import { registerEmployer } from '#modules/registry'
import { maskNik } from '#base/mask.ts'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { bodyOf, codeOf } from '../../../channels/snap/fixtures/bank-side.ts'
import { newRequestId } from '../../../simulators/bank/index.ts'
import { openWorld } from '../../../simulators/bank/fixtures/open-world.ts'
import { creditAccount } from '../../../simulators/bank/take-money.ts'
import { createTestRegistry, officer, worker } from '../../registry/fixtures/registry.ts'
import { proveContributions } from '../prove-contributions.ts'
import { registerWorker } from './fixtures/own-account.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { app, bank, clock } = await openWorld(database)
registry.time = clock.now = new Date('2025-05-05T03:00:00Z')
const price = 36_800n
let serial = 0

const today = () => ({ from: dayIn(clock.now), to: dayIn(clock.now) })
const newWorker = () => registerWorker(registry, ++serial)
const payments = async () =>
  (
    await registry.run('select count(*)::int as count from contributions.payment where bill_id is not null')
  )[0]?.['count']

test('an inquiry by NIK shows the first letters of the name, the sum and the months, and the same bill until it is paid', async () => {
  const { nik, view } = await newWorker()
  const [first, again] = [bodyOf(await bank.inquire(nik)), bodyOf(await bank.inquire(nik))]
  assert.equal(first.virtualAccountData?.['virtualAccountName'], 'S*** W***')
  assert.deepEqual(first.virtualAccountData?.['totalAmount'], { value: '36800.00', currency: 'IDR' })
  assert.match(JSON.stringify(first.virtualAccountData?.['freeTexts']), /Bulan: 1/)
  assert.deepEqual(again.virtualAccountData?.['totalAmount'], first.virtualAccountData?.['totalAmount'])
  assert.equal((await view()).bills.length, 1)
})

test('what a worker asked for is what their NIK pays', async () => {
  const { nik, ask, view } = await newWorker()
  await ask(6)
  assert.equal(codeOf(await bank.pay(nik, { amount: price })), '4042513')
  assert.equal(codeOf(await bank.pay(nik, { amount: 6n * price })), '2002500')
  assert.equal((await view()).periods.length, 1)
})

test('a NIK of nobody, or of someone without work of their own, is an unknown number', async () => {
  const { employerId } = await registry.ask(visitor, registerEmployer, {
    kind: 'household',
    name: 'Keluarga Santoso',
    riskClass: 1,
    regionCode: '64.71',
    address: 'Jalan Mawar 5',
    contactName: 'Budi Santoso',
    contactPhone: '0812 9999 0909',
    firstMonth: '2025-05',
  })
  await registry.enrol(employerId, [worker(900, { startedOn: '2025-05-02' })])
  for (const nik of [worker(900).idNumber, '9901014405909999'])
    assert.equal(codeOf(await bank.inquire(nik)), '4042412')
})

test('a code and a NIK at the same moment pay the months once; the other payer hears that it is paid', async () => {
  const { nik, ask, view } = await newWorker()
  const { code, total } = await ask(3)
  const before = Number(await payments())
  const answers = await Promise.all([
    bank.pay(code, { amount: total }),
    bank.pay(code, { amount: total }),
    bank.pay(nik, { amount: total }),
  ])
  assert.equal(answers.map(codeOf).filter((one) => one === '2002500').length, 1)
  assert.equal(Number(await payments()), before + 1)
  assert.equal((await view()).bills.filter(({ state }) => state === 'paid').length, 1)
})

test('the same request again, under any call, hears its first answer and books nothing', async () => {
  const { nik, view } = await newWorker()
  const payment = { amount: price, requestId: newRequestId() }
  assert.equal(codeOf(await bank.pay(nik, payment)), '2002500')
  assert.equal(codeOf(await bank.pay(nik, payment)), '4042518')
  assert.equal((await view()).bills.filter(({ state }) => state === 'paid').length, 1)
})

test('a code is good until its month ends: a minute later another one is needed', async () => {
  const { ask } = await newWorker()
  const { code, total } = await ask(1)
  const start = clock.now
  clock.now = registry.time = new Date('2025-05-31T17:01:00Z')
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '4042519')
  clock.now = registry.time = start
  assert.equal(codeOf(await bank.pay(code, { amount: total })), '2002500')
})

test('a statement finds payments that are booked, pays what its callback did not, by code and by NIK, and keeps the rest in suspense', async () => {
  const [told, lost, byNik, stranger] = [
    await newWorker(),
    await newWorker(),
    await newWorker(),
    await newWorker(),
  ]
  const { code } = await lost.ask(1)
  const requestId = newRequestId()
  await bank.pay(told.nik, { amount: price, requestId })
  const credit = (number: string, amount: bigint, request: string | null) =>
    creditAccount(app, bank.partnerId, {
      code: number,
      amount,
      requestId: request,
      creditedAt: clock.now,
      remark: `VA ${number}`,
    })
  await credit(told.nik, price, requestId)
  await credit(code, price, newRequestId())
  await credit(byNik.nik, price, null)
  await credit(stranger.nik, price + 1n, null)
  await matchStatement(app, bank.partnerId, today())
  await matchStatement(app, bank.partnerId, today())
  for (const one of [told, lost, byNik]) {
    const { state, bills } = await one.view()
    assert.deepEqual([state, bills.filter((bill) => bill.state === 'paid').length], ['active', 1])
  }
  assert.equal((await stranger.view()).state, 'new')
  const waiting = await registry.run(
    'select code, description from contributions.payment where bill_id is null',
  )
  assert.deepEqual(waiting, [{ code: null, description: `VA ${maskNik(stranger.nik)}` }])
  for (const { claim, faults } of await database.read(proveContributions)) assert.deepEqual(faults, [], claim)
})

test('money without a name is matched to a worker’s code by an officer, for its very amount and once', async () => {
  const { ask, view } = await newWorker()
  const { code } = await ask(1)
  const credit = { code: null, requestId: null, creditedAt: clock.now, remark: 'SETORAN' }
  await creditAccount(app, bank.partnerId, { ...credit, amount: price })
  await creditAccount(app, bank.partnerId, { ...credit, amount: price + 5n })
  await matchStatement(app, bank.partnerId, today())
  const waiting = await registry.run(
    `select id, amount from contributions.payment where description = 'SETORAN' order by amount`,
  )
  const [right, more] = waiting.map(({ id }) => String(id))
  const allocate = (paymentId: string) =>
    registry.ask(officer(), allocateSuspense, { paymentId, code, reason: 'Bukti setoran dibawa pembayar' })
  await assert.rejects(allocate(more ?? ''), (error) => error instanceof Problem)
  await allocate(right ?? '')
  await assert.rejects(allocate(more ?? ''), (error) => error instanceof Problem)
  assert.equal((await view()).state, 'active')
  for (const { claim, faults } of await database.read(proveContributions)) assert.deepEqual(faults, [], claim)
})
