import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import type { DayText } from '../calendar/day.ts'
import { addDays, dayOfNumber, numberOfDay, parseDay } from '../calendar/day.ts'
import { parseMonth } from '../calendar/month.ts'
import { ratioOf } from '../kernel/ratio.ts'
import { Working } from '../kernel/working.ts'
import { nextYearPension, withinLimits } from './jp-amount.ts'
import { lumpSumRight, pensionInOneSum } from './jp-lump-sum.ts'
import { monthlyPension, pensionDates, pensionRight } from './jp-pension.ts'

const day = (text: DayText) => parseDay(text)
const june = day('2026-06-01')

const answerTo = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer)
  return answer
}
const problemOf = (formula: string, inputs: object) => {
  const answer = answerTo(formula, inputs)
  return 'problem' in answer ? [answer.problem.code, answer.problem.field] : answer
}
const codesOf = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code)

/** Half up, by a second hand. */
const nearest = (of: bigint, over: bigint): bigint => {
  const rest = of % over
  return of / over + (2n * rest >= over ? 1n : 0n)
}

const wages = fc.integer({ min: 1, max: 200_000_000 })
const hundredthsOfPercent = fc.integer({ min: -9_999, max: 5_000 })
const percent = (hundredths: number): string => (hundredths / 100).toFixed(2)

test('a pension is one percent of the average for each year, months counted, between the limits of its day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 1, max: 9_999_999_999 }),
      (months, cents) => {
        const average = ratioOf((cents / 100).toFixed(2))
        const { formula, paid } = monthlyPension({ months, average }, new Working(), june)
        const expected = nearest(BigInt(months) * BigInt(cents), 120_000n)
        assert.equal(formula, expected)
        assert.equal(paid, expected < 411_400n ? 411_400n : expected > 4_932_300n ? 4_932_300n : expected)
      },
    ),
  )
})

/** From the published letters, and by the formula where none was found: the first day, the least, the most. */
const limits: readonly (readonly [DayText, bigint, bigint, boolean])[] = [
  ['2015-07-01', 300_000n, 3_600_000n, true],
  ['2016-03-01', 310_050n, 3_720_600n, true],
  ['2017-03-01', 319_450n, 3_833_000n, false],
  ['2018-03-01', 331_000n, 3_971_400n, false],
  ['2019-03-01', 341_400n, 4_095_750n, true],
  ['2020-03-01', 350_700n, 4_207_200n, false],
  ['2021-03-01', 356_600n, 4_277_900n, false],
  ['2022-03-01', 363_300n, 4_357_900n, false],
  ['2023-03-01', 383_400n, 4_598_100n, true],
  ['2024-03-01', 393_500n, 4_718_200n, true],
  ['2025-03-01', 399_700n, 4_792_300n, true],
  ['2026-03-01', 411_400n, 4_932_300n, true],
]

test('the limits of each year hold from the day they change and not the day before', () => {
  const limitsOn = (on: ReturnType<typeof day>) => {
    const working = new Working()
    const found = [withinLimits(1n, working, on), withinLimits(10n ** 12n, working, on)]
    return [...found, working.certain]
  }
  for (const [at, [from, least, most, isPublished]] of limits.entries()) {
    assert.deepEqual(limitsOn(day(from)), [least, most, isPublished], from)
    const before = limits[at - 1]
    const dayBefore = addDays(day(from), -1)
    if (before) assert.deepEqual(limitsOn(dayBefore), before.slice(1), dayBefore)
  }
  assert.throws(() => limitsOn(day('2015-06-30')), { code: 'law-not-in-force' })
  assert.deepEqual(limitsOn(day('2027-02-28')), [411_400n, 4_932_300n, true])
  assert.deepEqual(limitsOn(day('2027-03-01')), [411_400n, 4_932_300n, false])
})

test('an amount at a limit is paid as it is, and one rupiah beyond is held there', () => {
  const paid = (pension: bigint) => withinLimits(pension, new Working(), june)
  assert.deepEqual([411_399n, 411_400n, 411_401n].map(paid), [411_400n, 411_400n, 411_401n])
  assert.deepEqual([4_932_299n, 4_932_300n, 4_932_301n].map(paid), [4_932_299n, 4_932_300n, 4_932_300n])
})

test('a pension rises once a year by the inflation of the year before, from the second year of the programme', () => {
  fc.assert(
    fc.property(wages, hundredthsOfPercent, (pension, rate) => {
      const next = nextYearPension(BigInt(pension), percent(rate), new Working())
      assert.equal(next, nearest(BigInt(pension) * BigInt(10_000 + rate), 10_000n))
    }),
  )
  assert.equal(nextYearPension(411_400n, '2.92', new Working(), day('2016-07-01')), 423_413n)
  assert.throws(() => nextYearPension(411_400n, '2.92', new Working(), day('2016-06-30')), {
    code: 'law-not-in-force',
  })
  assert.throws(() => nextYearPension(411_400n, '-100', new Working()), { code: 'decimal-out-of-range' })
})

test('a monthly pension needs 180 months, and contributions are paid back at once with less', () => {
  const both = (months: number) => [
    codesOf(pensionRight(months, new Working())).join(),
    codesOf(lumpSumRight(months, new Working())).join(),
  ]
  assert.deepEqual([0, 179, 180, 181].map(both), [
    ['jp-months-short', ''],
    ['jp-months-short', ''],
    ['', 'jp-months-enough'],
    ['', 'jp-months-enough'],
  ])
})

test('a refusal tells every reason at once, with the day from which time mends it', () => {
  const { reasons } = pensionRight(170, new Working(), day('2026-01-31'), day('1967-01-15'))
  assert.deepEqual(
    reasons.map(({ code, fromOn }) => [code, fromOn]),
    [
      ['jp-months-short', undefined],
      ['jp-age-not-reached', '2026-02-01'],
    ],
  )
  assert.match(reasons[0]?.mend?.en ?? '', /10 more months/)
  assert.equal(pensionRight(180, new Working(), day('2026-02-01'), day('1967-01-15')).eligible, true)
})

/** The schedule of Pasal 15 by a second hand: 56, from 2019 57, then a year more every three years up to 65. */
const ageInForce = (year: number): number =>
  year < 2019 ? 56 : Math.min(65, 57 + Math.floor((year - 2019) / 3))

test('pension age is reached on the first birthday at which the age in force that day is reached', () => {
  const births = fc.integer({ min: numberOfDay(day('1959-07-02')), max: numberOfDay(day('2010-12-31')) })
  fc.assert(
    fc.property(births, (number) => {
      const bornOn = dayOfNumber(number)
      const born = Number(bornOn.slice(0, 4))
      let expected = 56
      while (ageInForce(born + expected) > expected) expected += 1
      const { age, reached, firstBenefit } = pensionDates(bornOn, new Working())
      assert.equal(age, expected)
      assert.equal(Number(reached.slice(0, 4)), born + expected)
      const next = new Date(Date.UTC(born + expected, Number(reached.slice(5, 7)), 1))
      assert.equal(firstBenefit, next.toISOString().slice(0, 10))
    }),
  )
})

test('someone who works on may put the pension off for three years after pension age', () => {
  assert.equal(pensionDates(day('1970-03-01'), new Working()).deferrableUntil, '2033-03-01')
  assert.equal(pensionDates(day('1968-02-29'), new Working()).deferrableUntil, '2030-02-28')
})

test('who reached 56 before the programme began is not told a day of pension', () => {
  assert.throws(() => pensionDates(day('1959-06-30'), new Working()), { code: 'law-not-in-force' })
  assert.equal(pensionDates(day('1959-07-01'), new Working()).reached, '2015-07-01')
})

test('what is paid at once is each month’s lines as billed, for all months, and the returns, in every form', () => {
  const month = parseMonth('2026-11')
  const facts = fc.record({
    base: fc.integer({ min: 1, max: 100_000_000 }),
    months: fc.integer({ min: 0, max: 600 }),
    development: fc.integer({ min: 0, max: 100_000_000_000 }),
  })
  fc.assert(
    fc.property(facts, (given) => {
      const { base, months, development } = given
      const counted = BigInt(Math.min(base, 11_086_300))
      const monthly = nearest(counted * 2n, 100n) + nearest(counted, 100n)
      const expected = monthly * BigInt(months) + BigInt(development)
      const exact = { months, base: BigInt(base), development: BigInt(development) }
      assert.equal(pensionInOneSum.exact(exact, month).lumpSum, expected)
      assert.equal(pensionInOneSum.fast(given, month).lumpSum, Number(expected))
    }),
  )
})

test('what cannot be computed with is a problem that names the input', () => {
  const wage = { monthly_wage: 1, year: 2020 }
  assert.deepEqual(problemOf('jp.indexed_wage', wage), ['input-missing', 'paid_in'])
  assert.deepEqual(problemOf('jp.indexed_wage', { ...wage, paid_in: 2019 }), [
    'years-out-of-order',
    'paid_in',
  ])
  assert.deepEqual(problemOf('jp.indexed_wage', { ...wage, inflation_pct: '3' }), [
    'list-malformed',
    'inflation_pct',
  ])
  assert.deepEqual(problemOf('jp.indexed_wage', { ...wage, inflation_pct: ['3', 'x'] }), [
    'decimal-malformed',
    'inflation_pct',
  ])
  assert.deepEqual(problemOf('jp.indexed_wage', { ...wage, inflation_pct: ['-100'] }), [
    'decimal-out-of-range',
    'inflation_pct',
  ])
  const lists = { indexed: [1, 2], months_each: [12] }
  assert.deepEqual(problemOf('jp.average_indexed_wage', lists), ['lists-differ', 'months_each'])
  assert.deepEqual(problemOf('jp.average_indexed_wage', { indexed: [1], months_each: [0] }), [
    'months-missing',
    'months_each',
  ])
  for (const wages of ['0', '-5', '0.00'])
    assert.deepEqual(
      problemOf('jp.pension_monthly', { contribution_months: 180, average_indexed_wage: wages }),
      ['decimal-out-of-range', 'average_indexed_wage'],
    )
  assert.deepEqual(problemOf('jp.pension_monthly', { contribution_months: 601, average_indexed_wage: '1' }), [
    'number-out-of-range',
    'contribution_months',
  ])
})

test('an explanation shows the formula with its numbers, and why an amount was held at a limit', () => {
  const working = new Working()
  monthlyPension({ months: 180, average: ratioOf('9736693.27') }, working, june)
  monthlyPension({ months: 180, average: ratioOf('1000000') }, working, june)
  assert.deepEqual(
    working.steps.map(({ formula, because }) => [formula.en, because?.en]),
    [
      ['1% × 180 ÷ 12 × 9.736.693,27 = 1.460.503,99 ≈ 1.460.504', undefined],
      ['1.460.504, at least 411.400, at most 4.932.300 = 1.460.504', undefined],
      ['1% × 180 ÷ 12 × 1.000.000 = 150.000', undefined],
      [
        '150.000, at least 411.400, at most 4.932.300 = 411.400',
        'The pension is raised to the least that is paid.',
      ],
    ],
  )
})
