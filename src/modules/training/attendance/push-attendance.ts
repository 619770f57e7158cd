import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { enrolmentId, ofSession, sessionNo } from '../find-things.ts'
import { marksMost } from './mark-present.ts'
import { markTrainees, requireMarkable } from './mark-trainees.ts'
import { getSession } from './session.ts'

/** A training body's own system sends who came. The same may be sent again; each row is answered for itself. */
export const pushAttendance = operation({
  name: 'training.push-attendance',
  summary: { id: 'Mengirim kehadiran dari sistem lembaga', en: 'Send attendance from a system of one’s own' },
  // Keys of a body’s own system have the role of a trainer (decision 0019).
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'PUT', path: '/training/sessions/{sessionNo}/attendance' },
  input: z.object({
    sessionNo,
    rows: z
      .array(z.object({ enrolmentId, present: z.boolean(), at: fields.instant.optional() }))
      .min(1)
      .max(marksMost),
  }),
  output: z.object({
    counted: fields.count,
    rows: z.array(
      z.object({
        enrolmentId,
        /** `differs`: noted otherwise before, which only a correction changes. `unknown`: not a trainee of this class. */
        outcome: z.enum(['counted', 'already', 'differs', 'unknown']),
      }),
    ),
  }),
  concerns: ofSession,
  async run({ db, actor, now, note }, { sessionNo: number, rows }) {
    const session = await getSession(db, number)
    requireMarkable(session, now)
    const marks = rows.map(({ enrolmentId: id, present, at }) => ({
      enrolmentId: id,
      present,
      happenedAt: at && at < now ? at : session.startsAt,
    }))
    const outcomes = await markTrainees(db, session, marks, { way: 'file', by: actor.name, now })
    const counted = outcomes.filter((outcome) => outcome === 'counted').length
    note({ session: number, counted })
    return {
      counted,
      rows: marks.map(({ enrolmentId: id }, at) => ({ enrolmentId: id, outcome: outcomes[at] ?? 'unknown' })),
    }
  },
})
