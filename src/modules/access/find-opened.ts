import type { Db } from '#platform/database.ts'
import { openedBy } from './look.sql.ts'

/** A person whose data someone has opened. */
export type Opened = {
  readonly personId: bigint
  /** When last, and what for. */
  readonly at: Date
  readonly purpose: string | null
}

/** Whose data an account has opened since an instant, the latest first: what an officer has on the desk. */
export function findOpened(db: Db, accountId: string, since: Date, limit: number): Promise<Opened[]> {
  return db.many<Opened>(openedBy(accountId, since, limit))
}
