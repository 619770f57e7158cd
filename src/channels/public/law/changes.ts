import {
  addDays,
  law,
  monthOf,
  values,
  type AmountOf,
  type Article,
  type DatedValue,
  type Day,
  type Row,
  type Unit,
} from '@payung/law'
import { yearOf } from '#ui/format.ts'

type LawRow = Row<AmountOf[Unit]>

/** A day on which a value became another: a row began, or one ended with nothing after it. */
export type Change = {
  readonly on: Day
  readonly value: DatedValue
  readonly before: LawRow | undefined
  readonly after: LawRow | undefined
  /** Where it stands: of what began, or of what ended. */
  readonly article: Article
}

/** Every change of a year, in the order of its days. */
export function changesIn(year: number): readonly Change[] {
  return allChanges()
    .filter(({ on }) => on.startsWith(`${year}-`))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The years in which anything changed, the newest first. */
export function yearsOfChange(): readonly number[] {
  return [...new Set(allChanges().map(({ on }) => yearOf(monthOf(on))))].toSorted((a, b) => b - a)
}

function allChanges(): Change[] {
  return values.flatMap((value) => {
    const days = value.rows.flatMap(({ from, to }) => [from, ...(to ? [addDays(to, 1)] : [])])
    return [...new Set(days)].flatMap((on) => {
      const [before, after] = [law.on(value, addDays(on, -1)), law.on(value, on)]
      const article = (after ?? before)?.article
      return article && before !== after ? [{ on, value, before, after, article }] : []
    })
  })
}
