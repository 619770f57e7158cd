import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth, wageEarnerContribution } from '@payung/law'
import { findBalances, getMemberBalance } from '#modules/ledger'
import { createTestDatabase } from '../../../tests/database.ts'
import { actorWith, problem } from '../registry/fixtures/registry.ts'
import { cancelFinalisation } from './cancel-finalisation.ts'
import { finaliseReturn, sendBackReturn, submitReturn } from './finalise-return.ts'
import { createTestContributions } from './fixtures/month.ts'
import { findPaymentCode } from './find-payment-code.ts'
import { openReturn } from './open-return.ts'
import { renewPaymentCode } from './renew-payment-code.ts'
import { viewArrears } from './view-arrears.ts'
import { changeEmployer } from '#modules/registry'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)

const april = parseMonth('2025-04')
const may = parseMonth('2025-05')
const everyProgramme = {
  jkk: true,
  jkm: true,
  jht: true,
  jp: true,
  jkp: true,
  labourIntensive: false,
  covidRelief: false,
  jpDeferred: false,
}

/** The accounts of this code in the five funds' books. */
const balances = async (code: string) =>
  Object.fromEntries(
    (await database.read(findBalances))
      .filter((account) => account.code === code)
      .map(({ book, balance }) => [book, balance]),
  )

test('a return that is final can be taken back while unpaid: its code stops working, the books are as before, and it can be filed again', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: 101 }, { rowNo: 102 }])
  const before = await database.read(findBalances)
  const { returnId, billId } = await employer.file(april)
  const bill = await employer.bill(billId ?? '')

  await employer.ask(cancelFinalisation, { returnId })
  const code = await database.read((db) => findPaymentCode(db, bill.code ?? '', world.registry.time))
  assert.equal(code.state, 'withdrawn')
  assert.deepEqual(await database.read(findBalances), before)

  const again = await employer.file(april)
  assert.equal(again.total, bill.total)
  assert.notEqual((await employer.bill(again.billId ?? '')).code, bill.code)
  assert.deepEqual(await world.faults(), [])
})

test('a paid return cannot be taken back, and the answer says what can be done instead', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: 111 }])
  const { returnId, billId } = await employer.file(april)
  await employer.pay(billId ?? '')
  await assert.rejects(employer.ask(cancelFinalisation, { returnId }), problem('contributions.bill-is-paid'))
  await assert.rejects(
    employer.ask(openReturn, { npp: employer.npp, month: '2025-04' }),
    problem('contributions.period-closed'),
  )
})

test('a payment and a cancellation at the same moment: one of them holds, never both', async () => {
  world.at('2025-05-02T03:00:00Z')
  for (let round = 0; round < 8; round++) {
    const employer = await world.employer({ firstMonth: '2025-04' })
    await employer.enrol([{ rowNo: 120 + round }])
    const { returnId, billId } = await employer.file(april)
    const results = await Promise.allSettled([
      employer.pay(billId ?? ''),
      employer.ask(cancelFinalisation, { returnId }),
    ])
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  }
  assert.deepEqual(await world.faults(), [])
})

test('two people finalising the same return at the same moment make one bill', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: 131 }])
  const { returnId } = await employer.ask(openReturn, { npp: employer.npp, month: '2025-04' })
  const results = await Promise.allSettled([1, 2, 3].map(() => employer.ask(finaliseReturn, { returnId })))
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  const [bills] = await world.registry.run(
    'select count(*)::int as bills from contributions.bill where return_id = $1',
    [returnId],
  )
  assert.equal(bills?.['bills'], 1)
})

test('where the employer wants two people, the one who prepared a return cannot approve it, and a filer cannot approve at all', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: 141 }])
  await employer.ask(changeEmployer, { npp: employer.npp, twoPeople: true })
  const { employerId } = employer
  const filer = actorWith('Fajar', { role: 'employer.filer', employerId })
  const approver = actorWith('Ayu', { role: 'employer.approver', employerId })

  const { returnId } = await employer.ask(openReturn, { npp: employer.npp, month: '2025-04' }, filer)
  await assert.rejects(
    employer.ask(finaliseReturn, { returnId }, filer),
    problem('contributions.needs-another-person'),
  )
  await employer.ask(submitReturn, { returnId }, approver)
  await assert.rejects(
    employer.ask(finaliseReturn, { returnId }, approver),
    problem('contributions.needs-another-person'),
  )
  await employer.ask(sendBackReturn, { returnId }, approver)
  await employer.ask(submitReturn, { returnId }, filer)
  assert.equal((await employer.ask(finaliseReturn, { returnId }, approver)).workers, 1)
})

test('a late bill asks for its pension penalty with the new code and for the others with the next bill, to the rupiah', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({
    firstMonth: '2025-04',
    riskClass: 2,
    riskReason: 'gudang dan bengkel',
  })
  await employer.enrol([{ rowNo: 151, wage: 10_000_000n }])
  const earlier = await balances('penalties')
  const filed = await employer.file(april)
  const bill = await employer.bill(filed.billId ?? '')
  assert.equal(bill.dueOn, '2025-05-15')
  // JKK 54.000, JKM 30.000, JHT 370.000 + 200.000, JP 200.000 + 100.000.
  assert.equal(bill.total, 954_000n)

  world.at('2025-06-16T05:00:00Z') // Two months of delay have begun: 16 May and 16 June.
  const arrears = await employer.ask(viewArrears, { npp: employer.npp })
  assert.deepEqual(
    arrears.bills.map(({ monthsLate, penalty }) => [monthsLate, penalty]),
    [[2, 2160n + 1200n + 22_800n + 12_000n]],
  )
  assert.equal((await employer.ask(viewArrears, { npp: employer.npp, on: '2025-05-15' })).bills.length, 0)
  assert.deepEqual(
    (await employer.ask(viewArrears, { npp: employer.npp, on: '2025-05-16' })).bills.map(
      ({ monthsLate }) => monthsLate,
    ),
    [1],
  )

  const renewed = await employer.ask(renewPaymentCode, { billId: bill.billId })
  assert.equal(renewed.penalty, 12_000n)
  assert.equal(renewed.amount, 966_000n)
  assert.equal(renewed.expiresAt.toISOString(), '2025-07-15T16:59:59.999Z')
  assert.equal(await employer.pay(bill.billId), 966_000n)
  const owedOn = async (on: string) =>
    (await employer.ask(viewArrears, { npp: employer.npp, on })).bills.length
  assert.deepEqual([await owedOn('2025-06-15'), await owedOn('2025-06-16')], [1, 0], 'owed until it was paid')

  const next = await employer.bill((await employer.file(may)).billId ?? '')
  assert.equal(next.penalties, 2160n + 1200n + 22_800n)
  assert.equal(next.total, 954_000n + next.penalties)
  assert.deepEqual(
    next.charged.map(({ programme, amount, monthsLate }) => [programme, amount, monthsLate]),
    [
      ['jht', 22_800n, 2],
      ['jkk', 2160n, 2],
      ['jkm', 1200n, 2],
    ],
  )
  await employer.pay(next.billId)
  const grown = Object.entries(await balances('penalties')).map(([book, balance]) => [
    book,
    balance - (earlier[book] ?? 0n),
  ])
  assert.deepEqual(Object.fromEntries(grown), { jkk: 2160n, jkm: 1200n, jht: 22_800n, jp: 12_000n, jkp: 0n })
  assert.deepEqual(await world.faults(), [])
})

test('penalties of a late month are asked for once, and again if the bill that asked for them is taken back', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: 161 }])
  const filed = await employer.file(april)
  world.at('2025-05-20T03:00:00Z')
  await employer.pay(filed.billId ?? '')
  const first = await employer.file(may)
  const penalties = (await employer.bill(first.billId ?? '')).penalties
  assert.ok(penalties > 0n)
  await employer.ask(cancelFinalisation, { returnId: first.returnId })
  const second = await employer.file(may)
  assert.equal((await employer.bill(second.billId ?? '')).penalties, penalties)
  world.at('2025-06-02T03:00:00Z')
  assert.equal((await employer.bill((await employer.file(may + 1)).billId ?? '')).penalties, 0n)
  assert.deepEqual(await world.faults(), [])
})

test('a revised return bills the difference only: more wage is paid, less becomes a credit that the next bill uses', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({
    firstMonth: '2025-04',
    riskClass: 3,
    riskReason: 'gudang dan bengkel',
  })
  await employer.enrol([
    { rowNo: 171, wage: 5_000_000n },
    { rowNo: 172, wage: 12_000_000n },
  ])
  const [low, high] = [await world.personId(171), await world.personId(172)]
  await employer.pay((await employer.file(april)).billId ?? '')
  const paid = await balances('bank')

  const more = await employer.file(april, 'revised', { [String(low)]: 6_000_000n })
  const expected = (wage: bigint) =>
    wageEarnerContribution.exact({ ...everyProgramme, wage, riskClass: 3 }, april).total
  assert.equal(more.total, expected(6_000_000n) - expected(5_000_000n))
  assert.equal(more.workers, 1)
  await employer.pay(more.billId ?? '')

  const less = await employer.file(april, 'revised', { [String(high)]: 4_000_000n })
  const refund = expected(12_000_000n) - expected(4_000_000n)
  const lowered = await employer.bill(less.billId ?? '')
  assert.equal(lowered.total, -refund)
  assert.equal(lowered.state, 'settled-by-credit')
  assert.equal(await database.read((db) => getMemberBalance(db, [high])), 228_000n) // 5.7% of four million.
  assert.deepEqual(await world.faults(), [])

  const next = await employer.bill((await employer.file(may)).billId ?? '')
  assert.equal(next.creditUsed, refund)
  await employer.pay(next.billId)
  assert.deepEqual(await balances('employer-credit'), { jkk: 0n, jkm: 0n, jht: 0n, jp: 0n, jkp: 0n })
  const now = await balances('bank')
  const received =
    Object.values(now).reduce((sum, one) => sum + one, 0n) -
    Object.values(paid).reduce((sum, one) => sum + one, 0n)
  assert.equal(received, more.total + next.total)
  assert.deepEqual(await world.faults(), [])
})

test('a worker who was left out is billed by a supplementary return, one who should not have been there gets everything back', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  await employer.enrol([{ rowNo: 181 }])
  await employer.pay((await employer.file(april)).billId ?? '')
  await employer.enrol([{ rowNo: 182, wage: 7_000_000n, startedOn: '2025-04-10' }])
  const [first, second] = [await world.personId(181), await world.personId(182)]

  const added = await employer.file(april, 'supplementary', { [String(second)]: 7_000_000n })
  assert.equal(added.workers, 1)
  await employer.pay(added.billId ?? '')
  const removed = await employer.file(april, 'revised', { [String(first)]: 0n })
  assert.ok(removed.total < 0n)
  assert.equal(await database.read((db) => getMemberBalance(db, [first])), 0n)
  assert.deepEqual(await world.faults(), [])
})

test('a month that has not begun, one before the law and one before registration are refused with the reason', async () => {
  world.at('2025-05-02T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  const open = (month: string) => employer.ask(openReturn, { npp: employer.npp, month })
  await assert.rejects(open('2025-06'), problem('contributions.month-future'))
  await assert.rejects(open('2015-06'), problem('contributions.month-before-law'))
  await assert.rejects(open('2025-03'), problem('contributions.month-before-registration'))
  await assert.rejects(
    employer.ask(openReturn, { npp: employer.npp, month: '2025-04', kind: 'revised' }),
    problem('contributions.nothing-to-correct'),
  )
})

test('another employer’s return, bill and code are answered like ones that do not exist', async () => {
  world.at('2025-05-02T03:00:00Z')
  const [mine, theirs] = [
    await world.employer({ firstMonth: '2025-04' }),
    await world.employer({ firstMonth: '2025-04' }),
  ]
  await theirs.enrol([{ rowNo: 191 }])
  const { returnId, billId } = await theirs.file(april)
  const nowhere = '00000000-0000-7000-8000-000000000000'
  for (const id of [returnId, nowhere])
    await assert.rejects(mine.ask(cancelFinalisation, { returnId: id }), problem('not-found'))
  for (const id of [billId, nowhere])
    await assert.rejects(mine.ask(renewPaymentCode, { billId: id }), problem('not-found'))
})
