import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, npp } from '../employers/employer.ts'
import { employerByNpp } from '../employers/find-employer.ts'
import { leavingIncomplete } from './problems.ts'
import { endReasons } from './employment.ts'
import * as rows from './employments.sql.ts'
import { leave, lockEmployment } from './report-leaver.ts'

const question = z.object({
  questionId: z.uuid(),
  employmentId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  employeeNo: z.string().nullable(),
  startedOn: z.iso.date(),
  askedAt: fields.instant,
})

/** Workers whom another employer has enrolled: are they still here? */
export const listLeaveQuestions = operation({
  name: 'registry.list-leave-questions',
  summary: { id: 'Pekerja yang muncul di tempat lain', en: 'Workers who have appeared elsewhere' },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
    'auditor',
  ],
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/leave-questions' },
  input: z.object({ npp }),
  output: z.object({ questions: z.array(question) }),
  concerns: employerByNpp,
  run: async ({ db, subject }) => ({
    questions: await db.many<z.output<typeof question>>(rows.listOpenQuestions(employerIn(subject))),
  }),
})

/** The former employer's answer: left on a day, or working in two places. */
export const answerLeaveQuestion = operation({
  name: 'registry.answer-leave-question',
  summary: { id: 'Menjawab apakah pekerja sudah keluar', en: 'Answer whether a worker has left' },
  allowed: ['employer.owner', 'employer.filer', 'officer'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/leave-questions/{questionId}' },
  input: z.object({
    npp,
    questionId: z.uuid(),
    answer: z.enum(['left', 'still-here']),
    /** The last day worked and why, where the answer is `left`. */
    leftOn: fields.day.nullish(),
    reason: z.enum(endReasons).nullish(),
    letterNo: fields.optionalLine(50),
  }),
  output: z.object({}),
  concerns: employerByNpp,
  async run(context, { questionId, answer, leftOn, reason, letterNo }) {
    const { db, subject, actor, now, touches } = context
    const open = await db.find<{ employmentId: bigint }>(
      rows.findOpenQuestion(employerIn(subject), questionId),
    )
    if (!open) throw notFound()
    const spell = await lockEmployment(context, open.employmentId)
    if (answer === 'left') {
      if (!leftOn || !reason) throw leavingIncomplete(leftOn ? 'reason' : 'leftOn')
      await leave(context, spell, { leftOn, reason, letterNo })
      return {}
    }
    touches(spell.personId)
    await db.run(rows.answerStillHere(spell, actor.name, now))
    return {}
  },
})
