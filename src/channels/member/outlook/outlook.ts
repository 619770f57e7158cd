import {
  addMonths,
  grow,
  jhtAgeReached,
  jhtEarnings,
  jkpCashOf,
  jkpContributionTest,
  jkpPaidMonthsWithin,
  law,
  monthOf,
  parseDay,
  Working,
  type Day,
  type Decision,
  type JkpMonths,
} from '@payung/law'
import { present } from '#base/assert.ts'
import type { Rupiah } from '#base/rupiah.ts'
import type { DeclaredMonth } from '#modules/contributions'
import { yearOf } from '#ui/format.ts'

/** The latest month that employers have reported: what the years to come are counted on. */
export type LatestPay = {
  readonly month: number
  /** What goes into old-age savings in such a month, from every employer and from the member. */
  readonly saved: Rupiah
  /** The employer whose work would be lost: the one with the highest wage that counts for JKP. */
  readonly work: DeclaredMonth | null
}

/** @returns null where nothing has been reported yet */
export function latestPayIn(months: readonly DeclaredMonth[]): LatestPay | null {
  if (months.length === 0) return null
  const month = Math.max(...months.map((one) => one.month))
  const own = months.filter((one) => one.month === month)
  const saved = own.reduce((sum, { jhtEmployer, jhtWorker }) => sum + jhtEmployer + jhtWorker, 0n)
  const [work = null] = own.filter(({ jkp }) => jkp).toSorted((a, b) => Number(b.wage - a.wage))
  return { month, saved, work }
}

export type YearAhead = {
  readonly year: number
  readonly earned: Rupiah
  readonly saved: Rupiah
  readonly balance: Rupiah
}

/** Further ahead nobody’s wage can be foreseen. */
const mostYears = 40
/** Where the day of birth is not on record. */
const yearsUnlessKnown = 10

/**
 * What savings become year by year if nothing changes. Each year’s earnings are those of the balance at its beginning: what is paid
 * in during a year earns from the next on, so it is rather less than it will be.
 * @param rate decimal percent a year
 */
export function projectSavings(
  start: { readonly year: number; readonly balance: Rupiah; readonly savedMonthly: Rupiah },
  rate: string,
  years: number,
): YearAhead[] {
  const ahead: YearAhead[] = []
  let { balance } = start
  for (let place = 1; place <= years; place += 1) {
    const grown = grow(balance, [{ rate, rows: [] }], new Working())
    const saved = 12n * start.savedMonthly
    const earned = grown - balance
    balance = grown + saved
    ahead.push({ year: start.year + place, earned, saved, balance })
  }
  return ahead
}

export type Horizon = {
  /** The day on which age alone gives a right to all of it; null where the day of birth is not on record. */
  readonly reachedOn: Day | null
  readonly age: number | null
  /** Whole years from today. */
  readonly years: number
}

export function horizonOf(birthOn: string | null, today: Day): Horizon {
  if (birthOn === null) return { reachedOn: null, age: null, years: yearsUnlessKnown }
  const { age, reachedOn } = jhtAgeReached(parseDay(birthOn), new Working())
  let years = 0
  while (years < mostYears && addMonths(today, 12 * (years + 1)) <= reachedOn) years += 1
  return { reachedOn, age, years }
}

/** The last earnings that were announced, in decimal percent, and their year. */
export function lastAnnounced(): { readonly rate: string; readonly year: number } {
  const row = present(law.history(jhtEarnings).at(-1), 'earnings have been announced')
  return { rate: row.amount, year: yearOf(monthOf(row.from)) }
}

export type LostWork = {
  readonly work: DeclaredMonth
  readonly cash: JkpMonths
  /** Whether enough has been contributed for a first claim. */
  readonly contributed: Decision
  readonly working: Working
}

/** What JKP would pay if the work were lost today: what the books know of it. The other conditions are the dismissal’s own. */
export function lostWorkOn(
  today: Day,
  months: readonly DeclaredMonth[],
  pay: LatestPay | null,
): LostWork | null {
  if (!pay?.work) return null
  const working = new Working()
  const thisMonth = monthOf(today)
  const paid = new Set(months.filter(({ jkp, paid: isPaid }) => jkp && isPaid).map(({ month }) => month))
  const counted = Array.from(
    { length: working.on(jkpPaidMonthsWithin, today) },
    (_, back) => thisMonth - 1 - back,
  )
  const inARow = counted.findIndex((month) => !paid.has(month))
  const contributed = jkpContributionTest(
    {
      counted: counted.filter((month) => paid.has(month)).length,
      inARow: inARow === -1 ? counted.length : inARow,
      dismissedOn: today,
    },
    working,
  )
  return {
    work: pay.work,
    cash: jkpCashOf(pay.work.wage, { dismissedOn: today }, working),
    contributed,
    working,
  }
}
