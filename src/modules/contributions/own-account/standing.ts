import { dayIn, law, monthOf, ownAccountJkkArrears, type Day, type Month } from '@payung/law'
import { present } from '#base/assert.ts'

/**
 * How an own-account worker stands on a day. Nothing of it is stored: it follows from the last month that is paid and from the law.
 * - `new`: no month was ever paid;
 * - `active`: the month of the day is paid;
 * - `grace`: it is not, and no more months are missed than still leave a right (PP 44/2015 Pasal 39 and 42). All of them can be paid,
 *   without a penalty, and then count as covered;
 * - `ended`: more are missed. What is paid now begins anew, and the missed months stay open;
 * - `non-active`: the same, of someone whose old-age savings were paid out.
 */
export const ownStandings = ['new', 'active', 'grace', 'ended', 'non-active'] as const
export type OwnStanding = (typeof ownStandings)[number]

export type Covered = {
  /** The last month that is paid; null where none ever was. */
  readonly until: Month | null
  /** Whether JHT was paid out. */
  readonly jhtClaimed: boolean
}

export type Standing = {
  readonly state: OwnStanding
  /** Months from the first unpaid one to the month of the day, as long as they can be made up for. */
  readonly missed: number
  /** The month with which the next payment begins. */
  readonly nextMonth: Month
}

export function standingOn(day: Day, { until, jhtClaimed }: Covered): Standing {
  const month = monthOf(day)
  if (until === null) return { state: 'new', missed: 0, nextMonth: month }
  if (until >= month) return { state: 'active', missed: 0, nextMonth: until + 1 }
  const missed = month - until
  if (missed <= mostMissed(day)) return { state: 'grace', missed, nextMonth: until + 1 }
  return { state: jhtClaimed ? 'non-active' : 'ended', missed: 0, nextMonth: month }
}

/** How many months in a row can be missed and made up for. */
export function mostMissed(day: Day): number {
  return present(law.on(ownAccountJkkArrears, day), 'the law says how many months may be missed').amount
}

/** The numbers of months that people pay at once (one, three, six or twelve), as far as they make up for what is missed. */
export function monthChoices({ missed }: Pick<Standing, 'missed'>): number[] {
  const usual = [1, 3, 6, 12].filter((months) => months >= missed)
  return missed === 0 || usual.includes(missed) ? usual : [missed, ...usual]
}

/** The instant that decides a standing, in Jakarta. */
export function standingAt(instant: Date, covered: Covered): Standing {
  return standingOn(dayIn(instant), covered)
}
