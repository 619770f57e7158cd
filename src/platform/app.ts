import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { Log } from './log.ts'

/** What the whole program shares: made once in the entry point, passed on by hand. */
export type App = {
  readonly config: Config
  readonly database: Database
  readonly log: Log
  /** The clock. Everything that asks what time it is asks this one. */
  readonly now: () => Date
}
