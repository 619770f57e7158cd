import type { Day } from '../calendar/day.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import type { AmountOf, DatedValue, Unit } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { notInForce } from '../kernel/working.ts'
import { monthOf } from '../calendar/month.ts'
import type { Words } from '../words.ts'

/** Something against someone, or that it is not. */
export type Reason = Obstacle | false

/** A decision that also says when it turns. */
export interface VokasiDecision extends Decision {
  /** The first day without a reason against, where time alone mends all of them and their days are known. */
  readonly qualifiesOn?: Day
}

export function decideFrom(...all: readonly Reason[]): VokasiDecision {
  const decision = decide(...all)
  const days = decision.reasons.flatMap(({ fromOn }) => fromOn ?? [])
  const qualifiesOn = days.length === decision.reasons.length && days.toSorted().at(-1)
  return { ...decision, ...(qualifiesOn && { qualifiesOn }) }
}

/** One set of conditions, read as it stood on the day it began, and noted as it is read. */
export class Conditions {
  readonly #begunOn: Day
  readonly #working: Working

  constructor(begunOn: Day, working: Working) {
    this.#begunOn = begunOn
    this.#working = working
  }

  read<U extends Unit>(value: DatedValue<U>): AmountOf[U] {
    return this.#working.on(value, this.#begunOn)
  }

  /** A limit, with what is held against it: `14 bulan`, `33 tahun`. */
  limit(value: DatedValue<'count'>, held: Words): number {
    const limit = this.read(value)
    this.#working.step({
      title: value.title,
      formula: { id: `${held.id}; batasnya ${limit}`, en: `${held.en}; the limit is ${limit}` },
      rows: this.#working.rowsOf(value),
    })
    return limit
  }

  /** A reason against someone, from the condition that they do not meet. */
  unmet(
    value: DatedValue,
    code: string,
    words: Words,
    more: Pick<Obstacle, 'mend' | 'fromOn'> = {},
  ): Obstacle {
    const row = this.#working.findOn(value, this.#begunOn)
    if (!row) throw notInForce(value, monthOf(this.#begunOn))
    return { code: `vokasi-${code}`, words, article: row.article, ...more }
  }

  doubt(note: Words): void {
    this.#working.doubt(note)
  }
}
