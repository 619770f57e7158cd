import { attendanceReached, sessionsMissing, sessionsNeeded } from '@payung/law'
import type { Db } from '#platform/database.ts'
import type { EnrolmentState } from '../states.ts'
import * as rows from './standing.sql.ts'

/** How somebody's attendance stands against the threshold of the class. */
export type Standing = {
  readonly attended: number
  readonly sessions: number
  readonly needed: number
  readonly missing: number
  readonly reached: boolean
}

export function standingOf(attended: number, sessions: number, threshold: string): Standing {
  const limit = Number(threshold) // Two decimals at most, which a number holds.
  return {
    attended,
    sessions,
    needed: sessionsNeeded(sessions, limit),
    missing: sessionsMissing(attended, sessions, limit),
    reached: attendanceReached(attended, sessions, limit),
  }
}

export type Attended = {
  readonly enrolmentId: bigint
  readonly classId: bigint
  readonly state: EnrolmentState
  readonly attended: number
  /** How many sessions of the class count. */
  readonly sessions: number
}

/** Everyone who has had a seat in a class, and how many of its sessions they attended: what an invoice is computed from. */
export function attendedSessions(db: Db, classId: bigint): Promise<Attended[]> {
  return db.many<Attended>(rows.attendedSessions([classId]))
}
