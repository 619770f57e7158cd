import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMonth, parseMonth, wageEarnerContribution, type Month } from '@payung/law'
import { changeTerms } from '#modules/registry'
import { createTestDatabase } from '../../../tests/database.ts'
import { officer } from '../registry/fixtures/registry.ts'
import { createTestContributions } from './fixtures/month.ts'
import { openReturn } from './open-return.ts'
import { viewReturn } from './view-return.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
let serial = 0

/** An employer of class III with so many workers at five million, registered from a month on. */
async function employerOf(workers: number, firstMonth: string, labourIntensive: boolean) {
  const employer = await world.employer({ firstMonth, riskClass: 3, riskReason: 'pabrik pakaian' })
  const begun = `${firstMonth}-01`
  await employer.enrol(
    Array.from({ length: workers }, () => ({ rowNo: ++serial, wage: 5_000_000n, startedOn: begun })),
  )
  if (labourIntensive) {
    const given = { npp: employer.npp, fromMonth: firstMonth, labourIntensive, reason: 'KBLI padat karya' }
    await world.registry.ask(officer(), changeTerms, given)
  }
  return employer
}

type Employer = Awaited<ReturnType<typeof employerOf>>

/** Which relief the bill of a month has, made on a day; the preview of its return must say the same money. */
async function reliefOf(employer: Employer, month: Month, on: string, pay = true): Promise<string | null> {
  world.at(`${on}T03:00:00Z`)
  const { returnId } = await employer.ask(openReturn, { npp: employer.npp, month: formatMonth(month) })
  const { totals } = await employer.ask(viewReturn, { returnId })
  const filed = await employer.file(month)
  const bill = await employer.bill(filed.billId ?? '')
  assert.deepEqual([totals.jkk, totals.jkm, totals.workers], [bill.jkk, bill.jkm, bill.workers])
  const facts = {
    wage: 5_000_000n,
    riskClass: 3,
    jkk: true,
    jkm: true,
    jht: true,
    jp: true,
    jkp: true,
    jpDeferred: false,
    labourIntensive: bill.relief === 'padat-karya',
    covidRelief: bill.relief === 'covid-19',
  } as const
  const each = wageEarnerContribution.exact(facts, month)
  assert.deepEqual(
    [bill.jkk, bill.jkm],
    [each.jkk, each.jkm].map((one) => one * BigInt(bill.workers)),
  )
  if (pay) await employer.pay(bill.billId)
  return bill.relief
}

test('the relief for labour-intensive industries holds from February 2025 to January 2026, and for nobody else', async () => {
  world.at('2025-01-10T03:00:00Z')
  const [factory, shop] = [await employerOf(50, '2025-01', true), await employerOf(50, '2025-01', false)]
  assert.equal(await reliefOf(factory, parseMonth('2025-01'), '2025-02-03'), null)
  await reliefOf(shop, parseMonth('2025-01'), '2025-02-03')
  for (const [month, on] of [
    ['2025-02', '2025-03-03'],
    ['2026-01', '2026-02-03'],
  ] as const) {
    assert.equal(await reliefOf(factory, parseMonth(month), on), 'padat-karya', month)
    assert.equal(await reliefOf(shop, parseMonth(month), on), null, month)
  }
  assert.equal(await reliefOf(factory, parseMonth('2026-02'), '2026-03-03'), null)
})

test('forty-nine workers are too few for it, and so is a debt from before it began', async () => {
  world.at('2025-01-10T03:00:00Z')
  const [small, debtor] = [await employerOf(49, '2025-01', true), await employerOf(50, '2025-01', true)]
  await reliefOf(small, parseMonth('2025-01'), '2025-02-03')
  assert.equal(await reliefOf(small, parseMonth('2025-02'), '2025-03-03'), null)
  await reliefOf(debtor, parseMonth('2025-01'), '2025-02-03', false)
  assert.equal(await reliefOf(debtor, parseMonth('2025-02'), '2025-03-03'), null)
})

test('it can be had until the last day on which it may be paid, as the law was known on that day', async () => {
  world.at('2025-02-10T03:00:00Z')
  const late = await employerOf(50, '2025-03', true)
  assert.equal(await reliefOf(late, parseMonth('2025-03'), '2025-12-31'), 'padat-karya')
  assert.equal(await reliefOf(late, parseMonth('2025-11'), '2026-06-30'), 'padat-karya')
  assert.equal(await reliefOf(late, parseMonth('2025-12'), '2026-07-01'), null)
})

test('a correction keeps the relief that its month was billed with, also when it has ended or too few work there now, and wins none', async () => {
  world.at('2025-02-10T03:00:00Z')
  const [factory, shop] = [await employerOf(50, '2025-03', true), await employerOf(50, '2025-03', false)]
  const march = parseMonth('2025-03')
  assert.equal(await reliefOf(factory, march, '2025-04-03'), 'padat-karya')
  assert.equal(await reliefOf(shop, march, '2025-04-03'), null)
  world.at('2026-07-10T03:00:00Z')
  const given = { npp: shop.npp, fromMonth: '2025-03', labourIntensive: true, reason: 'Hasil pemeriksaan' }
  await world.registry.ask(officer(), changeTerms, given)
  for (const [employer, relief] of [
    [factory, 'padat-karya'],
    [shop, null],
  ] as const) {
    const [who] = await world.registry.run(
      'select person_id as id from registry.employment where employer_id = $1',
      [employer.employerId],
    )
    const id = String(who?.['id'])
    const { billId } = await employer.file(march, 'revised', { [id]: 4_000_000n })
    const bill = await employer.bill(billId ?? '')
    assert.equal(bill.relief, relief)
    // 0.89% of a million less, or half of it.
    assert.equal(bill.jkk, relief ? -4450n : -8900n)
  }
  assert.deepEqual(await world.faults(), [])
})

test('the COVID-19 relief holds from August 2020 to January 2021 for whoever owed nothing up to July', async () => {
  world.at('2020-07-10T03:00:00Z')
  const [sound, debtor] = [await employerOf(1, '2020-07', false), await employerOf(1, '2020-07', false)]
  assert.equal(await reliefOf(sound, parseMonth('2020-07'), '2020-08-10'), null)
  await reliefOf(debtor, parseMonth('2020-07'), '2020-08-10', false)
  assert.equal(await reliefOf(sound, parseMonth('2020-08'), '2020-09-10'), 'covid-19')
  assert.equal(await reliefOf(debtor, parseMonth('2020-08'), '2020-09-10'), null)
  assert.equal(await reliefOf(sound, parseMonth('2021-01'), '2021-02-10'), 'covid-19')
  assert.equal(await reliefOf(sound, parseMonth('2021-02'), '2021-03-10'), null)
  assert.deepEqual(await world.faults(), [])
})
