import { z } from 'zod'
import type { Words } from '#base/words.ts'
import * as fields from '#platform/fields.ts'
import { classNo, enrolmentId } from '../find-things.ts'

/** Months after the end of a class at which it is asked whether it led to work. */
export const outcomeMonths = [3, 6, 12] as const
export type OutcomeMonth = (typeof outcomeMonths)[number]

export const afterMonths = z.coerce
  .number<number | string>()
  .refine((months): months is OutcomeMonth => outcomeMonths.some((one) => one === months))
  .meta({ description: 'Months since the training.', example: 3 })

export const outcomeStatuses = ['employed', 'self-employed', 'seeking', 'out'] as const
export type OutcomeStatus = (typeof outcomeStatuses)[number]

export const outcomeStatusWords: Readonly<Record<OutcomeStatus, Words>> = {
  employed: { id: 'Bekerja pada orang lain', en: 'Employed' },
  'self-employed': { id: 'Bekerja sendiri', en: 'Self-employed' },
  seeking: { id: 'Mencari pekerjaan', en: 'Looking for work' },
  out: { id: 'Tidak sedang mencari pekerjaan', en: 'Not looking for work' },
}

/**
 * The return of a month comes in the month after it, so the books are given so many days to answer before anybody is asked; whoever is
 * asked has as many days to answer.
 */
export const daysForBooks = 30
const daysForAnswer = 30

/** Whoever was asked by then can answer no more. */
export const askedUntil = (now: Date) => new Date(now.getTime() - daysForAnswer * 86_400_000)

export const ownOutcome = z.object({
  enrolmentId,
  classNo,
  courseTitle: z.string(),
  afterMonths: z.int(),
  dueOn: fields.day,
  state: z.enum(['waiting', 'asked', 'known', 'closed']),
  source: z.enum(['contributions', 'survey']).nullable(),
  status: z.enum(outcomeStatuses).nullable(),
})
export type OwnOutcome = z.output<typeof ownOutcome>

/** What became of so many finishers: counts only, so that every rate can be seen with what it divides by. */
export type OutcomeCounts = {
  readonly finishers: number
  readonly employed: number
  readonly selfEmployed: number
  readonly seeking: number
  readonly out: number
  readonly fromContributions: number
  /** Asked, and did not answer in time. */
  readonly silent: number
  /** Not known yet, and not closed. */
  readonly open: number
}

export type OutcomeRates = {
  readonly known: number
  readonly placed: number
  /** Of those who were due and are not open any more, how many are known: parts of a thousand; null before there is one. */
  readonly responsePerMille: number | null
  /** Placed among the known, parts of a thousand. */
  readonly placedOfKnownPerMille: number | null
  /** Placed among all who are closed or known, silence counted as nothing: at least this many. */
  readonly placedAtLeastPerMille: number | null
}

/** Silence is in no denominator without its name saying so. */
export function ratesOf(counts: OutcomeCounts): OutcomeRates {
  const { employed, selfEmployed, seeking, out, silent } = counts
  const placed = employed + selfEmployed
  const known = placed + seeking + out
  return {
    known,
    placed,
    responsePerMille: perMille(known, known + silent),
    placedOfKnownPerMille: perMille(placed, known),
    placedAtLeastPerMille: perMille(placed, known + silent),
  }
}

/** Rounded half up to a tenth of a percent. */
function perMille(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 2000 + whole) / (2 * whole))
}
