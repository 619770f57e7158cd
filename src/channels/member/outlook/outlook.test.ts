import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthOf, parseDay, parseMonth, projectJht, Working } from '@payung/law'
import type { ContractStanding } from '#modules/contributions'
import { contract, paidContract } from '../fixtures/contracts.ts'
import { declared, garment, monthsUpTo, shop, spell } from '../fixtures/months.ts'
import type { OwnAccount } from '../own-account/words.tsx'
import { standingOf, type Standing } from '../protection.ts'
import { paidMonths, pensionMonthsOf } from './contributed.ts'
import { familyOn } from './family.ts'
import { horizonOf, latestPayIn, lostWorkOn, projectSavings } from './outlook.ts'
import { pensionOn } from './pension.ts'

const today = parseDay('2026-11-20')
const monthsPaid = (count: number) => monthsUpTo(monthOf(today) - 1, count).map((month) => declared(month))
const lost = (months: ReturnType<typeof monthsPaid>) => lostWorkOn(today, months, latestPayIn(months))

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
  const eleven = lost(monthsPaid(11))
  assert.equal(eleven?.contributed.eligible, false)
  assert.deepEqual(
    eleven?.contributed.reasons.map(({ code }) => code),
    ['jkp-too-few-months'],
  )
  assert.equal(lost(monthsPaid(12))?.contributed.eligible, true)
  const [latest, second, ...others] = monthsPaid(12)
  assert.ok(latest && second)
  assert.equal(lost([latest, { ...second, paid: false }, ...others])?.contributed.eligible, false)
  assert.equal(lost([latest, { ...second, jkp: false }, ...others])?.contributed.eligible, false)
})

test('the cash is six months of the last wage reported, up to the ceiling', () => {
  const cash = lost(monthsPaid(12))?.cash
  assert.deepEqual([cash?.months.length, cash?.months[0], cash?.total], [6, 2_400_000n, 14_400_000n])
  const high = lost([declared('2026-10', { wage: 15_000_000n })])
  assert.equal(high?.cash.total, 18_000_000n)
})

const pension = (birthOn: string | null, months: ReturnType<typeof paidMonthsTo>) =>
  pensionOn(today, birthOn, pensionMonthsOf(months))
const paidMonthsTo = (last: string, count: number) =>
  monthsUpTo(parseMonth(last), count).map((month) => declared(month))
const ahead = (birthOn: string, months: ReturnType<typeof paidMonthsTo>) => {
  const found = pension(birthOn, months)
  assert.ok(found.kind === 'ahead')
  return found
}

test('fifteen years of JP months by pension age make a monthly pension, a month less is paid back at once with the reason', () => {
  // Pension age is reached in June 2030: 44 months from November 2026 on.
  const enough = ahead('1970-06-10', paidMonthsTo('2026-10', 136))
  assert.deepEqual([enough.months.paid, enough.dates.firstBenefit], [136, '2030-07-01'])
  assert.deepEqual([enough.goingOn.months, enough.goingOn.pension, enough.reasons], [180, 600_000n, []])
  assert.deepEqual([enough.stopping?.months, enough.stopping?.lumpSum], [136, 136n * 120_000n])
  const short = ahead('1970-06-10', paidMonthsTo('2026-10', 135))
  assert.deepEqual([short.goingOn.pension, short.goingOn.lumpSum], [null, 179n * 120_000n])
  assert.deepEqual(
    short.reasons.map(({ code }) => code),
    ['jp-months-short'],
  )
})

test('a month of JP that no employer paid is told apart, and one of two employers counts once, on both wages', () => {
  const months = pensionMonthsOf([
    declared('2026-10'),
    declared('2026-10', { wage: 9_000_000n, jpEmployer: 180_000n, jpWorker: 90_000n }, garment),
    declared('2026-09', { paid: false }),
    declared('2026-08'),
    declared('2026-07', { jp: false, jpEmployer: 0n, jpWorker: 0n }),
  ])
  assert.deepEqual([months?.paid, months?.unpaid, months?.first], [2, 1, parseMonth('2026-08')])
  assert.deepEqual([months?.wage, months?.employers, months?.paidIn], [13_000_000n, 2, 510_000n])
})

test('who has no JP month, or only such as wait to be paid, is told so', () => {
  assert.deepEqual(pension('1990-01-01', []), { kind: 'none', unpaid: 0 })
  assert.deepEqual(pension('1990-01-01', [declared('2026-10', { paid: false })]), { kind: 'none', unpaid: 1 })
})

test('without a day of birth, or with pension age before there was a JP, no day of a pension is named', () => {
  const unknown = pension(null, paidMonthsTo('2026-10', 2))
  assert.deepEqual([unknown.kind, unknown.kind === 'no-age' && unknown.because], ['no-age', null])
  const early = pension('1950-01-01', paidMonthsTo('2026-10', 2))
  assert.ok(early.kind === 'no-age' && early.because?.id)
})

test('who reached pension age and stopped has what was paid, from the month after it was reached', () => {
  const { hasBegun, goingOn, stopping } = ahead('1965-03-15', paidMonthsTo('2023-02', 20))
  assert.deepEqual([hasBegun, goingOn.startsOn, goingOn.months, stopping], [true, '2023-04-01', 20, null])
})

test('a wage above whatever the calculators take is counted up to the ceiling', () => {
  const rich = ahead('1970-06-10', [declared('2026-10', { wage: 900_000_000n })])
  assert.equal(rich.goingOn.lumpSum, 45n * 332_589n)
})

const atWork = standingOf({ spells: [spell()], diedOn: null }, [], today)
const gone = standingOf({ spells: [spell({ endedOn: '2026-01-31' })], diedOn: null }, [], today)
const alone = (account: Partial<OwnAccount>): Standing => ({
  kind: 'own-account',
  account: { state: 'active', missed: 0, ...account } as OwnAccount, // What else there is does not matter here.
})
const family = (months: ReturnType<typeof paidMonthsTo>, standing: Standing = atWork) =>
  familyOn(today, {
    standing,
    savings: 9_000_000n,
    paid: paidMonths(today, months, []),
    pension: pension('1990-01-01', months),
  })

test('the family of who works abroad is paid what the contract’s phase gives, and nothing while it is not paid for', () => {
  const abroad = (signed: ContractStanding) => family([], { kind: 'abroad', contract: signed })
  const during = abroad(paidContract({ phase: 'during' }))
  assert.deepEqual([during.atOnce, during.lines.map(({ amount }) => amount)], [85_000_000n, [85_000_000n]])
  assert.equal(abroad(paidContract({ phase: 'after' })).atOnce, 42_000_000n)
  assert.equal(abroad(contract()).right.eligible, false)
})

test('months paid count once whoever paid them, and those paid ahead when they have come', () => {
  const own = [{ firstMonth: parseMonth('2026-10'), lastMonth: parseMonth('2027-03') }]
  const paid = paidMonths(
    today,
    [
      declared('2026-10'),
      declared('2026-10', {}, garment),
      declared('2026-09', { paid: false }),
      declared('2026-08'),
    ],
    own,
  )
  assert.deepEqual(
    [...paid].toSorted((a, b) => a - b),
    [parseMonth('2026-08'), parseMonth('2026-10'), parseMonth('2026-11')],
  )
})

test('the family of who is at work gets all of JKM, that of who has left none, with the reason; savings are theirs anyway', () => {
  const { right, atOnce, lines, savings } = family(paidMonthsTo('2026-10', 1))
  assert.deepEqual([right.eligible, atOnce, lines.length, savings], [true, 42_000_000n, 3, 9_000_000n])
  const left = family(paidMonthsTo('2026-01', 1), gone)
  assert.deepEqual([left.atOnce, left.lines, left.savings], [0n, [], 9_000_000n])
  assert.deepEqual(
    left.right.reasons.map(({ code }) => code),
    ['not-active'],
  )
})

test('in arrears with their own contributions, only the funeral is paid at once; without any the family gets all', () => {
  assert.equal(family([], alone({})).held, null)
  assert.equal(family([], alone({ state: 'grace', missed: 2 })).held?.paidNow, 10_000_000n)
  assert.equal(family([], alone({ state: 'ended' })).right.eligible, false)
})

test('thirty-six months give a right to the scholarship, thirty-five do not, and the month that will be enough is named', () => {
  const enough = family(paidMonthsTo('2026-10', 36)).scholarship
  assert.deepEqual([enough.decision.eligible, enough.enoughWith], [true, null])
  assert.deepEqual([enough.children, enough.most], [2, 174_000_000n])
  const short = family(paidMonthsTo('2026-10', 35)).scholarship
  assert.deepEqual([short.decision.eligible, short.enoughWith], [false, parseMonth('2026-11')])
  assert.equal(family(paidMonthsTo('2026-09', 35)).scholarship.enoughWith, parseMonth('2026-10'))
  assert.equal(family(paidMonthsTo('2026-01', 35), gone).scholarship.enoughWith, null)
})

test('a year in JP leaves a pension, less gives contributions back, and so do months too far apart', () => {
  const year = family(paidMonthsTo('2026-10', 12)).survivors
  assert.ok(year?.kind === 'monthly')
  assert.deepEqual(year.shares[0], { recipient: 'widow', paid: 411_400n })
  const codes = (count: number, skip: number) => {
    const months = paidMonthsTo('2026-10', count).filter((_, place) => place === count - 1 || place >= skip)
    const found = family(months).survivors
    return found?.kind === 'once' ? found.reasons.map(({ code }) => code) : []
  }
  assert.deepEqual(codes(11, 0), ['jp-membership-short'])
  assert.deepEqual([codes(20, 4), codes(20, 5)], [[], ['jp-density-low']])
  assert.equal(family([]).survivors, null)
})
