import { dayIn, dayInMonth, monthOf, parseMonth, startOf, type Day, type Month } from '@payung/law'

/** The employment programmes began in July 2015; no story can be older. */
const lawBegins = parseMonth('2015-07')

const monthsTold = 14
const fewestMonths = 6

/** When everything in the demo world happens, seen from the day on which it is made. */
export class Calendar {
  readonly now: Date
  /** The month that is running. */
  readonly current: Month
  readonly first: Month
  /** A day ago: whoever works on the running month did so then. */
  readonly yesterday: Date

  /** Whether enough months of the programmes have passed for the story to be told. */
  static reachesBackFrom(now: Date): boolean {
    return monthOf(dayIn(now)) - fewestMonths >= lawBegins
  }

  constructor(now: Date) {
    this.now = now
    this.current = monthOf(dayIn(now))
    this.first = Math.max(lawBegins, this.current - monthsTold + 1)
    this.yesterday = this.hoursAgo(24)
  }

  /** The month that employers worked on yesterday. On the first day of a month that is the month before. */
  get prepared(): Month {
    return monthOf(dayIn(this.yesterday))
  }

  /** A month so many before this one, or the first of the story. */
  ago(months: number): Month {
    return Math.max(this.first, this.current - months)
  }

  hoursAgo(hours: number): Date {
    return new Date(this.now.getTime() - hours * 3_600_000)
  }

  /** @param time on the clock in Jakarta, `09:14` */
  at(month: Month, date: number, time: string): Date {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return new Date(startOf(dayInMonth(month, date)).getTime() + (hours * 60 + minutes) * 60_000)
  }

  day(month: Month, date: number): Day {
    return dayInMonth(month, date)
  }

  /** A wage of 2026 as it is this year: one in twenty less for each year before, in whole thousands. */
  wage(of2026: number): number {
    const yearsBefore = Math.max(0, 2026 - Math.floor(this.current / 12))
    return Math.round((of2026 * 0.95 ** yearsBefore) / 1000) * 1000
  }
}
