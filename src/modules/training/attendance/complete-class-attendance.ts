import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { recordFact } from '#platform/facts.ts'
import { operation } from '#platform/operation.ts'
import { classNo, ofClass } from '../find-things.ts'
import { statesBefore } from '../machine.ts'
import type { ClassState } from '../states.ts'
import * as settling from './complete-class-attendance.sql.ts'
import { classClosed, sessionsToCome } from './problems.ts'
import { standingOf } from './standing.ts'
import * as rows from './standing.sql.ts'

/**
 * After the last session: whoever has reached the threshold has completed the class and goes to the test. The others stay, with what they
 * are missing, and can make it up until the class is finished.
 */
export const completeClassAttendance = operation({
  name: 'training.complete-class-attendance',
  summary: { id: 'Menetapkan kehadiran sebuah kelas', en: 'Settle the attendance of a class' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/attendance/settle' },
  input: z.object({ classNo }),
  output: z.object({ completed: fields.count, missing: fields.count }),
  concerns: ofClass,
  async run({ db, actor, now, note }, { classNo: number }) {
    const { classId } = await db.get<{ classId: bigint }>(rows.getClass(number))
    const found = present((await findSettled(db, [classId]))[0], 'the class is there')
    if (found.state !== 'running' && found.state !== 'assessing') throw classClosed()
    if (found.lastEndsAt && found.lastEndsAt > now) throw sessionsToCome()
    const completed = await completeReached(db, [found], actor.name, now)
    const { missing } = await db.get<{ missing: number }>(settling.countAttending(classId))
    note({ class: number, completed, missing })
    return { completed, missing }
  },
})

type Settled = {
  readonly classId: bigint
  readonly classNo: string
  readonly state: ClassState
  readonly threshold: string
  readonly sessions: number
  readonly lastEndsAt: Date | null
}

export function findSettled(db: Db, classIds: readonly bigint[]): Promise<Settled[]> {
  return db.many<Settled>(rows.countSessions(classIds))
}

/** @returns how many have completed their class now */
export async function completeReached(
  db: Db,
  classes: readonly Settled[],
  by: string,
  now: Date,
): Promise<number> {
  const needed = classes.map(({ classId, sessions, threshold }) => ({
    classId,
    needed: standingOf(0, sessions, threshold).needed,
  }))
  const from = statesBefore('enrolment', 'completed')
  const completed = await db.many<{ classId: bigint; count: number }>(
    settling.completeReached(needed, { from, by, now }),
  )
  for (const { classId, count } of completed)
    await recordFact(db, 'training.attendance-settled', { classId: String(classId), completed: count }, now)
  return completed.reduce((sum, { count }) => sum + count, 0)
}
