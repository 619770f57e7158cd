import { addDays, addWorkingDays, dayIn, law, startOf, type Day } from '@payung/law'
import type { Calendar } from '../calendar.ts'

/** The day so many days before the world is made; after it where there are fewer than none. */
export function daysAgo({ now }: Calendar, days: number): Day {
  return addDays(dayIn(now), -days)
}

/** @param time on the clock in Jakarta, `09:14` */
export function onDay(day: Day, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(startOf(day).getTime() + (hours * 60 + minutes) * 60_000)
}

/** So many working days, the first of them on or after a day: nobody trains on a holiday. */
export function workingDays(from: Day, count: number): Day[] {
  const before = addDays(from, -1)
  return Array.from({ length: count }, (_, at) => addWorkingDays(before, at + 1, law.working()))
}
