import type { Day, Explanation } from '@payung/law'
import type { View } from '#ui/view.ts'
import type { MonthKey } from '../addresses.ts'
import type { BilledMonth } from '../billed.ts'
import type { Amounts } from '../months.ts'
import type { Dispute } from '../next-step.ts'
import type { Figure, FigureName } from './figure.ts'

/** A figure, with all that its explanation rests on. */
export type Explained = {
  readonly view: View
  readonly at: MonthKey
  readonly name: FigureName
  readonly figure: Figure
  readonly found: BilledMonth
  readonly facts: NonNullable<BilledMonth['basis']>['facts']
  readonly lawKnownOn: Day
  /** As the bills have it, corrections added up. */
  readonly amounts: Amounts
  /** As the law has it, of the same facts. */
  readonly explanation: Explanation<string>
  readonly disputes: readonly Dispute[]
}
