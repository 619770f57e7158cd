import type { Calendar } from './calendar.ts'
import type { Players } from './cast.ts'
import type { CollectionAccount } from './collection-account.ts'
import type { Firms } from './firms.ts'
import type { Staff } from './staff.ts'

/** Who takes part in the story, and when it is. */
export type Plot = {
  /** The same seed gives the same people. */
  readonly seed: string
  readonly calendar: Calendar
  readonly players: Players
  readonly staff: Staff
  readonly account: CollectionAccount
  readonly firms: Firms
}
