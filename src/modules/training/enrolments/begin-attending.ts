import type { Db } from '#platform/database.ts'
import { statesBefore } from '../machine.ts'
import * as rows from './enrolments.sql.ts'

/**
 * Attendance has marked these for the first time: who is confirmed attends from now on, and the seat is spent. Whoever attends already
 * stays as they are, so it may be asked twice.
 * @returns how many began
 */
export function beginAttending(
  db: Db,
  enrolmentIds: readonly bigint[],
  now: Date,
  by = 'Sistem',
): Promise<number> {
  return db.run(rows.beginAttending(enrolmentIds, statesBefore('enrolment', 'attending'), by, now))
}
