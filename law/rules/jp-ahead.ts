import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { dayInMonth, monthOf } from '../calendar/month.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { Working } from '../kernel/working.ts'
import { pensionOutlook } from './jp-outlook.ts'
import type { PensionOutlook } from './jp-outlook.ts'
import { participatesInJp } from './jp-participation.ts'
import type { PensionDates } from './jp-pension.ts'

/** What somebody has paid, and how it goes on. */
export interface PensionPayer {
  readonly bornOn: Day
  /** The wage of the months to come. */
  readonly wage: bigint
  /** Months paid up to `paidUntil`, the last that may have been. */
  readonly soFar: number
  readonly paidUntil: Month
  readonly registeredOn: Day
  readonly dates: PensionDates
}

/** What comes of it where contributions end with a month. */
export interface PensionAhead extends PensionOutlook {
  /** The last month of contributions. */
  readonly stop: Month
  readonly months: number
  readonly startsOn: Day
}

/** The pension, or what is paid at once, if every month until the last one is paid, in the rupiah of today. */
export function pensionAhead(payer: PensionPayer, stop: Month, today: Day, working: Working): PensionAhead {
  const { wage, soFar, paidUntil, dates } = payer
  const months = soFar + Math.max(0, stop - paidUntil)
  const startsOn = stop > monthOf(dates.reached) ? dayInMonth(stop + 1, 1) : dates.firstBenefit
  return { stop, months, startsOn, ...pensionOutlook(wage, months, today, working) }
}

/** Every reason against taking part in JP until that month; past pension age the choice to work on is doubted too. */
export function againstPaying(payer: PensionPayer, stop: Month, working: Working): readonly Obstacle[] {
  const { bornOn, registeredOn, dates } = payer
  const candidate = { bornOn, registeredOn, benefitTaken: false }
  const reached = monthOf(dates.reached)
  const { reasons } = participatesInJp(candidate, dayInMonth(Math.min(stop, reached), 1), working)
  if (stop > reached) participatesInJp(candidate, dates.deferrableUntil, working)
  return reasons
}
