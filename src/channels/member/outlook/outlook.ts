import {
  jhtAgeReached,
  jkpCashOf,
  jkpContributionTest,
  jkpPaidMonthsWithin,
  lastAnnouncedEarnings,
  monthOf,
  parseDay,
  projectJht,
  Working,
  type Day,
  type Decision,
  type JhtYear,
  type JkpMonths,
} from '@payung/law'
import type { Rupiah } from '#base/rupiah.ts'
import type { DeclaredMonth } from '#modules/contributions'

/** The latest month that employers have reported: what the years to come are counted on. */
export type LatestPay = {
  readonly month: number
  /** What goes into old-age savings in such a month, from every employer and from the member. */
  readonly saved: Rupiah
  /** The wages of which it is a part. */
  readonly wage: Rupiah
  /** The employer whose work would be lost: the one with the highest wage that counts for JKP. */
  readonly work: DeclaredMonth | null
}

/** @returns null where nothing has been reported yet */
export function latestPayIn(months: readonly DeclaredMonth[]): LatestPay | null {
  if (months.length === 0) return null
  const month = Math.max(...months.map((one) => one.month))
  const own = months.filter((one) => one.month === month)
  const savedOf = ({ jhtEmployer, jhtWorker }: DeclaredMonth) => jhtEmployer + jhtWorker
  const saved = own.reduce((sum, one) => sum + savedOf(one), 0n)
  const wage = own.reduce((sum, one) => (savedOf(one) > 0n ? sum + one.wage : sum), 0n)
  const [work = null] = own.filter(({ jkp }) => jkp).toSorted((a, b) => Number(b.wage - a.wage))
  return { month, saved, wage, work }
}

/** Further ahead nobody’s wage can be foreseen. */
const mostMonths = 40 * 12
/** Where the day of birth is not on record. */
const monthsUnlessKnown = 10 * 12

/** What savings become year by year if nothing changes. @param rate decimal percent a year, where none was announced */
export function projectSavings(
  { today, balance, pay, months }: { today: Day; balance: Rupiah; pay: LatestPay | null; months: number },
  rate: string,
): JhtYear[] {
  const wage = pay && pay.wage > 0n ? pay.wage : null
  const savings = { balance, wage, wageGrowth: '0', first: monthOf(today), months, assumedRate: rate }
  return projectJht(savings, new Working())
}

export type Horizon = {
  /** The day on which age alone gives a right to all of it; null where the day of birth is not on record. */
  readonly reachedOn: Day | null
  readonly age: number | null
  /** From this month until the one before that day. */
  readonly months: number
}

export function horizonOf(birthOn: string | null, today: Day): Horizon {
  if (birthOn === null) return { reachedOn: null, age: null, months: monthsUnlessKnown }
  const { age, reachedOn } = jhtAgeReached(parseDay(birthOn), new Working())
  const months = monthOf(reachedOn) - monthOf(today)
  return { reachedOn, age, months: Math.min(mostMonths, Math.max(0, months)) }
}

/** The last earnings that were announced, in decimal percent, and their year. */
export const lastAnnounced = () => lastAnnouncedEarnings(new Working())

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
