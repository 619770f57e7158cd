import type { Day } from '../calendar/day.ts'
import type { Words } from '../words.ts'
import type { Article } from './dated-value.ts'

/** Why the answer is no, and what would change it. */
export interface Obstacle {
  readonly code: string
  readonly words: Words
  readonly article: Article
  /** What the person can do about it. */
  readonly mend?: Words
  /** The day from which time itself mends it. */
  readonly fromOn?: Day
}

/** A yes or a no with every reason against it; there is none exactly when the answer is yes. */
export interface Decision {
  readonly eligible: boolean
  readonly reasons: readonly Obstacle[]
}

export const decide = (...reasons: readonly (Obstacle | false)[]): Decision => {
  const against = reasons.filter((reason) => reason !== false)
  return { eligible: against.length === 0, reasons: against }
}
