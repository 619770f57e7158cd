import type { Db } from '#platform/database.ts'
import { statesBefore } from '../machine.ts'
import * as rows from './begin-attending.sql.ts'

/** Whoever came for the first time attends from now on, and their seat is spent. Those who attend already are left as they are. */
export async function beginAttending(
  db: Db,
  enrolmentIds: readonly bigint[],
  by: string,
  now: Date,
): Promise<void> {
  if (enrolmentIds.length === 0) return
  await db.run(rows.beginAttending(enrolmentIds, { from: statesBefore('enrolment', 'attending'), by, now }))
}
