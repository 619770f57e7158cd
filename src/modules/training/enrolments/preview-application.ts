import { dayIn } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classNo } from '../find-things.ts'
import { personIn } from '../person-in.ts'
import { selfOf } from './apply-for-class.ts'
import { eligibility, findCandidate, judge } from './candidate.ts'
import { classTakesNobody } from './problems.ts'
import * as rows from './lists.sql.ts'

const joinable = z.object({
  classNo: z.string(),
  title: z.string(),
  providerName: z.string(),
  mode: z.enum(['online', 'offline', 'blended']),
  venue: z.string(),
  startsOn: fields.day,
  endsOn: fields.day,
  opensAt: fields.instant,
  places: fields.count,
  free: fields.count,
  waiting: fields.count,
  /** What the programme pays for each trainee. */
  price: fields.rupiah,
  /** What a trainee gets for each day that they come. */
  allowance: fields.rupiah,
  choice: z.enum(['first-come', 'scored']),
  offerDays: z.int(),
})
export type JoinableClass = z.output<typeof joinable>

/** What a member sees before applying: the class, its seats, and whether they may join. */
export const previewApplication = operation({
  name: 'training.preview-application',
  summary: { id: 'Periksa sebelum mengajukan', en: 'Check before applying' },
  allowed: ['member'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/training/classes/{classNo}/application' },
  input: z.object({ classNo }),
  output: z.object({
    class: joinable,
    verdict: eligibility,
    /** Where they have applied already. */
    enrolmentId: fields.key.nullable(),
  }),
  concerns: (_db, _input, actor) => Promise.resolve(selfOf(actor)),
  async run({ db, subject, now }, { classNo: number }) {
    const today = dayIn(now)
    const [found, candidate] = await Promise.all([
      db.find<JoinableClass & { once: boolean }>(rows.findJoinable(number)),
      findCandidate(db, personIn(subject), today),
    ])
    if (!found) throw classTakesNobody()
    const whom = present(candidate, 'a member is on record')
    const own = await db.find<{ enrolmentId: bigint }>(rows.findOpenEnrolment(number, whom.ids))
    const { once, ...shown } = found
    const verdict = judge(whom, today, { once })
    return { class: shown, verdict, enrolmentId: own?.enrolmentId ?? null }
  },
})
