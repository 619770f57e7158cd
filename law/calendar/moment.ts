import { LawProblem } from '../problem.ts'
import { isDay } from './day.ts'

declare const momentBrand: unique symbol

/** A minute of a clock on the wall, as `YYYY-MM-DDTHH:MM`: no zone, because a time limit runs where the event was. */
export type Moment = string & { readonly [momentBrand]: true }

/** Reads `YYYY-MM-DDTHH:MM`. Throws `moment-malformed` for anything else. */
export function parseMoment(text: unknown, field?: string): Moment {
  if (typeof text === 'string' && /T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, -6))) {
    return text as Moment // a day that exists and a time of it
  }
  throw new LawProblem(
    'moment-malformed',
    {
      id: 'Waktu harus berbentuk TTTT-BB-HHTJJ:MM, misalnya 2026-11-21T08:30.',
      en: 'A time must be written YYYY-MM-DDTHH:MM, for example 2026-11-21T08:30.',
    },
    field,
  )
}

/** The same time of the clock, so many hours later. Indonesia’s clocks are never put forward or back. */
export const addHours = (moment: Moment, hours: number): Moment =>
  // An instant counted from one that exists has a date and a time.
  new Date(Date.parse(`${moment}Z`) + hours * 3_600_000).toISOString().slice(0, 16) as Moment
