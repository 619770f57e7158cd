import type { Day } from './day.ts'
import { addMonths } from './month.ts'

/** Completed years of life on a day. Someone born on 29 February grows older on 28 February of a common year. */
export function ageOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return birthday(bornOn, years) <= day ? years : years - 1
}

export const birthday = (bornOn: Day, years: number): Day => addMonths(bornOn, years * 12)
