import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthOf, parseDay, parseMonth } from '@payung/law'
import fc from 'fast-check'
import { declared, garment, monthsUpTo, shop } from '../fixtures/months.ts'
import { horizonOf, latestPayIn, lostWorkOn, projectSavings } from './outlook.ts'

const today = parseDay('2026-11-20')
const paidMonths = (count: number) => monthsUpTo(monthOf(today) - 1, count).map((month) => declared(month))
const lost = (months: ReturnType<typeof paidMonths>) => lostWorkOn(today, months, latestPayIn(months))

test('the latest month counts, with what every employer puts in, and the work with the higher wage', () => {
  const pay = latestPayIn([
    declared('2026-09', { jhtEmployer: 999_999n }),
    declared('2026-10'),
    declared('2026-10', { wage: 9_000_000n, jhtEmployer: 333_000n, jhtWorker: 180_000n }, garment),
  ])
  assert.deepEqual([pay?.month, pay?.saved], [parseMonth('2026-10'), 228_000n + 513_000n])
  assert.equal(pay?.work?.employerId, garment.employerId)
  assert.equal(latestPayIn([]), null)
})

test('work that does not count for JKP is not the work that JKP would stand in for', () => {
  const months = [declared('2026-10', { wage: 9_000_000n, jkp: false }, garment), declared('2026-10')]
  assert.equal(latestPayIn(months)?.work?.employerId, shop.employerId)
  assert.equal(lost([declared('2026-10', { jkp: false })]), null)
  assert.equal(lost([]), null)
})

test('a year earns on its beginning, and what is paid in earns from the next', () => {
  const ahead = projectSavings({ year: 2026, balance: 10_000_000n, savedMonthly: 100_000n }, '5.5', 2)
  assert.deepEqual(ahead, [
    { year: 2027, earned: 550_000n, saved: 1_200_000n, balance: 11_750_000n },
    { year: 2028, earned: 646_250n, saved: 1_200_000n, balance: 13_596_250n },
  ])
})

test('without earnings savings are what is paid in, and a higher rate never gives less', () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 10n ** 11n),
      fc.bigInt(0n, 10n ** 8n),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 2_400 }),
      (balance, savedMonthly, years, hundredths) => {
        const start = { year: 2026, balance, savedMonthly }
        const ends = (rate: number) =>
          projectSavings(start, (rate / 100).toFixed(2), years).at(-1)?.balance ?? balance
        assert.equal(ends(0), balance + 12n * BigInt(years) * savedMonthly)
        assert.ok(ends(hundredths) <= ends(hundredths + 100))
      },
    ),
    { numRuns: 60 },
  )
})

test('the years are whole ones until the age is reached: none on the last day before a year, one on the day', () => {
  assert.deepEqual(
    ['1971-11-19', '1971-11-20', '1960-01-01'].map((born) => horizonOf(born, today).years),
    [0, 1, 0],
  )
  assert.equal(horizonOf('1971-11-20', today).reachedOn, '2027-11-20')
  assert.equal(horizonOf('2010-01-01', today).years, 39)
  assert.deepEqual(horizonOf(null, today), { reachedOn: null, age: null, years: 10 })
})

test('twelve months paid are enough for JKP and eleven are not; unpaid months and those without JKP do not count', () => {
  const eleven = lost(paidMonths(11))
  assert.equal(eleven?.contributed.eligible, false)
  assert.deepEqual(
    eleven?.contributed.reasons.map(({ code }) => code),
    ['jkp-too-few-months'],
  )
  assert.equal(lost(paidMonths(12))?.contributed.eligible, true)
  const [latest, second, ...others] = paidMonths(12)
  assert.ok(latest && second)
  assert.equal(lost([latest, { ...second, paid: false }, ...others])?.contributed.eligible, false)
  assert.equal(lost([latest, { ...second, jkp: false }, ...others])?.contributed.eligible, false)
})

test('the cash is six months of the last wage reported, up to the ceiling', () => {
  const cash = lost(paidMonths(12))?.cash
  assert.deepEqual([cash?.months.length, cash?.months[0], cash?.total], [6, 2_400_000n, 14_400_000n])
  const high = lost([declared('2026-10', { wage: 15_000_000n })])
  assert.equal(high?.cash.total, 18_000_000n)
})
