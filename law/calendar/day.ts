import { LawProblem } from '../problem.ts'

declare const dayBrand: unique symbol

/** A calendar day that exists, as `YYYY-MM-DD`. Plain text, so days compare with `<` and `>`. */
export type Day = string & { readonly [dayBrand]: true }

/** How a day is written in the source of the law. */
export type DayText = `${number}-${number}-${number}`

const millisecondsPerDay = 86_400_000

/** The day as a whole number; consecutive days are consecutive numbers. */
export const numberOfDay = (day: Day): number => Date.parse(day) / millisecondsPerDay

export const dayOfNumber = (number: number): Day =>
  // A date counted from the epoch exists, and its ISO form begins with its day.
  new Date(number * millisecondsPerDay).toISOString().slice(0, 10) as Day

/** How many days a month has. @param month 1 to 12 */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^(19|20|21)\d\d-(0[1-9]|1[0-2])-\d\d$/.test(text)) return false
  const date = Number(text.slice(8))
  return date >= 1 && date <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

/** Reads a day between 1900 and 2199. Throws `date-malformed` for anything else, 30 February included. */
export function parseDay(text: unknown, field?: string): Day {
  if (isDay(text)) return text
  throw new LawProblem(
    'date-malformed',
    {
      id: `Tanggal harus berbentuk TTTT-BB-HH dan ada di kalender, misalnya 2026-11-21.`,
      en: `A date must be written YYYY-MM-DD and exist in the calendar, for example 2026-11-21.`,
    },
    field,
  )
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(numberOfDay(day) + days)

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: Day): number => (((numberOfDay(day) + 4) % 7) + 7) % 7
