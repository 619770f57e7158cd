import type { Db } from '#platform/database.ts'
import * as rows from './sweep.sql.ts'

/**
 * Removes what has served its time: tries, ways in and challenges after a day, sessions after ninety, what was typed
 * after a day, messages after thirty. For a daily job.
 * @returns how many rows went
 */
export async function sweepAccess(db: Db, now: Date): Promise<number> {
  let gone = 0
  for (const statement of rows.sweep(now)) gone += await db.run(statement)
  return gone
}
