import { LawProblem } from '../problem.ts'
import type { Day } from './day.ts'
import { daysIn } from './day.ts'

/** A calendar month as the whole number year × 12 + month − 1: consecutive months are consecutive numbers. */
export type Month = number

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

/** Reads `YYYY-MM` between 1900 and 2199. Throws `month-malformed` for anything else. */
export function parseMonth(text: unknown, field?: string): Month {
  if (typeof text === 'string' && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text)) {
    return Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1
  }
  throw new LawProblem(
    'month-malformed',
    {
      id: 'Bulan harus berbentuk TTTT-BB, misalnya 2026-11.',
      en: 'A month must be written YYYY-MM, for example 2026-11.',
    },
    field,
  )
}

export const formatMonth = (month: Month): string =>
  `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`

export const monthOf = (day: Day): Month => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

export const lastDayOf = (month: Month): Day =>
  // A month has a last day.
  `${formatMonth(month)}-${daysIn(Math.floor(month / 12), (month % 12) + 1)}` as Day

/** Day `number` of the month, or its last day where the month is shorter: the 30th of February is its 28th. */
export function dayInMonth(month: Month, number: number): Day {
  const last = lastDayOf(month)
  // A number from 1 to the length of the month makes an existing day.
  return Number(last.slice(8)) <= number ? last : (`${formatMonth(month)}-${pad(number, 2)}` as Day)
}

/** The same day of the month, `months` later; the last day where that month is shorter. */
export const addMonths = (day: Day, months: number): Day =>
  dayInMonth(monthOf(day) + months, Number(day.slice(8)))
