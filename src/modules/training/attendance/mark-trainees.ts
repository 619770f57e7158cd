import type { Db } from '#platform/database.ts'
import type { ClassState, EnrolmentState } from '../states.ts'
import { noteMarks, type Mark, type Marked } from './marks.ts'
import { classClosed, notYetOpen, sessionCancelled } from './problems.ts'
import { timeOf, type Session } from './session.ts'
import * as rows from './session.sql.ts'

/** A class in these states has sessions that somebody can have come to. */
const openStates: ReadonlySet<ClassState> = new Set(['confirmed', 'running', 'assessing'])
const markable: ReadonlySet<EnrolmentState> = new Set(['confirmed', 'attending', 'completed'])

export function mayBeMarked(state: EnrolmentState): boolean {
  return markable.has(state)
}

/** @throws Problem where nobody can be marked: the class is closed, the session is cancelled or has not begun */
export function requireMarkable(session: Session, now: Date): void {
  if (!openStates.has(session.classState)) throw classClosed()
  if (session.cancelledAt) throw sessionCancelled()
  if (timeOf(session, now) === 'before') throw notYetOpen()
}

export type TraineeMark = Pick<Mark, 'enrolmentId' | 'present'> & { readonly happenedAt?: Date }

/** Which of these are trainees of the class who may be marked. */
export async function knownTrainees(
  db: Db,
  { classId }: Pick<Session, 'classId'>,
  enrolmentIds: readonly bigint[],
): Promise<ReadonlySet<bigint>> {
  const found = await db.many<{ enrolmentId: bigint; state: EnrolmentState }>(
    rows.traineesOf(classId, enrolmentIds),
  )
  return new Set(found.filter(({ state }) => mayBeMarked(state)).map(({ enrolmentId }) => enrolmentId))
}

/**
 * Marks trainees of one session. Those who are not of the class are left out.
 * @returns what came of each, in the order given; `unknown` for who is not of the class
 */
export async function markTrainees(
  db: Db,
  session: Session,
  marks: readonly TraineeMark[],
  { way, by, now }: { way: Mark['way']; by: string; now: Date },
): Promise<(Marked | 'unknown')[]> {
  const known = await knownTrainees(
    db,
    session,
    marks.map(({ enrolmentId }) => enrolmentId),
  )
  const good = marks.filter(({ enrolmentId }) => known.has(enrolmentId))
  const noted = await noteMarks(
    db,
    good.map(({ enrolmentId, present, happenedAt = session.startsAt }) => ({
      sessionId: session.sessionId,
      enrolmentId,
      present,
      way,
      happenedAt,
    })),
    by,
    now,
  )
  const outcomes = new Map(good.map((mark, at) => [mark, noted[at] ?? 'already']))
  return marks.map((mark) => outcomes.get(mark) ?? 'unknown')
}
