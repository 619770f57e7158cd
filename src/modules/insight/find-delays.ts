import type { Db } from '#platform/database.ts'
import { findOldest } from './state.sql.ts'

/** For how many seconds the oldest of what people wait for has been waiting; 0 where nothing waits. */
export function findDelays(db: Db, now: Date): Promise<{ files: number; messages: number }> {
  return db.get(findOldest(now))
}
