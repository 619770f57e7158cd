import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { parseDay } from '../calendar/day.ts'
import { parseMonth } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import { taxPayments } from './jht-tax-on-payments.ts'
import { jhtFinalTax, jhtLaterTax } from './jht-tax.ts'

const problemOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  return answer && 'problem' in answer && [answer.problem.code, answer.problem.field]
}
const resultOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer && 'result' in answer, JSON.stringify(answer))
  return answer.result
}

/** Upper edges in millions and percents, read from the two laws by a second hand. */
const tables: Readonly<Record<'2021' | '2022', readonly (readonly [number, bigint])[]>> = {
  2021: [
    [50, 5n],
    [250, 15n],
    [500, 25n],
    [Infinity, 30n],
  ],
  2022: [
    [60, 5n],
    [250, 15n],
    [500, 25n],
    [5000, 30n],
    [Infinity, 35n],
  ],
}

/** The tax on an income in thousandths of a rupiah, rupiah by rupiah up the table. */
function progressive(gross: bigint, year: '2021' | '2022', taxNumber: boolean): bigint {
  let left = gross
  let below = 0n
  let thousandths = 0n
  for (const [edge, percent] of tables[year]) {
    const room = edge === Infinity ? left : BigInt(edge) * 1_000_000n - below
    const part = left < room ? left : room
    thousandths += part * percent * 10n
    below += part
    left -= part
  }
  return (taxNumber ? thousandths : (thousandths * 6n) / 5n) / 1000n
}
const final = (gross: bigint): bigint => (gross > 50_000_000n ? (gross - 50_000_000n) / 20n : 0n)

const edges = [50, 60, 250, 500, 5000].flatMap((edge) => [-1, 0, 1].map((by) => edge * 1_000_000 + by))
const gross = fc.oneof(
  fc.constantFrom(0, ...edges),
  fc.integer({ min: 0, max: 300_000_000 }),
  fc.integer({ min: 0, max: 20_000_000_000 }),
)

test('the final tax is 5% of what exceeds 50 million in two calendar years, in every form', () => {
  fc.assert(
    fc.property(gross, gross, fc.constantFrom('2009-12', '2021-12', '2026-11'), (earlier, payment, text) => {
      const month = parseMonth(text)
      const before = final(BigInt(earlier))
      const tax = final(BigInt(earlier) + BigInt(payment)) - before
      const facts = { earlier: BigInt(earlier), payment: BigInt(payment) }
      assert.deepEqual(jhtFinalTax.exact(facts, month), { tax, net: BigInt(payment) - tax })
      assert.equal(jhtFinalTax.fast({ earlier, payment }, month).tax, Number(tax))
    }),
    { numRuns: 500 },
  )
})

test('the general rates rise tier by tier, a fifth dearer without a tax number, and changed with the year 2022', () => {
  fc.assert(
    fc.property(
      gross,
      gross,
      fc.boolean(),
      fc.constantFrom('2021', '2022'),
      (earlier, payment, taxNumber, year) => {
        const month = parseMonth(`${year}-${year === '2021' ? '12' : '01'}`)
        const on = (amount: bigint) => progressive(amount, year, taxNumber)
        const tax = on(BigInt(earlier) + BigInt(payment)) - on(BigInt(earlier))
        const facts = { earlier: BigInt(earlier), payment: BigInt(payment), taxNumber }
        assert.deepEqual(jhtLaterTax.exact(facts, month), { tax, net: BigInt(payment) - tax })
        assert.equal(jhtLaterTax.fast({ earlier, payment, taxNumber }, month).tax, Number(tax))
      },
    ),
    { numRuns: 1000 },
  )
})

test('however an account is paid out, its payments together bear the tax of their sum', () => {
  const paidOn = parseDay('2026-05-04')
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 0n, max: 90_000_000n }), { minLength: 1, maxLength: 8 }), (all) => {
      const taxed = taxPayments(
        all.map((one) => ({ gross: one, paidOn })),
        () => assert.fail('nobody is asked for a tax number within two years'),
        new Working(),
      )
      const sum = (amounts: readonly bigint[]) => amounts.reduce((total, one) => total + one, 0n)
      assert.equal(sum(taxed.map(({ tax }) => tax)), final(sum(all)))
      assert.equal(sum(taxed.map(({ tax, net }) => tax + net)), sum(all))
      assert.ok(taxed.every(({ tax, net }) => tax >= 0n && net >= 0n))
    }),
    { numRuns: 60 },
  )
})

test('the final tax ends with the second calendar year after the first payment, whatever the days between', () => {
  const kinds = (...days: readonly string[]) => {
    const inputs = { payments: days.map(() => 1_000_000), paid_on: days, tax_number: true }
    return resultOf('jht.tax_final', inputs)['kind']
  }
  assert.deepEqual(kinds('2024-01-01', '2025-12-31'), ['final', 'final'])
  assert.deepEqual(kinds('2024-12-31', '2026-01-01'), ['final', 'creditable'])
  assert.deepEqual(kinds('2016-03-01', '2026-03-01'), ['final', 'creditable'])
})

test('the tax number is needed only for a payment of the third year or later', () => {
  const inputs = { payments: [1_000_000, 1_000_000] }
  assert.deepEqual(problemOf('jht.tax_final', { ...inputs, paid_on: ['2024-12-31', '2026-01-01'] }), [
    'input-missing',
    'tax_number',
  ])
  assert.equal(
    resultOf('jht.tax_final', { ...inputs, paid_on: ['2024-12-31', '2025-01-01'] })['certain'],
    true,
  )
})

test('more than one payment must say whether they lie within two calendar years, or on which days they were made', () => {
  const payments = [1_000_000, 1_000_000]
  assert.deepEqual(problemOf('jht.tax_final', { payments }), ['input-missing', 'same_two_calendar_years'])
  assert.deepEqual(problemOf('jht.tax_final', { payments, same_two_calendar_years: false }), [
    'input-missing',
    'paid_on',
  ])
  for (const days of [['2024-01-01'], ['2024-01-02', '2024-01-01'], '2024-01-01', ['2024-01-01', 'then']]) {
    assert.equal((problemOf('jht.tax_final', { payments, paid_on: days }) || [])[1], 'paid_on')
  }
  assert.deepEqual(problemOf('jht.tax_final', { payments: [] }), ['list-malformed', 'payments'])
  assert.deepEqual(problemOf('jht.tax_final', { payments: [-1] }), ['money-malformed', 'payments'])
})

test('the tax was set on 16 November 2009; before that day, and for years nobody can mean, there is a problem', () => {
  const on = (day: string) => problemOf('jht.tax_final', { payments: [1_000_000], paid_on: [day] })
  assert.deepEqual([on('2009-11-15'), on('2009-11-16')], [['law-not-in-force', undefined], false])
  const inYear = (year: unknown) => problemOf('jht.tax_third_year', { payment: 1, tax_number: true, year })
  assert.deepEqual(inYear(2008), ['law-not-in-force', undefined])
  for (const year of [26, 2101, 2026.5, '2026'])
    assert.deepEqual(inYear(year), ['number-out-of-range', 'year'])
})

test('an explanation goes up the tiers that were reached and multiplies their sum without a tax number', () => {
  const facts = { earlier: 0n, payment: 100_000_000n, taxNumber: false }
  const { working } = jhtLaterTax.explain(facts, parseMonth('2026-12'))
  assert.deepEqual(
    working.steps.map(({ title, formula }) => `${title.en}: ${formula.en}`),
    [
      'Part in tier 1: 60.000.000',
      'Gross JHT in all: 100.000.000',
      'Part in tier 2: 100.000.000 − 60.000.000 = 40.000.000',
      'Tax withheld: 120% × (5% × 60.000.000 + 15% × 40.000.000) = 10.800.000',
      'Received after tax: 100.000.000 − 10.800.000 = 89.200.000',
    ],
  )
})

test('whether the gross is first rounded down to thousands is not said, so such an answer is not certain', () => {
  const certain = (payment: number, earlier: number) =>
    resultOf('jht.tax_third_year', {
      payment,
      paid_earlier_that_year: earlier,
      tax_number: true,
      year: 2026,
    })['certain']
  assert.deepEqual([certain(1000, 0), certain(1001, 0), certain(1001, 999)], [true, false, true])
})
