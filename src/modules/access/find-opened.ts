import type { Db } from '#platform/database.ts'
import { openedBy } from './look.sql.ts'

/** A person whose data someone has opened. */
export type Opened = {
  readonly personId: bigint
  /** When last, and what for. */
  readonly at: Date
  readonly purpose: string | null
  /** Of the record of that look: where a list goes on. */
  readonly lookId: bigint
}

/**
 * Whose data an account has opened since an instant, the latest first: what an officer has on the desk.
 * @param before the look at which the page before ended, or null for the first page
 */
export function findOpened(
  db: Db,
  at: { accountId: string; since: Date; before: bigint | null; limit: number },
): Promise<Opened[]> {
  return db.many<Opened>(openedBy(at))
}
