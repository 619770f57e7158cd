import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import { partsOf } from '../find-things.ts'
import type { ClassState } from '../states.ts'
import * as rows from './session.sql.ts'

export type Session = {
  readonly sessionId: bigint
  readonly classId: bigint
  readonly classNo: string
  readonly no: number
  readonly providerId: bigint
  readonly classState: ClassState
  readonly title: string
  readonly topic: string
  readonly onDate: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly codeSecret: Buffer
  readonly cancelledAt: Date | null
  readonly online: boolean
  readonly makesUp: number | null
  readonly liveUrl: string | null
}

/** A session that `concerns` has found. */
export async function getSession(db: Db, sessionNo: string): Promise<Session> {
  const found = await db.find<Session>(rows.getSession(partsOf(sessionNo)))
  if (!found) throw notFound()
  return found
}

/** From when before a session attendance is taken. */
const minutesBefore = 30

export type Span = Pick<Session, 'startsAt' | 'endsAt'>

export function opensAt({ startsAt }: Pick<Session, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - minutesBefore * 60_000)
}

/** Whether attendance of a session is taken yet, now, or no longer. */
export function timeOf(session: Span, at: Date): 'before' | 'during' | 'after' {
  if (at < opensAt(session)) return 'before'
  return at <= session.endsAt ? 'during' : 'after'
}
