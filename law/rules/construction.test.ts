import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { parseMonth } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import { constructionByValue, constructionByWage, withoutVat } from './construction.ts'

const month = parseMonth('2026-11')

/** Tiers from the two articles, in millions of rupiah and hundredths of a percent: [from, JKK, JKM]. */
const tiers: readonly (readonly [number, bigint, bigint])[] = [
  [0, 21n, 3n],
  [100, 17n, 2n],
  [500, 13n, 2n],
  [1000, 11n, 1n],
  [5000, 9n, 1n],
]

/** Slice by slice in bigint, by a second hand. */
function expected(contractValue: number) {
  let jkk = 0n
  let jkm = 0n
  for (const [at, [from, jkkRate, jkmRate]] of tiers.entries()) {
    const lower = BigInt(from) * 1_000_000n
    const upper = BigInt(tiers[at + 1]?.[0] ?? Number.MAX_SAFE_INTEGER) * 1_000_000n
    const value = BigInt(contractValue)
    const slice = value <= lower ? 0n : (value < upper ? value : upper) - lower
    jkk += slice * jkkRate
    jkm += slice * jkmRate
  }
  const rupiah = (amount: bigint) => Number((amount + 5000n) / 10_000n)
  return { jkk: rupiah(jkk), jkm: rupiah(jkm), total: rupiah(jkk) + rupiah(jkm) }
}

const edges = tiers.flatMap(([from]) => [-1, 0, 1].map((beside) => from * 1_000_000 + beside))
const values = fc.oneof(
  fc.constantFrom(...edges.filter((value) => value >= 1)),
  fc.integer({ min: 1, max: 20_000_000_000 }),
  fc.integer({ min: 1, max: 100_000_000_000_000 }),
)

test('every form takes each tier’s rate on the part of the contract value within it', () => {
  fc.assert(
    fc.property(values, (contractValue) => {
      const facts = { contractValue, covidRelief: false }
      const amounts = expected(contractValue)
      const exact = constructionByValue.exact({ ...facts, contractValue: BigInt(contractValue) }, month)
      assert.deepEqual(Object.values(exact).map(Number), Object.values(amounts))
      assert.deepEqual(constructionByValue.fast(facts, month), amounts)
      const out = { total: new Float64Array(1) }
      const column = { ...facts, n: 1, contractValue: Float64Array.of(contractValue) }
      constructionByValue.columns(column, month, out)
      assert.equal(out.total[0], amounts.total)
    }),
    { numRuns: 1000 },
  )
})

test('the example that the law itself works out comes out: 180 million give 346,000 and 46,000', () => {
  const { jkk, jkm } = constructionByValue.fast({ contractValue: 180_000_000, covidRelief: false }, month)
  assert.deepEqual([jkk, jkm], [346_000, 46_000])
})

test('an explanation shows the tiers that were reached and no others', () => {
  const facts = { contractValue: 250_000_000n, covidRelief: false }
  const { working } = constructionByValue.explain(facts, month)
  assert.deepEqual(
    working.steps.map(({ title, formula }) => `${title.en}: ${formula.en}`),
    [
      'Part of the contract value in tier 1: 100.000.000',
      'Part of the contract value in tier 2: 250.000.000 − 100.000.000 = 150.000.000',
      'JKK contribution: 0,21% × 100.000.000 + 0,17% × 150.000.000 = 465.000',
      'JKM contribution: 0,03% × 100.000.000 + 0,02% × 150.000.000 = 60.000',
      'Contributions in all: 465.000 + 60.000 = 525.000',
    ],
  )
  assert.ok(!working.rows.some(({ value }) => value.startsWith('con.jakon.tier3.')))
})

test('by wages it is 1.74% and 0.30%, and 1% of that under the COVID-19 relief', () => {
  const by = (text: string, covidRelief: boolean) =>
    Object.values(constructionByWage.fast({ payroll: 12_000_000, covidRelief }, parseMonth(text)))
  assert.deepEqual(by('2026-11', false), [208_800, 36_000, 244_800])
  assert.deepEqual(by('2020-08', true), [2088, 360, 2448])
  assert.deepEqual(by('2020-07', true), [208_800, 36_000, 244_800])
  assert.deepEqual(by('2021-02', true), [208_800, 36_000, 244_800])
})

test('under the COVID-19 relief an answer by contract value says what it is one percent of', () => {
  const ask = (on: string) => {
    const inputs = { contract_value_before_vat: 180_000_000, covid_relief: true, on }
    const [answer] = calculate([{ id: 1, formula: 'jakon.by_contract_value', inputs }])
    return answer && 'result' in answer ? [answer.result['total'], answer.result['certain']] : answer
  }
  assert.deepEqual(ask('2020-10-20'), [3920, false])
  assert.deepEqual(ask('2021-02-01'), [392_000, true])
})

test('VAT is taken out to the nearest rupiah, at any rate', () => {
  const base = (withVat: bigint, vat: string) => withoutVat(withVat, vat, new Working())
  assert.equal(base(111_000_000n, '11'), 100_000_000n)
  assert.equal(base(112_000_000n, '12'), 100_000_000n)
  assert.equal(base(100n, '11'), 90n) // 90.09
  assert.equal(base(101n, '11'), 91n) // 90.99
  assert.equal(base(1011n, '1.1'), 1000n)
  assert.equal(base(1_000n, '0'), 1000n)
})

test('a contract value without its VAT rate, or none at all, is a problem that names the input', () => {
  const problem = (inputs: object) => {
    const [answer] = calculate([{ id: 1, formula: 'jakon.by_contract_value', inputs }])
    return answer && 'problem' in answer && [answer.problem.code, answer.problem.field]
  }
  assert.deepEqual(problem({ contract_value_with_vat: 111_000_000 }), ['input-missing', 'vat_pct'])
  assert.deepEqual(problem({}), ['input-missing', 'contract_value_before_vat'])
  assert.deepEqual(problem({ contract_value_before_vat: 0 }), [
    'money-malformed',
    'contract_value_before_vat',
  ])
})
