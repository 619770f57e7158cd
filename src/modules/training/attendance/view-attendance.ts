import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, enrolmentId, ofClass } from '../find-things.ts'
import { classStates, enrolmentStates, type ClassState, type EnrolmentState } from '../states.ts'
import { standingOf } from './standing.ts'
import * as rows from './standing.sql.ts'

const pageOf = 100

export const sessionShown = z.object({
  no: z.int(),
  onDate: fields.day,
  startsAt: fields.instant,
  endsAt: fields.instant,
  topic: z.string(),
  online: z.boolean(),
  /** The number of the session that it stands in for. */
  makesUp: z.int().nullable(),
  cancelled: z.boolean(),
})

/** Who came to what: sessions across, trainees down. */
export const viewAttendance = operation({
  name: 'training.view-attendance',
  summary: { id: 'Daftar hadir sebuah kelas', en: 'The attendance of a class' },
  allowed: ['provider.owner', 'provider.trainer', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/classes/{classNo}/attendance' },
  input: z.object({ classNo, after: enrolmentId.optional() }),
  output: z.object({
    classNo,
    title: z.string(),
    state: z.enum(classStates),
    threshold: z.string(),
    /** How many sessions count, and how many of them have to be attended. */
    counting: fields.count,
    needed: fields.count,
    sessions: z.array(sessionShown),
    trainees: z.array(
      z.object({
        enrolmentId,
        name: z.string(),
        state: z.enum(enrolmentStates),
        attended: fields.count,
        missing: fields.count,
        reached: z.boolean(),
        present: z.array(z.int()),
        absent: z.array(z.int()),
      }),
    ),
    next: enrolmentId.nullable(),
  }),
  concerns: ofClass,
  async run({ db }, { classNo: number, after = 0n }) {
    const found = await db.get<{ classId: bigint; title: string; state: ClassState; threshold: string }>(
      rows.getClass(number),
    )
    const { classId, title, state, threshold } = found
    const [{ sessions: counting }, sessions, trainees] = await Promise.all([
      db.get<{ sessions: number }>(rows.countSessions([classId])),
      db.many<z.output<typeof sessionShown>>(rows.listSessions(classId)),
      db.many<Trainee>(rows.listTrainees({ classId, after, most: pageOf + 1 })),
    ])
    const shown = trainees.slice(0, pageOf)
    const { needed } = standingOf(0, counting, threshold)
    return {
      classNo: number,
      title,
      state,
      threshold,
      counting,
      needed,
      sessions,
      trainees: shown.map(({ attended, ...trainee }) => {
        const { missing, reached } = standingOf(attended, counting, threshold)
        return { ...trainee, attended, missing, reached }
      }),
      next: trainees.length > pageOf ? (shown.at(-1)?.enrolmentId ?? null) : null,
    }
  },
})

type Trainee = {
  readonly enrolmentId: bigint
  readonly name: string
  readonly state: EnrolmentState
  readonly attended: number
  readonly present: number[]
  readonly absent: number[]
}
