import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseMonth } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import type { JhtSavings } from './jht-projection.ts'
import { lastAnnouncedEarnings, projectJht } from './jht-projection.ts'

const savings: JhtSavings = {
  balance: 10_000_000n,
  wage: 5_000_000n,
  wageGrowth: '0',
  first: parseMonth('2027-01'),
  months: 12,
  assumedRate: '6',
}
const project = (change: Partial<JhtSavings>) => projectJht({ ...savings, ...change }, new Working())

test('a whole year earns on the balance at its beginning and on each contribution from the month after', () => {
  const [year] = project({})
  // 6% × (10.000.000 × 12 + 285.000 × 66) ÷ 12 = 694.050
  assert.deepEqual(year, {
    year: 2027,
    months: 12,
    rate: '6',
    announced: false,
    paidIn: 3_420_000n,
    earned: 694_050n,
    balance: 14_114_050n,
  })
})

test('a part of a year earns for its months, and the wage rises each January by the growth given', () => {
  const years = project({ first: parseMonth('2026-11'), months: 14, wageGrowth: '10' })
  assert.deepEqual(
    years.map(({ year, months, paidIn }) => [year, months, paidIn]),
    [
      [2026, 2, 570_000n],
      [2027, 12, 3_762_000n],
    ],
  )
})

test('a year with announced earnings uses them, the years before 2016 and after 2020 what is assumed', () => {
  const years = project({ first: parseMonth('2015-07'), months: 78 })
  assert.deepEqual(
    years.map(({ rate, announced }) => [rate, announced]),
    [
      ['6', false],
      ['7.19', true],
      ['7.82', true],
      ['6.26', true],
      ['6.06', true],
      ['5.59', true],
      ['6', false],
    ],
  )
  assert.deepEqual(lastAnnouncedEarnings(new Working()), { year: 2020, rate: '5.59' })
})

test('without a wage nothing is paid in, and without months nothing happens', () => {
  assert.equal(
    project({ wage: null, months: 24 }).every(({ paidIn }) => paidIn === 0n),
    true,
  )
  assert.deepEqual(project({ months: 0 }), [])
})

test('the answer says that earnings may be shared out otherwise', () => {
  const working = new Working()
  projectJht(savings, working)
  assert.match(working.notes[0]?.en ?? '', /a rule of the insurer that nobody has read/)
})

test('every projection equals a plain one, and what was there, paid in and earned is what is there', () => {
  const anything = fc.record({
    balance: fc.bigInt({ min: 0n, max: 10_000_000_000n }),
    wage: fc.bigInt({ min: 1n, max: 1_000_000_000n }),
    months: fc.integer({ min: 1, max: 480 }),
    first: fc.integer({ min: parseMonth('2021-01'), max: parseMonth('2030-12') }),
    hundredths: fc.integer({ min: 0, max: 2000 }),
    growth: fc.integer({ min: 0, max: 20 }),
  })
  fc.assert(
    fc.property(anything, ({ hundredths, growth, ...given }) => {
      const years = project({
        ...given,
        assumedRate: (hundredths / 100).toFixed(2),
        wageGrowth: String(growth),
      })
      let [balance, wage, paid, earnedInAll] = [given.balance, given.wage, 0n, 0n]
      for (let at = 0; at < given.months;) {
        const n = BigInt(Math.min(12 - ((given.first + at) % 12), given.months - at))
        if (at > 0) wage = (wage * BigInt(100 + growth) * 2n + 100n) / 200n
        const monthly = (wage * 37n + 500n) / 1000n + (wage * 20n + 500n) / 1000n
        const over = 120_000n
        const exact = (balance * n + (monthly * n * (n - 1n)) / 2n) * BigInt(hundredths)
        const earned = (exact * 2n + over) / (over * 2n)
        balance += monthly * n + earned
        paid += monthly * n
        earnedInAll += earned
        at += Number(n)
      }
      assert.equal(years.at(-1)?.balance, balance)
      assert.equal(given.balance + paid + earnedInAll, balance)
    }),
    { numRuns: 60 },
  )
})
