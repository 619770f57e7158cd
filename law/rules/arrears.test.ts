import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { parseDay } from '../calendar/day.ts'
import { parseMonth } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import { administrativeFine } from './administrative-fine.ts'
import { insurerLate, pensionLate } from './insurer-late.ts'
import { jkpArrearsPayer } from './jkp-arrears.ts'
import { nextLimit } from './jp-limits.ts'
import { accidentInArrears, deathInArrears } from './own-account-arrears.ts'

const month = parseMonth('2026-11')

test('an own-account worker in arrears has care at once and cash later up to three months, and nothing beyond', () => {
  const after = (months: number) => {
    const { medicalCare, cash, reasons } = accidentInArrears(months, new Working())
    return [medicalCare, cash, reasons.map(({ code }) => code).join()]
  }
  assert.deepEqual([0, 1, 3, 4].map(after), [
    [true, 'after recovery', ''],
    [true, 'after recovery and settlement', 'arrears-to-settle'],
    [true, 'after recovery and settlement', 'arrears-to-settle'],
    [false, 'none', 'arrears-too-long'],
  ])
})

test('heirs of an own-account worker in arrears get the funeral cost at once and the rest after settling', () => {
  const parts = { death: 32_000_000n, funeral: 10_000_000n }
  const after = (months: number) => {
    const { paidNow, paidAfterSettlement, scholarship } = deathInArrears(months, parts, new Working())
    return [Number(paidNow), Number(paidAfterSettlement), scholarship]
  }
  assert.deepEqual([0, 1, 3, 4].map(after), [
    [42_000_000, 0, 'as usual'],
    [10_000_000, 32_000_000, 'after settlement'],
    [10_000_000, 32_000_000, 'after settlement'],
    [0, 0, 'none'],
  ])
})

test('a refusal names its article and what helps from then on', () => {
  const [reason] = accidentInArrears(4, new Working()).reasons
  assert.equal(reason?.article.article, 'Pasal 39 ayat (2)')
  assert.ok(reason?.mend)
})

test('JKP is paid by the insurer up to three months of arrears, or six where the company is gone', () => {
  const pays = (months: number, isGone: boolean, dismissedOn?: string) =>
    jkpArrearsPayer(
      months,
      isGone,
      new Working(),
      dismissedOn === undefined ? undefined : parseDay(dismissedOn),
    ).pays
  assert.deepEqual(
    [3, 4].map((months) => pays(months, false)),
    ['insurer', 'employer_first'],
  )
  assert.deepEqual(
    [6, 7].map((months) => pays(months, true)),
    ['insurer', 'employer_first'],
  )
  assert.deepEqual(
    ['2025-02-06', '2025-02-07'].map((day) => pays(6, true, day)),
    ['employer_first', 'insurer'],
  )
  assert.throws(() => pays(1, false, '2021-02-01'), { code: 'law-not-in-force' })
})

test('an employer that pays first is told how it gets the money back, and a closed one that the text is silent', () => {
  const working = new Working()
  const [reason] = jkpArrearsPayer(7, true, working).reasons
  assert.match(reason?.mend?.en ?? '', /refund within 3 months/)
  assert.equal(working.certain, false)
})

test('the insurer owes 1% of a benefit a day, and 2% of a pension a month, in every form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      fc.integer({ min: 0, max: 600 }),
      (benefit, late) => {
        const daily = Number((BigInt(benefit) * BigInt(late) + 50n) / 100n)
        const monthly = Number((2n * BigInt(benefit) * BigInt(late) + 50n) / 100n)
        assert.equal(insurerLate.fast({ benefit, daysLate: late }, month).compensation, daily)
        assert.equal(
          Number(insurerLate.exact({ benefit: BigInt(benefit), daysLate: late }, month).compensation),
          daily,
        )
        assert.equal(pensionLate.fast({ benefit, monthsLate: late }, month).compensation, monthly)
        assert.equal(
          Number(pensionLate.exact({ benefit: BigInt(benefit), monthsLate: late }, month).compensation),
          monthly,
        )
      },
    ),
  )
})

test('the administrative fine is a thousandth of what is due for each month, in every form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      fc.integer({ min: 0, max: 600 }),
      (due, months) => {
        const fine = Number((BigInt(due) * BigInt(months) + 500n) / 1000n)
        assert.equal(administrativeFine.fast({ due, months }, month).fine, fine)
        assert.equal(Number(administrativeFine.exact({ due: BigInt(due), months }, month).fine), fine)
      },
    ),
  )
})

test('a fine for longer than the thirty days it can last is not certain', () => {
  const certain = (months: number) => {
    const inputs = { contributions_due: 50_000_000, months }
    const [answer] = calculate([{ id: 1, formula: 'sanction.fine', inputs }])
    return answer && 'result' in answer && answer.result['certain']
  }
  assert.deepEqual([0, 1, 2].map(certain), [true, true, false])
})

test('the limits of a pension grow with prices and are rounded up to the step', () => {
  const next = (previous: bigint, inflation: string, step: bigint) =>
    nextLimit({ id: '', en: '' }, previous, inflation, step, new Working())
  assert.equal(next(300_000n, '3.35', 50n), 310_050n)
  assert.equal(next(399_700n, '2.92', 100n), 411_400n)
  assert.equal(next(400_000n, '0', 100n), 400_000n)
  assert.equal(next(400_000n, '-1', 100n), 396_000n)
  assert.equal(next(400_000n, '0.0000001', 100n), 400_100n)
  assert.throws(() => next(400_000n, '-100', 100n), { code: 'decimal-out-of-range' })
})

test('without a step the one observed on the day is used', () => {
  const limits = (more: object) => {
    const inputs = { previous_min: 331_000, previous_max: 3_971_400, inflation_pct: '3.13', ...more }
    const [answer] = calculate([{ id: 1, formula: 'jp.limits_next', inputs }])
    return answer && 'result' in answer && [answer.result['min'], answer.result['max']]
  }
  assert.deepEqual(limits({ on: '2019-03-01' }), [341_400, 4_095_750])
  assert.deepEqual(limits({}), [341_400, 4_095_800])
})
