import { z } from 'zod'
import { personById, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, enrolmentId } from '../find-things.ts'
import { enrolmentStates, type EnrolmentState } from '../states.ts'
import { personIn } from '../person-in.ts'
import { standingOf, type Attended } from './standing.ts'
import * as rows from './standing.sql.ts'
import { sessionShown } from './view-attendance.ts'

/** Nobody is in more classes than these in many years. */
const classesMost = 20

const ownSession = sessionShown.extend({
  /** Null while nothing is noted. */
  present: z.boolean().nullable(),
  /** How it was noted. */
  way: z.enum(['code', 'scan', 'gate', 'online', 'trainer', 'file']).nullable(),
})

/** A trainee's own attendance, class by class: what counts, what is missing, and what can still be made up. */
export const viewMyAttendance = operation({
  name: 'training.view-my-attendance',
  summary: { id: 'Kehadiran saya', en: 'My attendance' },
  allowed: ['member'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/attendance' },
  input: z.object({ personId: fields.key }),
  output: z.object({
    classes: z.array(
      z.object({
        enrolmentId,
        classNo,
        title: z.string(),
        state: z.enum(enrolmentStates),
        /** Where online sessions meet. */
        liveUrl: z.string().nullable(),
        attended: fields.count,
        counting: fields.count,
        needed: fields.count,
        missing: fields.count,
        reached: z.boolean(),
        sessions: z.array(ownSession),
      }),
    ),
  }),
  concerns: personById,
  async run({ db, subject }) {
    const ids = await personIdsOf(db, personIn(subject))
    const own = await db.many<Own>(rows.listOwn(ids, classesMost))
    const [attended, sessions] = await Promise.all([
      db.many<Attended>(rows.attendedSessions(own.map(({ classId }) => classId))),
      db.many<OwnSession>(rows.listOwnSessions(own.map(({ enrolmentId: id }) => id))),
    ])
    return {
      classes: own.map(({ enrolmentId: id, classNo: number, title, state, liveUrl, threshold }) => {
        const mine = attended.find((one) => one.enrolmentId === id)
        const standing = standingOf(mine?.attended ?? 0, mine?.sessions ?? 0, threshold)
        return {
          enrolmentId: id,
          classNo: number,
          title,
          state,
          liveUrl,
          attended: standing.attended,
          counting: standing.sessions,
          needed: standing.needed,
          missing: standing.missing,
          reached: standing.reached,
          sessions: sessions
            .filter((session) => session.enrolmentId === id)
            .map(({ enrolmentId: _enrolmentId, ...session }) => session),
        }
      }),
    }
  },
})

type Own = {
  readonly enrolmentId: bigint
  readonly classId: bigint
  readonly classNo: string
  readonly title: string
  readonly state: EnrolmentState
  readonly liveUrl: string | null
  readonly threshold: string
}
type OwnSession = z.output<typeof ownSession> & { readonly enrolmentId: bigint }
