import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { type Context, operation } from '#platform/operation.ts'
import type { EnrolmentState } from '../states.ts'
import { activeStates, standingOf, standings, supportedStates } from './support.ts'
import * as rows from './support.sql.ts'

const nik = z
  .string()
  .regex(/^\d{16}$/)
  .meta({ description: 'The number of somebody’s identity card.', example: '9901014405900001' })

const supportEnrolment = z.object({
  standing: z.enum(standings),
  enrolledOn: fields.day,
  startsOn: fields.day,
  endsOn: fields.day,
  title: z.string(),
})
export type SupportEnrolment = z.output<typeof supportEnrolment>

/** A partner's key holds this right and no other, so that it opens nothing else. */
const scope = 'exchange:read'

/** More than anyone has. */
const most = 50

/**
 * The trainings of somebody, for a programme of another institution that supports people into work. A number that nobody bears and one
 * whose bearer was never trained are answered alike. The look stands on the person's list under the partner's name, with its purpose.
 */
export const findSupportEnrolments = operation({
  name: 'training.find-support-enrolments',
  summary: {
    id: 'Menjawab program lain: pelatihan vokasi yang diikuti',
    en: 'Tell another programme which vocational trainings somebody is in',
  },
  allowed: ['officer'],
  scope,
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ nik }),
  output: z.object({ enrolments: z.array(supportEnrolment) }),
  async run(context, { nik: number }) {
    const [, found] = await Promise.all([
      goOnRecord(context, number),
      context.db.many<Row>(rows.listSupport(number, supportedStates, most)),
    ])
    return { enrolments: found.map(shown) }
  },
})

/** Whether somebody is in the programme now: yes or no, and nothing else. */
export const checkSupportEnrolment = operation({
  name: 'training.check-support-enrolment',
  summary: {
    id: 'Menjawab program lain: sedang ikut pelatihan vokasi atau tidak',
    en: 'Tell another programme whether somebody is in vocational training now',
  },
  allowed: ['officer'],
  scope,
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ nik }),
  output: z.object({ active: z.boolean() }),
  async run(context, { nik: number }) {
    const [, answer] = await Promise.all([
      goOnRecord(context, number),
      context.db.get<{ active: boolean }>(rows.hasSeat(number, activeStates)),
    ])
    return answer
  },
})

/** Asked even where nothing comes of it: the same statements run for every number. */
async function goOnRecord({ db, touches }: Context, number: string): Promise<void> {
  const bearer = await db.find<{ personId: bigint }>(rows.findBearer(number))
  if (bearer) touches(bearer.personId)
}

type Row = Pick<SupportEnrolment, 'startsOn' | 'endsOn' | 'title'> & {
  readonly state: EnrolmentState
  readonly enrolledAt: Date
  readonly died: boolean
}

function shown({ state, died, enrolledAt, startsOn, endsOn, title }: Row): SupportEnrolment {
  return { standing: standingOf(state, died), enrolledOn: dayIn(enrolledAt), startsOn, endsOn, title }
}
