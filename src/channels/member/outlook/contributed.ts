import { monthOf, type Day, type Month } from '@payung/law'
import type { Rupiah } from '#base/rupiah.ts'
import { sumOf, type DeclaredMonth } from '#modules/contributions'

type Period = { readonly firstMonth: Month; readonly lastMonth: Month }

/**
 * Every month for which contributions were paid, by an employer or by the worker. One of two employers counts once, and one that
 * is paid ahead counts when it has come.
 */
export function paidMonths(
  today: Day,
  months: readonly DeclaredMonth[],
  own: readonly Period[],
): ReadonlySet<Month> {
  const paid = months.filter((one) => one.paid && sumOf(one) > 0n).map(({ month }) => month)
  const covered = own.flatMap(({ firstMonth, lastMonth }) =>
    Array.from({ length: lastMonth - firstMonth + 1 }, (_, place) => firstMonth + place),
  )
  return new Set([...paid, ...covered].filter((month) => month <= monthOf(today)))
}

/** What was contributed to JP. */
export type PensionMonths = {
  readonly paid: number
  /** Reported, and paid by no employer yet. */
  readonly unpaid: number
  readonly first: Month
  /** The last that is paid; null where none is. */
  readonly latest: Month | null
  /** What was paid for them, by employers and the member, without what it earned. */
  readonly paidIn: Rupiah
  /** The wages of the last month that was reported. */
  readonly wage: Rupiah
  /** How many employers reported it. */
  readonly employers: number
}

/** @returns null where no month of JP was ever reported */
export function pensionMonthsOf(months: readonly DeclaredMonth[]): PensionMonths | null {
  const counted = months.filter((one) => amountOf(one) > 0n)
  if (counted.length === 0) return null
  const reported = new Set(counted.map(({ month }) => month))
  const settled = counted.filter(({ paid }) => paid)
  const paid = new Set(settled.map(({ month }) => month))
  const last = counted.filter(({ month }) => month === Math.max(...reported))
  return {
    paid: paid.size,
    unpaid: reported.size - paid.size,
    first: Math.min(...reported),
    latest: paid.size > 0 ? Math.max(...paid) : null,
    paidIn: settled.reduce((sum, one) => sum + amountOf(one), 0n),
    wage: last.reduce((sum, { wage }) => sum + wage, 0n),
    employers: last.length,
  }
}

const amountOf = ({ jpEmployer, jpWorker }: DeclaredMonth): Rupiah => jpEmployer + jpWorker

/** How regularly JP was paid from its first month until a day, as the law on survivors asks it. */
export function regularityOn(today: Day, { paid, first }: PensionMonths) {
  const monthsRegistered = Math.max(0, monthOf(today) - first)
  const hundredths = monthsRegistered === 0 ? 10_000 : Math.floor((paid * 10_000) / monthsRegistered)
  return { months: paid, density: String(Math.min(hundredths, 10_000) / 100), monthsRegistered }
}
