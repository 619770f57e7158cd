import { z } from 'zod'
import { present } from '#base/assert.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { enrolmentId } from '../find-things.ts'
import { listSteps } from '../steps.ts'
import * as rows from './lists.sql.ts'
import { ofTraineeOrSelf } from './of-trainee.ts'
import { addSessions, withSessions, type OwnEnrolment } from './view-my-training.ts'

const step = z.object({
  from: z.string().nullable(),
  to: z.string(),
  at: fields.instant,
  by: z.string(),
  reason: z.string().nullable(),
})

/** One application with its class, its sessions and what became of it: for the person, those who teach them, and officers. */
export const viewEnrolment = operation({
  name: 'training.view-enrolment',
  summary: { id: 'Lihat satu kepesertaan pelatihan', en: 'See one enrolment' },
  allowed: ['member', 'provider.owner', 'provider.trainer', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/training/enrolments/{enrolmentId}' },
  input: z.object({ enrolmentId }),
  output: z.object({ ...withSessions, name: z.string(), steps: z.array(step) }),
  concerns: ofTraineeOrSelf,
  async run({ db, now, touches, grant }, { enrolmentId: id }) {
    const [found, steps] = await Promise.all([
      db.get<OwnEnrolment & { personId: bigint; name: string }>(rows.findEnrolment(id)),
      listSteps(db, 'enrolment', id),
    ])
    const { personId, ...enrolment } = found
    touches(personId)
    const [shown] = await addSessions(db, [enrolment], now)
    const one = present(shown, 'the enrolment is on record')
    // Why somebody was refused, or what they earn, is none of the training body's business.
    const teaches = grant !== null && 'providerId' in grant
    return { ...one, ...(teaches && { reasons: [], score: null }), steps }
  },
})
