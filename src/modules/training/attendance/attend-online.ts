import { z } from 'zod'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { enrolmentId, partsOf, sessionNo } from '../find-things.ts'
import type { EnrolmentState } from '../states.ts'
import { mayBeMarked } from './mark-trainees.ts'
import { noteMarks } from './marks.ts'
import { notOnline, notOnList, refusing } from './problems.ts'
import { refused } from './refusal.ts'
import { getSession, timeOf } from './session.ts'
import * as rows from './session.sql.ts'

/** A trainee of an online session says that they are there, and is led to where it meets. */
export const attendOnline = operation({
  name: 'training.attend-online',
  summary: { id: 'Hadir di pertemuan daring', en: 'Be present at an online session' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/training/enrolments/{enrolmentId}/sessions/{sessionNo}/presence' },
  input: z.object({ enrolmentId, sessionNo }),
  output: z.object({ outcome: z.enum(['counted', 'already']), liveUrl: z.string().nullable() }),
  concerns: traineeAt,
  async run({ db, actor, now }, { enrolmentId: id, sessionNo: number }) {
    const session = await getSession(db, number)
    if (session.cancelledAt) throw refusing(refused.cancelled)
    if (!session.online) throw notOnline()
    const time = timeOf(session, now)
    if (time !== 'during') throw refusing(time === 'before' ? refused.tooEarly : refused.over)
    const [trainee] = await db.many<{ state: EnrolmentState }>(rows.traineesOf(session.classId, [id]))
    if (!trainee || !mayBeMarked(trainee.state)) throw notOnList(trainee?.state ?? 'withdrawn')
    const mark = {
      sessionId: session.sessionId,
      enrolmentId: id,
      present: true,
      way: 'online',
      happenedAt: now,
    } as const
    const [marked = 'already'] = await noteMarks(db, [mark], actor.name, now)
    if (marked === 'differs') throw refusing(refused.saidAbsent)
    return { outcome: marked, liveUrl: session.liveUrl }
  },
})

async function traineeAt(db: Db, input: { enrolmentId: bigint; sessionNo: string }): Promise<Subject | null> {
  const found = await db.find<{ personId: bigint }>(
    rows.personAt(input.enrolmentId, partsOf(input.sessionNo)),
  )
  return found && { kind: 'person', personId: found.personId }
}
