import type { Db } from '#platform/database.ts'
import * as rows from './sweep.sql.ts'

/** How many days things are kept beside the people, roles and records that stay. */
export const accessKeeps = {
  /** Tries and ways in, from when they are over; what was typed or searched for, from when it was last seen. */
  passing: 1,
  /** Sessions, from their end, so that people can see where they were signed in. */
  sessions: 90,
  /** Messages without their text, from when they were written. */
  messages: 30,
} as const

/**
 * Removes what has served its time. For a daily job.
 * @returns how many rows went
 */
export async function sweepAccess(db: Db, now: Date): Promise<number> {
  let gone = 0
  for (const statement of rows.sweep(now, accessKeeps)) gone += await db.run(statement)
  return gone
}
