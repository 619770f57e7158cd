import type { Day } from '@payung/law'
import { z } from 'zod'
import { personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { classStates, enrolmentStates } from '../states.ts'
import { personIn } from '../person-in.ts'
import { selfOf } from './apply-for-class.ts'
import { reason, segments } from './candidate.ts'
import * as rows from './lists.sql.ts'
import { nextStepOf, nextSteps } from './next-step.ts'
import * as reminders from './reminders.sql.ts'

const session = z.object({
  no: z.int(),
  startsAt: fields.instant,
  endsAt: fields.instant,
  topic: z.string(),
  online: z.boolean(),
  /** Null where nothing is noted yet. */
  present: z.boolean().nullable(),
})

/** An application or a place in a class, as the person reads it. */
const ownEnrolment = {
  enrolmentId: fields.key,
  state: z.enum(enrolmentStates),
  segment: z.enum(segments),
  ruleSet: z.string(),
  reasons: z.array(reason),
  qualifiesOn: fields.day.nullable(),
  months: fields.count,
  score: z.int().nullable(),
  offerEndsAt: fields.instant.nullable(),
  appliedAt: fields.instant,
  confirmedAt: fields.instant.nullable(),
  endedAt: fields.instant.nullable(),
  endReason: z.string().nullable(),
  classNo: z.string(),
  classState: z.enum(classStates),
  mode: z.enum(['online', 'offline', 'blended']),
  venue: z.string(),
  liveUrl: z.string().nullable(),
  startsOn: fields.day,
  endsOn: fields.day,
  opensAt: fields.instant.nullable(),
  freeWithdrawalUntil: fields.day.nullable(),
  title: z.string(),
  providerName: z.string(),
  /** How many of those who wait come before. */
  ahead: fields.count.nullable(),
}

const row = z.object(ownEnrolment)
export type OwnEnrolment = z.output<typeof row>
export type Session = z.output<typeof session>

export const withSessions = { ...ownEnrolment, nextStep: z.enum(nextSteps), sessions: z.array(session) }

const most = 30

/** A member’s applications and classes, what is open first. */
export const viewMyTraining = operation({
  name: 'training.view-my-training',
  summary: { id: 'Pelatihan saya', en: 'My training' },
  allowed: ['member'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/me/training' },
  input: z.object({}),
  output: z.object({
    enrolments: z.array(z.object(withSessions)),
    /** The day on which they asked to be told. */
    reminderOn: fields.day.nullable(),
  }),
  concerns: (_db, _input, actor) => Promise.resolve(selfOf(actor)),
  async run({ db, subject, now }) {
    const ids = await personIdsOf(db, personIn(subject))
    const [found, { dueOn }] = await Promise.all([
      db.many<OwnEnrolment>(rows.listOfPerson(ids, most)),
      db.get<{ dueOn: Day | null }>(reminders.findReminder(ids)),
    ])
    return { enrolments: await addSessions(db, found, now), reminderOn: dueOn }
  },
})

const seated: ReadonlySet<string> = new Set(['confirmed', 'attending'])

export async function addSessions<E extends OwnEnrolment>(db: Db, found: readonly E[], now: Date) {
  const ids = found.filter(({ state }) => seated.has(state)).map(({ enrolmentId }) => enrolmentId)
  const all = ids.length > 0 ? await db.many<Session & { enrolmentId: bigint }>(rows.listSessions(ids)) : []
  return found.map((one) => ({
    ...one,
    nextStep: nextStepOf(one, now),
    sessions: all.filter(({ enrolmentId }) => enrolmentId === one.enrolmentId).map(withoutId),
  }))
}

function withoutId({ no, startsAt, endsAt, topic, online, present: came }: Session): Session {
  return { no, startsAt, endsAt, topic, online, present: came }
}
