import type { Day, DayText } from '../calendar/day.ts'
import { addDays, parseDay } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { lastDayOf, monthOf } from '../calendar/month.ts'
import type { Words } from '../words.ts'

/** Where a rule of law stands: `{ regulation: 'PP 45/2015', article: 'Pasal 29 ayat (2)' }`. */
export interface Article {
  readonly regulation: string
  readonly article: string
}

/** high: the article was read, or two sources agree. medium: one source. low: recalled, or sources conflict. */
export type Confidence = 'high' | 'medium' | 'low'

/** A decimal number of percent: `'0.24'` is 0.24 of a hundred. Text, so that it stays exact. */
export type Percent = `${number}`

/** The five groups of work-environment risk of PP 44/2015 Pasal 16, from very low to very high. */
export type RiskClass = 1 | 2 | 3 | 4 | 5
export const riskClassNumbers = [1, 2, 3, 4, 5] as const satisfies readonly RiskClass[]

/** How the fraction of a rupiah is settled. */
type Rounding = 'half up' | 'down' | 'up'

export interface NamedDay {
  readonly on: Day
  readonly name: Words
  readonly confidence: Confidence
}

/** One line of a table by amount: it holds from `from` up to where the next line begins. */
export interface Bracket {
  readonly from: number
  readonly amount: number
  /** False when no opened source shows the line. */
  readonly seen: boolean
}

/** What an amount is, by the unit of its value. */
export interface AmountOf {
  rupiah: number
  'rupiah by bracket': readonly Bracket[]
  percent: Percent
  'percent by class': Readonly<Record<RiskClass, Percent>>
  count: number
  date: Day
  days: readonly NamedDay[]
  list: readonly string[]
  rounding: Rounding
  rule: Words
}
export type Unit = keyof AmountOf

/** Whether an amount is a table by amount, rather than another list. */
export function isTable(amount: AmountOf[Unit]): amount is readonly Bracket[] {
  const [first] = Array.isArray(amount) ? (amount as readonly unknown[]) : []
  return typeof first === 'object' && first !== null && 'from' in first
}

/** One dated row of the law: an amount, the days it holds, and everything that is known about its origin. */
export interface Row<A> {
  /** The identifiers under which this row stands in the law book. */
  readonly ids: readonly string[]
  readonly from: Day
  /** The last day, where the law itself ends; without it the row holds until the next one begins. */
  readonly to?: Day
  readonly amount: A
  readonly article: Article
  /** The day the row became known: promulgation, or the date of a letter. Null: not found. */
  readonly publishedOn: Day | null
  readonly checkedOn: Day
  readonly confidence: Confidence
  /** False when no opened source shows the amount: recalled, or our own choice. */
  readonly seen: boolean
  readonly note?: Words
  readonly sources: readonly string[]
  /** A row of an overlay: nobody published it, and whoever tries it knows it. */
  readonly supposed?: true
}

/** A row as an author writes it. */
export type RowText<A> = Omit<Row<A>, 'ids' | 'from' | 'to' | 'publishedOn' | 'checkedOn' | 'supposed'> & {
  readonly ids?: readonly string[]
  readonly from: DayText
  readonly to?: DayText
  readonly publishedOn: DayText | null
  readonly checkedOn: DayText
}

/** A value that must get a new row every year, and by when that row is usually known. */
export interface Renewal {
  /** The month of the year, 1 to 12, from which the new row holds. */
  readonly month: number
  /** How many months before that month ends the wait for the announcement. */
  readonly announcedMonthsBefore: number
}

export interface DatedValue<U extends Unit = Unit> {
  readonly id: string
  readonly title: Words
  readonly unit: U
  readonly renewed?: Renewal
  /** In order of `from`, then of publication. */
  readonly rows: readonly Row<AmountOf[U]>[]
}

/** States a value of the law, row by row. Money is whole rupiah, rates are decimal percent. */
export function value<U extends Unit>(
  id: string,
  stated: {
    title: Words
    unit: U
    renewed?: Renewal
    rows: readonly [RowText<AmountOf[U]>, ...RowText<AmountOf[U]>[]]
  },
): DatedValue<U> {
  const rows = (): readonly Row<AmountOf[U]>[] =>
    stated.rows.map(({ from, to, publishedOn, checkedOn, ids, ...row }) => ({
      ...row,
      ids: ids ?? [],
      from: parseDay(from),
      ...(to && { to: parseDay(to) }),
      publishedOn: publishedOn && parseDay(publishedOn),
      checkedOn: parseDay(checkedOn),
    }))
  let read: readonly Row<AmountOf[U]>[] | undefined
  const { title, unit, renewed } = stated
  return {
    id,
    title,
    unit,
    ...(renewed && { renewed }),
    get rows() {
      return (read ??= rows())
    },
  }
}

/** The day from which a row could be known: its publication, else the day it began to hold. */
export const knownSince = (row: Row<unknown>): Day => row.publishedOn ?? row.from

/** What could be read on a day: null reads everything that is known today. */
export type KnownOn = Day | null

export const isKnown = (row: Row<unknown>, knownOn: KnownOn): boolean =>
  knownOn === null || row.supposed === true || knownSince(row) <= knownOn

/**
 * The row in force on `day`, as far as it could be known on `knownOn`. Of two rows that begin on the same day
 * the one published later counts.
 */
export function rowOn<U extends Unit>(
  value: DatedValue<U>,
  day: Day,
  knownOn: KnownOn = null,
): Row<AmountOf[U]> | undefined {
  const row = value.rows.findLast((row) => row.from <= day && isKnown(row, knownOn))
  return row && (row.to === undefined || day <= row.to) ? row : undefined
}

/** A contribution month is governed by what is in force on its last day: docs/decisions/0003. */
export const rowIn = <U extends Unit>(
  value: DatedValue<U>,
  month: Month,
  knownOn: KnownOn = null,
): Row<AmountOf[U]> | undefined => rowOn(value, lastDayOf(month), knownOn)

/** The months in which the answer of `rowIn` can change: the first month of every row, and the first after its end. */
export const turns = (value: DatedValue): Month[] =>
  value.rows.flatMap((row) => [monthOf(row.from), ...(row.to ? [monthOf(addDays(row.to, 1))] : [])])

/** Whether a yearly value was due for a new row by `month` but has none: the last row is then only carried on. */
export function isStale(value: DatedValue, row: Row<unknown>, month: Month): boolean {
  if (!value.renewed || row.supposed) return false
  const began = monthOf(row.from)
  const monthsToRenewal = (value.renewed.month - 1 - (began % 12) + 12) % 12 || 12
  return month >= began + monthsToRenewal
}

/** The least sure of several; high when there is none. */
export const lowest = (all: Iterable<Confidence>): Confidence => {
  const seen = new Set(all)
  return seen.has('low') ? 'low' : seen.has('medium') ? 'medium' : 'high'
}
