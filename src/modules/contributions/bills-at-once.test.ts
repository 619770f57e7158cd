import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { findBalances } from '#modules/ledger'
import { createTestDatabase } from '../../../tests/database.ts'
import { cancelFinalisation } from './cancel-finalisation.ts'
import { createTestContributions } from './fixtures/month.ts'
import { renewPaymentCode } from './renew-payment-code.ts'
import { settleByPayment } from './settle-bill.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const april = parseMonth('2025-04')
let serial = 0

/** An employer whose April is paid, and then turned out to be too much. */
async function withCredit() {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: ++serial, wage: 12_000_000n }])
  const who = String(await world.personId(serial))
  await employer.pay((await employer.file(april)).billId ?? '')
  await employer.file(april, 'revised', { [who]: 9_000_000n })
  return employer
}

/** What all funds together owe to employers, by the books. */
async function owed(): Promise<bigint> {
  return (await database.read(findBalances))
    .filter(({ code }) => code === 'employer-credit')
    .reduce((sum, { balance }) => sum + balance, 0n)
}

test('two returns of one employer that are made final at the same moment use its credit once', async () => {
  for (let round = 0; round < 5; round++) {
    const employer = await withCredit()
    world.at('2025-07-02T03:00:00Z')
    const [may, june] = await Promise.all([employer.file(april + 1), employer.file(april + 2)])
    for (const { billId } of [may, june]) await employer.pay(billId ?? '')
    assert.deepEqual(await world.faults(), [])
  }
  assert.equal(await owed(), 0n)
})

test('credit that an open bill will use is still owed until it is paid, and is free again when the bill is called off', async () => {
  const employer = await withCredit()
  const before = await owed()
  assert.ok(before > 0n)
  const may = await employer.file(april + 1)
  const { creditUsed } = await employer.bill(may.billId ?? '')
  assert.equal(creditUsed, before)
  assert.equal(await owed(), before)
  assert.deepEqual(await world.faults(), [])
  await employer.ask(cancelFinalisation, { returnId: may.returnId })
  assert.deepEqual(await world.faults(), [])
  const again = await employer.bill((await employer.file(april + 1)).billId ?? '')
  assert.equal(again.creditUsed, before)
  await employer.pay(again.billId)
  assert.equal(await owed(), 0n)
  assert.deepEqual(await world.faults(), [])
})

test('penalties that fall due while a bill is being made are asked for in it or in the next, never lost and never twice', async () => {
  for (let round = 0; round < 8; round++) {
    world.at('2025-05-02T03:00:00Z')
    const employer = await world.employer({ firstMonth: '2025-04' })
    await employer.enrol([{ rowNo: ++serial }])
    const late = await employer.file(april)
    world.at('2025-06-20T03:00:00Z')
    const [, may] = await Promise.all([employer.pay(late.billId ?? ''), employer.file(april + 1)])
    const june = await employer.file(april + 2)
    const asked = await Promise.all([may, june].map(({ billId }) => employer.bill(billId ?? '')))
    assert.equal(
      asked[0]?.penalties,
      asked[0]?.charged.reduce((sum, { amount }) => sum + amount, 0n),
    )
    const [drawn] = await world.registry.run(
      `select sum(amount)::bigint as amount from contributions.penalty where employer_id = $1 and paid_with is null`,
      [employer.employerId],
    )
    assert.equal(
      asked.reduce((sum, { penalties }) => sum + penalties, 0n),
      drawn?.['amount'],
    )
  }
  assert.deepEqual(await world.faults(), [])
})

test('a return without workers makes no bill and takes no penalty with it', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: ++serial }])
  const late = await employer.file(april)
  world.at('2025-06-20T03:00:00Z')
  await employer.pay(late.billId ?? '')
  await world.registry.run(
    `update registry.employment set ended_on = '2025-04-30', end_reason = 'resigned', end_reported_at = declared_at where employer_id = $1`,
    [employer.employerId],
  )
  assert.equal((await employer.file(april + 1)).billId, null)
  assert.deepEqual(await world.faults(), [])
  await employer.enrol([{ rowNo: ++serial, startedOn: '2025-06-01' }])
  const june = await employer.bill((await employer.file(april + 2)).billId ?? '')
  assert.ok(june.penalties > 0n)
})

test('a code that asks for a penalty was paid late, also where the bank names an earlier day', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: ++serial }])
  const { billId } = await employer.file(april)
  world.at('2025-06-20T03:00:00Z')
  const { code, amount, penalty } = await employer.ask(renewPaymentCode, { billId: billId ?? '' })
  assert.ok(penalty > 0n)
  const paidAt = new Date('2025-05-10T03:00:00Z')
  const payment = { partnerId: 'BANK', requestId: 'early', code, amount, paidAt, reference: null, answer: {} }
  await database.transaction((db) => settleByPayment(db, payment, world.registry.time))
  const bill = await employer.bill(billId ?? '')
  assert.deepEqual([bill.settledOn, bill.monthsLate], ['2025-06-20', 2])
  assert.deepEqual(await world.faults(), [])
})
