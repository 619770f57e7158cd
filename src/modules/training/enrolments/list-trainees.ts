import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo, ofClass } from '../find-things.ts'
import { enrolmentStates } from '../states.ts'
import { segments } from './candidate.ts'
import * as rows from './lists.sql.ts'

const most = 100

/** Who has or had a seat in a class. By name, since who teaches them calls them; never by the numbers that the state knows them by. */
export const listTrainees = operation({
  name: 'training.list-trainees',
  summary: { id: 'Daftar peserta kelas', en: 'List the trainees of a class' },
  allowed: ['provider.owner', 'provider.trainer', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/classes/{classNo}/trainees' },
  input: z.object({ classNo, after: fields.key.nullish() }),
  output: z.object({
    trainees: z.array(
      z.object({
        enrolmentId: fields.key,
        name: z.string(),
        state: z.enum(enrolmentStates),
        segment: z.enum(segments),
        confirmedAt: fields.instant.nullable(),
        attended: fields.count,
      }),
    ),
    /** What to ask with as `after` for those that follow. */
    next: fields.key.nullable(),
  }),
  concerns: ofClass,
  async run({ db }, { classNo: number, after }) {
    const found = await db.many<{
      enrolmentId: bigint
      name: string
      state: (typeof enrolmentStates)[number]
      segment: (typeof segments)[number]
      confirmedAt: Date | null
      attended: number
    }>(rows.listTrainees({ classNo: number, after: after ?? 0n, most: most + 1 }))
    const trainees = found.slice(0, most)
    return { trainees, next: found.length > most ? (trainees.at(-1)?.enrolmentId ?? null) : null }
  },
})
