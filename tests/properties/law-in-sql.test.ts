import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { law, parseMonth, type Month } from '@payung/law'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()

type Case = Readonly<Record<string, number | boolean>>
type SqlRule = {
  readonly id: string
  readonly outputs: readonly string[]
  sql(asked: { month: Month; columns: Readonly<Record<string, string>> }): Readonly<Record<string, string>>
  fast(facts: never, month: Month): Readonly<Record<string, number>>
}

/** What PostgreSQL makes of the cases, one row each. */
async function inDatabase(
  rule: SqlRule,
  cases: readonly Case[],
  month: Month,
): Promise<Record<string, number>[]> {
  const names = Object.keys(cases[0] ?? {})
  const expressions = rule.sql({
    month,
    columns: Object.fromEntries(names.map((name) => [name, `r."${name}"`])),
  })
  const outputs = rule.outputs.map((output) => `${expressions[output]} as "${output}"`)
  const rows = cases.map((one) => `(${names.map((name) => String(one[name])).join()})`)
  const columns = names.map((name) => `"${name}"`).join()
  const text = `select ${outputs.join()} from (values ${rows.join()}) as r(${columns})`
  const { rows: answered } = await database.pool.query<Record<string, bigint>>(text)
  return answered.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, amount]) => [name, Number(amount)])),
  )
}

async function agree(rule: SqlRule, cases: fc.Arbitrary<Case>, months: readonly string[]) {
  for (const text of months) {
    const month = parseMonth(text)
    const sample = fc.sample(cases, { numRuns: 300, seed: 20261127 })
    const expected = sample.map((one) => rule.fast(one as never, month)) // each case has the facts of its rule
    assert.deepEqual(await inDatabase(rule, sample, month), expected, `${rule.id} in ${text}`)
  }
}

const rupiah = (most: number, ...edges: readonly number[]) =>
  fc.oneof(
    fc.integer({ min: 1, max: most }),
    fc.constantFrom(...edges).chain((edge) => fc.integer({ min: edge - 1, max: edge + 1 })),
  )

test('PostgreSQL counts own-account workers as the fast form does, on every line of the annex and in every relief', () =>
  agree(
    law.ownAccountContribution,
    fc.record({
      income: rupiah(25_000_000, 1_100_000, 2_700_000, 8_200_000, 20_200_000),
      jht: fc.boolean(),
      transport: fc.boolean(),
      reliefAllowed: fc.boolean(),
      covidRelief: fc.boolean(),
    }),
    ['2015-07', '2020-10', '2025-12', '2026-02', '2026-06', '2027-02', '2027-04'],
  ))

test('PostgreSQL counts construction projects as the fast form does, on both sides of every tier', () =>
  agree(
    law.constructionByValue,
    fc.record({
      contractValue: rupiah(2_000_000_000, 100_000_000, 500_000_000, 1_000_000_000),
      covidRelief: fc.boolean(),
    }),
    ['2015-07', '2020-10', '2026-11'],
  ))

test('PostgreSQL counts contracts abroad as the fast form does, of any length and under both rules', () =>
  agree(
    law.migrantContribution,
    fc.record({ contractMonths: fc.integer({ min: 1, max: 60 }), placed: fc.boolean() }),
    ['2018-12', '2023-01', '2023-03', '2026-11'],
  ))

test('PostgreSQL counts what a work accident pays as the fast form does, before and after PP 82/2019', async () => {
  const months = ['2015-07', '2019-11', '2019-12', '2026-11']
  const wage = rupiah(20_000_000, 337_500, 416_667)
  await agree(law.totalDisability, fc.record({ wage }), months)
  await agree(law.accidentDeath, fc.record({ wage }), months)
  await agree(law.workIncapacity, fc.record({ wage, months: fc.integer({ min: 1, max: 40 }) }), months)
  const cost = rupiah(20_000_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000)
  await agree(law.accidentTransport, fc.record({ land: cost, sea: cost, air: cost }), months)
  await agree(law.orthosis, fc.record({ centrePrice: cost, bill: cost }), months)
})

test('PostgreSQL counts months of JKP cash as the fast form does, around the ceiling and under both laws', () =>
  agree(
    law.jkpCash,
    fc.record({ wage: rupiah(20_000_000, 5_000_000), benefitMonth: fc.integer({ min: 1, max: 8 }) }),
    ['2022-02', '2025-01', '2025-03', '2026-11'],
  ))

test('PostgreSQL counts training money as the fast form does, on both sides of each limit', () =>
  agree(law.jkpTraining, fc.record({ cost: rupiah(5_000_000, 1_000_000, 2_400_000) }), [
    '2021-11',
    '2025-03',
    '2026-11',
  ]))

test('PostgreSQL counts what is paid at once instead of a pension as the fast form does, under and above the ceiling', () =>
  agree(
    law.pensionInOneSum,
    fc.record({
      base: rupiah(20_000_000, 7_000_000, 8_754_600, 11_086_300),
      months: fc.integer({ min: 0, max: 179 }),
      development: fc.integer({ min: 0, max: 100_000_000 }),
    }),
    ['2015-07', '2021-03', '2026-11'],
  ))

test('PostgreSQL taxes JHT as the fast form does, in every tier and before and after the year 2022', async () => {
  const gross = rupiah(6_000_000_000, 50_000_000, 60_000_000, 250_000_000, 500_000_000)
  await agree(law.jhtFinalTax, fc.record({ earlier: gross, payment: gross }), ['2009-12', '2026-11'])
  await agree(law.jhtLaterTax, fc.record({ earlier: gross, payment: gross, taxNumber: fc.boolean() }), [
    '2021-12',
    '2022-01',
  ])
})

test('PostgreSQL counts a part of JHT as the fast form does', () =>
  agree(law.jhtPartial, fc.record({ balance: rupiah(1_000_000_000, 10), forHome: fc.boolean() }), [
    '2026-11',
  ]))
