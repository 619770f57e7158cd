import { z } from 'zod'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { beginAttending } from '../enrolments/begin-attending.ts'
import { enrolmentId, partsOf, sessionNo } from '../find-things.ts'
import type { EnrolmentState } from '../states.ts'
import * as rows from './correct-attendance.sql.ts'
import { duringClass, nothingToCorrect, notOnList } from './problems.ts'
import { getSession } from './session.ts'
import { requireMarkable } from './mark-trainees.ts'

/** Until the attendance of a person is settled; afterwards certificates and money rest on it. */
const correctable: ReadonlySet<EnrolmentState> = new Set(['confirmed', 'attending'])

/** Changes what was noted, and keeps what stood before and why it was wrong. */
export const correctAttendance = operation({
  name: 'training.correct-attendance',
  summary: { id: 'Membetulkan kehadiran', en: 'Correct who was present' },
  allowed: ['provider.owner', 'provider.trainer', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/sessions/{sessionNo}/corrections' },
  input: z.object({ sessionNo, enrolmentId, present: fields.flag, reason: fields.line(10, 500) }),
  output: z.object({ before: z.boolean().nullable(), present: z.boolean() }),
  concerns: providerAt,
  async run(
    { db, actor, grant, now, note, touches },
    { sessionNo: number, enrolmentId: id, present, reason },
  ) {
    const session = await getSession(db, number)
    requireMarkable(session, now)
    const ofOffice = grant?.role === 'officer' || grant?.role === 'supervisor'
    if (ofOffice && session.classState !== 'assessing') throw duringClass()
    const { sessionId } = session
    const standing = await db.get<Standing>(rows.lockStanding(sessionId, id))
    if (!correctable.has(standing.state)) throw notOnList(standing.state)
    touches(standing.personId)
    if (standing.present === present) throw nothingToCorrect()
    const row = { sessionId, enrolmentId: id, present, by: actor.name, now }
    await Promise.all([
      db.run(rows.insertCorrection({ ...row, before: standing.present, reason })),
      db.run(rows.putMark({ ...row, happenedAt: session.startsAt })),
    ])
    if (present) await beginAttending(db, [id], now, actor.name)
    note({ session: number, enrolment: String(id), present })
    return { before: standing.present, present }
  },
})

type Standing = {
  readonly state: EnrolmentState
  readonly personId: bigint
  readonly present: boolean | null
}

async function providerAt(
  db: Db,
  input: { sessionNo: string; enrolmentId: bigint },
): Promise<Subject | null> {
  const found = await db.find<{ providerId: bigint }>(
    rows.providerAt(input.enrolmentId, partsOf(input.sessionNo)),
  )
  return found && { kind: 'provider', providerId: found.providerId }
}
