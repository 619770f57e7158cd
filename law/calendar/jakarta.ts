import type { Day } from './day.ts'

/** Western Indonesia Time (WIB), by which due dates, bank days and letters go. It has no summer time. */
const offset = 7 * 3_600_000

/** The calendar day in Jakarta at an instant. */
export const dayIn = (instant: Date): Day =>
  // The first ten characters of an instant's ISO form are a day that exists.
  new Date(instant.getTime() + offset).toISOString().slice(0, 10) as Day

/** The first instant of a day in Jakarta. */
export const startOf = (day: Day): Date => new Date(Date.parse(day) - offset)

/** The last millisecond of a day in Jakarta. */
export const endOf = (day: Day): Date => new Date(startOf(day).getTime() + 86_400_000 - 1)
