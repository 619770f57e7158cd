import type { AmountOf, DatedValue, KnownOn, Row, Unit } from './dated-value.ts'
import { addDays } from '../calendar/day.ts'
import { rowOn } from './dated-value.ts'

/** With what the law is read: what was known of it on a day, and what is supposed in place of some of its values. */
export interface Reading {
  readonly knownOn: KnownOn
  readonly overlay: Overlay
}

/**
 * Values that stand in the place of those of the law while somebody tries them. Immutable, and handed on with what reads the
 * law, so that it reaches no calculation but the one that was given it.
 */
export class Overlay {
  /** Supposes nothing: the law as it is. */
  static readonly none = new Overlay([])
  readonly values: readonly DatedValue[]
  readonly #byId: ReadonlyMap<string, DatedValue>

  constructor(values: readonly DatedValue[]) {
    this.values = values
    this.#byId = new Map(values.map((value) => [value.id, value]))
  }

  /** What is read where the law says `value`. */
  of<U extends Unit>(value: DatedValue<U>): DatedValue<U> {
    return (this.#byId.get(value.id) as DatedValue<U> | undefined) ?? value // the same identifier, the same unit
  }
}

/**
 * A value with one more row, which counts from its first day to its last; without a last day, whatever the law says later is
 * left out. After it the law goes on as it stood.
 */
export function supposing<U extends Unit>(value: DatedValue<U>, row: Row<AmountOf[U]>): DatedValue<U> {
  const { from, to } = row
  const before = value.rows.filter((one) => one.from < from)
  if (to === undefined) return { ...value, rows: [...before, row] }
  const resumedOn = addDays(to, 1)
  const resumed = rowOn(value, resumedOn)
  const later = value.rows.filter((one) => one.from > resumedOn)
  return {
    ...value,
    rows: [...before, row, ...(resumed ? [{ ...resumed, from: resumedOn }] : []), ...later],
  }
}
