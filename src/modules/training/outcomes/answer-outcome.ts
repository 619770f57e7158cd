import { z } from 'zod'
import { personById, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { enrolmentId, ofEnrolled } from '../find-things.ts'
import {
  afterMonths,
  askedUntil,
  daysForBooks,
  outcomeStatuses,
  ownOutcome,
  type OwnOutcome,
} from './outcome.ts'
import * as rows from './outcome.sql.ts'
import { knownFromBooks, notAskedYet, surveyClosed } from './problems.ts'

/** A finisher says whether the training led to work. They may say it again until the survey is closed. */
export const answerOutcome = operation({
  name: 'training.answer-outcome',
  summary: { id: 'Jawab pertanyaan hasil pelatihan', en: 'Answer whether a training led to work' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/training/enrolments/{enrolmentId}/outcomes' },
  input: z.object({
    enrolmentId,
    afterMonths,
    workStatus: z.enum(outcomeStatuses),
    /** Of a month; nobody has to say it. */
    income: z.union([z.literal('').transform(() => null), fields.rupiah]).nullish(),
  }),
  output: z.object({}),
  concerns: ofEnrolled,
  async run({ db, now }, { enrolmentId: id, afterMonths: months, workStatus, income = null }) {
    const held = await db.find<{ source: string | null; closed: boolean }>(
      rows.lockOutcome(id, { afterMonths: months, daysForBooks, askedUntil: askedUntil(now) }),
    )
    if (!held) throw notAskedYet()
    if (held.source === 'contributions') throw knownFromBooks()
    if (held.closed) throw surveyClosed()
    await db.run(rows.answer(id, { afterMonths: months, status: workStatus, income, now }))
    return {}
  },
})

/** What is asked of a member about their trainings, and what is known. */
export const viewMyOutcomes = operation({
  name: 'training.view-my-outcomes',
  summary: { id: 'Hasil pelatihan saya', en: 'What my trainings led to' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/training-outcomes' },
  input: z.object({ personId: fields.key }),
  output: z.object({ outcomes: z.array(ownOutcome) }),
  concerns: personById,
  run: async ({ db }, { personId }) => ({
    outcomes: await db.many<OwnOutcome>(rows.outcomesOf(await personIdsOf(db, personId))),
  }),
})
