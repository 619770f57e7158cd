import type { Day } from '@payung/law'

/** Western Indonesia Time: the calendar that due dates, bank days and letters go by. It knows no summer time. */
const wibOffset = 7 * 3_600_000

/** The calendar day in Jakarta at an instant. */
export function dayIn(instant: Date): Day {
  return new Date(instant.getTime() + wibOffset).toISOString().slice(0, 10) as Day // An ISO date's first ten characters are a day.
}

/** The last instant of a day in Jakarta. */
export function endOf(day: Day): Date {
  return new Date(Date.parse(`${day}T23:59:59.999Z`) - wibOffset)
}

/** The first instant of a day in Jakarta. */
export function startOf(day: Day): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - wibOffset)
}
