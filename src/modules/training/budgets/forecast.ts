import type { Day } from '@payung/law'

/** Over so many weeks the pace is measured: long enough for one class more or less not to sway it. */
export const paceWeeks = 12

export type Pace = {
  /** Seats with somebody in them now, for good: committed and spent. */
  readonly taken: number
  /** Of these, confirmed in the last twelve weeks. */
  readonly lately: number
  /** Approved: no more can ever be taken. */
  readonly approved: number
}

/**
 * How many seats will be taken at the end of the year if people go on confirming as in the last twelve weeks:
 * taken + lately ÷ 12 × weeks left, rounded down, never above what is approved.
 *
 * 100 taken, 24 of them in the last twelve weeks, 10 weeks left: 100 + 24 ÷ 12 × 10 = 120.
 */
export function forecastOf({ taken, lately, approved }: Pace, { year, today }: { year: number; today: Day }) {
  const daysLeft = Math.max(0, daysBetween(today, `${year}-12-31`))
  const more = Math.floor((lately * daysLeft) / (paceWeeks * 7))
  return Math.max(taken, Math.min(approved, taken + more))
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
