import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofSession, sessionNo } from '../find-things.ts'
import { codeIn, windowOf, windowSeconds, writeCode } from './code.ts'
import { sessionCancelled } from './problems.ts'
import { getSession, opensAt, timeOf } from './session.ts'
import * as rows from './marks.sql.ts'

/** The code of this half minute, for the trainer's screen. Before and after the session there is none to show. */
export const viewSessionCode = operation({
  name: 'training.view-session-code',
  summary: { id: 'Kode kehadiran untuk layar pelatih', en: 'The code for the trainer’s screen' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'read',
  route: { method: 'GET', path: '/training/sessions/{sessionNo}/code' },
  input: z.object({ sessionNo }),
  output: z.object({
    sessionNo,
    title: z.string(),
    topic: z.string(),
    startsAt: fields.instant,
    endsAt: fields.instant,
    opensAt: fields.instant,
    time: z.enum(['before', 'during', 'after']),
    /** Six digits; null while attendance is not taken. */
    digits: z.string().nullable(),
    /** What the QR code says: an address of ours, in which the code stands. */
    link: z.string().nullable(),
    /** Until the next code. */
    secondsLeft: fields.count,
    /** How many have been counted so far. */
    present: fields.count,
  }),
  concerns: ofSession,
  async run({ db, now, publicUrl }, { sessionNo: number }) {
    const session = await getSession(db, number)
    if (session.cancelledAt) throw sessionCancelled()
    const { title, topic, startsAt, endsAt } = session
    const time = timeOf(session, now)
    const { present } = await db.get<{ present: number }>(rows.countPresent(session.sessionId))
    const digits = time === 'during' ? codeIn(session, windowOf(now)) : null
    return {
      sessionNo: number,
      title,
      topic,
      startsAt,
      endsAt,
      opensAt: opensAt(session),
      time,
      digits,
      link: digits && `${publicUrl}/member/training/attend?c=${writeCode(number, digits)}`,
      secondsLeft: windowSeconds - (Math.floor(now.getTime() / 1000) % windowSeconds),
      present,
    }
  },
})
