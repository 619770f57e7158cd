import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { addDays, parseDay } from '../calendar/day.ts'
import { addMonths, parseMonth } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import { jkpCash, jkpCashAtOnce, jkpCashOf } from './jkp-cash.ts'
import { jkpShortfall, jkpWithoutEnrolment } from './jkp-employer-owes.ts'
import { jkpTraining } from './jkp-training.ts'
import { jkpTermsOf } from './jkp-transition.ts'

const dismissed = (day: string) => ({ dismissedOn: parseDay(day) })
const answerOf = (formula: string, inputs: object) => calculate([{ id: 1, formula, inputs }])[0]
const resultOf = (formula: string, inputs: object) => {
  const answer = answerOf(formula, inputs)
  assert.ok(answer && 'result' in answer, JSON.stringify(answer))
  return answer.result
}
const problemOf = (formula: string, inputs: object) => {
  const answer = answerOf(formula, inputs)
  assert.ok(answer && 'problem' in answer, JSON.stringify(answer))
  return [answer.problem.code, answer.problem.field]
}

/** Pasal 21 by a second hand; `isNew` is that of PP 6/2025. */
function expected(wage: bigint, benefitMonth: number, isNew: boolean): bigint {
  const base = wage > 5_000_000n ? 5_000_000n : wage
  if (benefitMonth > 6) return 0n
  const percent = isNew ? 60n : benefitMonth <= 3 ? 45n : 25n
  return (base * percent + 50n) / 100n
}

const wages = fc.oneof(
  fc.integer({ min: 1, max: 20_000_000 }),
  fc.integer({ min: 4_999_990, max: 5_000_010 }),
)

test('a month of cash is that of the article, to the nearest rupiah, in every form and under both laws', () => {
  fc.assert(
    fc.property(wages, fc.integer({ min: 1, max: 8 }), fc.boolean(), (wage, benefitMonth, isNew) => {
      const month = parseMonth(isNew ? '2026-11' : '2023-06')
      const cash = expected(BigInt(wage), benefitMonth, isNew)
      const exact = jkpCash.exact({ wage: BigInt(wage), benefitMonth }, month)
      assert.equal(exact.cash, cash)
      assert.equal(jkpCash.fast({ wage, benefitMonth }, month).cash, Number(cash))
      assert.deepEqual(jkpCash.explain({ wage: BigInt(wage), benefitMonth }, month).amounts, exact)
      const out = { cash: new Float64Array(1) }
      jkpCash.columns(
        { n: 1, wage: Float64Array.of(wage), benefitMonth: Int32Array.of(benefitMonth) },
        month,
        out,
      )
      assert.equal(out.cash[0], Number(cash))
    }),
  )
})

test('each month is paid by the law of its day, or of the approval where that is later', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((days) => addDays(parseDay('2023-06-01'), days))
  fc.assert(
    fc.property(wages, days, fc.integer({ min: 0, max: 90 }), (wage, firstMonthOn, wait) => {
      const approvedOn = addDays(firstMonthOn, wait)
      const time = { dismissedOn: firstMonthOn, firstMonthOn, approvedOn }
      const { months, total } = jkpCashOf(BigInt(wage), time, new Working())
      const byHand = [0, 1, 2, 3, 4, 5].map((at) => {
        const monthOn = addMonths(firstMonthOn, at)
        const terms = jkpTermsOf({ appliedOn: firstMonthOn, approvedOn, monthOn }, new Working())
        return expected(BigInt(wage), at + 1, terms === 'new')
      })
      assert.deepEqual(months, byHand)
      assert.equal(
        total,
        byHand.reduce((sum, cash) => sum + cash),
      )
    }),
    { numRuns: 200 },
  )
})

test('months that fell before 7 February 2025 and were approved before keep the old terms, all others are new', () => {
  const terms = (approved: string, month: string) =>
    resultOf('jkp.transition', { applied: '2025-01-15', approved, benefit_month_falls_on: month })['terms']
  assert.deepEqual(
    [
      terms('2025-02-06', '2025-02-06'),
      terms('2025-02-06', '2025-02-07'),
      terms('2025-02-07', '2025-02-06'),
      terms('2025-02-07', '2025-02-07'),
    ],
    ['old', 'new', 'new', 'new'],
  )
  const inputs = { applied: '2025-01-15', approved: '2025-01-14', benefit_month_falls_on: '2025-02-01' }
  assert.deepEqual(problemOf('jkp.transition', inputs), ['days-out-of-order', 'approved'])
})

test('where the first month is not told, the answer is uncertain exactly if it could matter', () => {
  const certain = (dismissed_on: string, more: object = {}) =>
    resultOf('jkp.cash', { last_wage: 4_000_000, dismissed_on, ...more })['certain']
  // The last claim in time came three months after the dismissal, its sixth month five months later.
  assert.deepEqual(
    ['2024-06-06', '2024-06-07', '2025-02-06', '2025-02-07'].map((day) => certain(day)),
    [true, false, false, true],
  )
  assert.equal(certain('2024-12-15', { first_month_on: '2025-01-20', approved_on: '2025-01-20' }), true)
})

test('cash is explained once for each amount, with the law of its months and the sum', () => {
  const working = new Working()
  jkpCashOf(4_000_000n, dismissed('2023-06-15'), working)
  assert.deepEqual(
    working.steps
      .filter(({ unit }) => unit === 'rupiah')
      .map(({ formula }) => formula.id)
      .slice(-2),
    ['25% × 4.000.000 = 1.000.000', '3 × 1.800.000 + 3 × 1.000.000 = 8.400.000'],
  )
})

test('days that cannot follow the dismissal, and months before cash was paid, are a problem', () => {
  const inputs = { last_wage: 4_000_000, dismissed_on: '2025-06-15' }
  for (const field of ['approved_on', 'first_month_on']) {
    assert.deepEqual(problemOf('jkp.cash', { ...inputs, [field]: '2025-06-14' }), [
      'days-out-of-order',
      field,
    ])
  }
  assert.equal(problemOf('jkp.cash', { ...inputs, dismissed_on: '2022-01-31' })[0], 'law-not-in-force')
  assert.equal(resultOf('jkp.cash', { ...inputs, dismissed_on: '2022-02-01' })['total'], 8_400_000)
  assert.deepEqual(problemOf('jkp.cash', { ...inputs, last_wage: 0 }), ['money-malformed', 'last_wage'])
  assert.deepEqual(problemOf('jkp.cash', { ...inputs, months_due: 0 }), ['number-out-of-range', 'months_due'])
})

test('the law as it was known before PP 6/2025 goes on paying the old cash', () => {
  const inputs = { last_wage: 4_000_000, dismissed_on: '2024-12-01' }
  const [answer] = calculate([{ id: 1, formula: 'jkp.cash', inputs }], { knownOn: parseDay('2025-02-06') })
  assert.equal(answer && 'result' in answer && answer.result['total'], 8_400_000)
})

test('the employer owes exactly what a too low wage took away, and nothing above the ceiling', () => {
  fc.assert(
    fc.property(
      wages,
      wages,
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      (reported, actual, due, isNew) => {
        const time = { ...dismissed(isNew ? '2026-06-15' : '2023-06-15'), monthsDue: due }
        const sum = (wage: number) =>
          Array.from({ length: due }, (_, at) => expected(BigInt(wage), at + 1, isNew)).reduce(
            (a, b) => a + b,
          )
        const owed = jkpShortfall(BigInt(reported), BigInt(actual), time, new Working())
        assert.equal(owed.insurerPays, sum(reported))
        const missing = sum(actual) - sum(reported)
        assert.equal(owed.employerOwes, missing > 0n ? missing : 0n)
        assert.equal(owed.reasons.length, missing > 0n ? 1 : 0)
      },
    ),
  )
})

test('an employer that never enrolled a worker owes all the cash at once, but a micro business does not', () => {
  const owed = (scale: 'mikro' | 'kecil' | 'menengah' | 'besar', day: string) =>
    jkpWithoutEnrolment(4_000_000n, scale, parseDay(day), new Working()).employerOwes
  assert.equal(owed('mikro', '2026-06-15'), 0n)
  for (const scale of ['kecil', 'menengah', 'besar'] as const) {
    assert.deepEqual(
      ['2025-02-06', '2025-02-07'].map((day) => owed(scale, day)),
      [8_400_000n, 14_400_000n],
    )
  }
  assert.equal(jkpCashAtOnce(9_000_000n, parseDay('2026-06-15'), new Working()).total, 18_000_000n)
})

test('training is paid up to its limit, in every form, and the rest is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.boolean(), (cost, isNew) => {
      const month = parseMonth(isNew ? '2026-11' : '2024-11')
      const most = isNew ? 2_400_000 : 1_000_000
      const paid = Math.min(cost, most)
      assert.deepEqual(jkpTraining.fast({ cost }, month), { paid, beyond: cost - paid })
      const exact = jkpTraining.exact({ cost: BigInt(cost) }, month)
      assert.deepEqual(exact, { paid: BigInt(paid), beyond: BigInt(cost - paid) })
    }),
  )
})
