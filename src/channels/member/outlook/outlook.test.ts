import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthOf, parseDay, parseMonth, projectJht, Working } from '@payung/law'
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

test('savings ahead are those of the law’s own projection, on the wages that are saved from', () => {
  const pay = latestPayIn([declared('2026-10')])
  assert.deepEqual([pay?.wage, pay?.saved], [4_000_000n, 228_000n])
  const ahead = projectSavings({ today, balance: 10_000_000n, pay, months: 14 }, '5.5')
  const savings = { balance: 10_000_000n, wage: 4_000_000n, wageGrowth: '0', assumedRate: '5.5' }
  assert.deepEqual(ahead, projectJht({ ...savings, first: monthOf(today), months: 14 }, new Working()))
  assert.deepEqual(
    ahead.map(({ year, months, paidIn }) => [year, months, paidIn]),
    [
      [2026, 2, 456_000n],
      [2027, 12, 2_736_000n],
    ],
  )
})

test('who has no wage saves nothing more, and what is there goes on growing', () => {
  const [year] = projectSavings({ today, balance: 12_000_000n, pay: null, months: 1 }, '6')
  assert.deepEqual([year?.paidIn, year?.earned], [0n, 60_000n])
})

test('the months are those until the age is reached, none from its month on', () => {
  assert.deepEqual(
    ['1970-12-20', '1970-11-20', '1960-01-01'].map((born) => horizonOf(born, today).months),
    [1, 0, 0],
  )
  assert.equal(horizonOf('1971-11-20', today).reachedOn, '2027-11-20')
  assert.equal(horizonOf('2010-01-01', today).months, 470)
  assert.deepEqual(horizonOf(null, today), { reachedOn: null, age: null, months: 120 })
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
