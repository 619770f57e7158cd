import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { present } from '#base/assert.ts'
import { recordFact } from '#platform/facts.ts'
import { operation } from '#platform/operation.ts'
import { completeReached, findSettled } from '../attendance/complete-class-attendance.ts'
import { dropMissing } from '../attendance/complete-class-attendance.sql.ts'
import { standingOf } from '../attendance/standing.ts'
import { classNo, ofClass } from '../find-things.ts'
import { statesBefore } from '../machine.ts'
import type { ClassState } from '../states.ts'
import { takeStep } from '../steps.ts'
import * as rows from './assessment.sql.ts'
import { assessmentsOpen } from './problems.ts'

/**
 * When all is done: whoever has not made up what they missed by now has dropped out, with the reason, and the class is completed.
 */
export const finishClass = operation({
  name: 'training.finish-class',
  summary: { id: 'Menyelesaikan kelas', en: 'Finish a class' },
  allowed: ['provider.owner', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/finish' },
  input: z.object({ classNo }),
  output: z.object({ dropped: fields.count }),
  concerns: ofClass,
  async run({ db, actor, now, note }, { classNo: number }) {
    const { classId, state } = await db.get<{ classId: bigint; state: ClassState }>(rows.lockClass(number))
    await takeStep(db, { thing: 'class', id: classId, from: state, to: 'completed', by: actor.name }, now)
    const { open } = await db.get<{ open: number }>(rows.countOpen(classId))
    if (open > 0) throw assessmentsOpen(open)
    const settled = present((await findSettled(db, [classId]))[0], 'the class is there')
    await completeReached(db, [settled], actor.name, now)
    const { sessions, threshold } = settled
    const from = statesBefore('enrolment', 'dropped')
    const least = { classId, sessions, needed: standingOf(0, sessions, threshold).needed }
    const dropped = await db.run(dropMissing(least, { from, by: actor.name, now }))
    await recordFact(db, 'training.class-completed', { classId: String(classId), classNo: number }, now)
    note({ class: number, dropped })
    return { dropped }
  },
})
