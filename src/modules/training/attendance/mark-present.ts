import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { enrolmentId, ofSession, sessionNo } from '../find-things.ts'
import { markTrainees, requireMarkable } from './mark-trainees.ts'
import { foreignTrainees } from './problems.ts'
import { getSession } from './session.ts'

export const marksMost = 2000

/** The trainer marks who is there and who is not. What stands already is left as it is; a correction with its reason changes it. */
export const markPresent = operation({
  name: 'training.mark-present',
  summary: { id: 'Mencatat kehadiran oleh pelatih', en: 'Mark who is present, as the trainer' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/sessions/{sessionNo}/marks' },
  input: z.object({
    sessionNo,
    marks: z
      .array(z.object({ enrolmentId, present: fields.flag }))
      .min(1)
      .max(marksMost),
  }),
  output: z.object({
    counted: fields.count,
    already: fields.count,
    /** Marked otherwise before: those take a correction. */
    differing: z.array(enrolmentId),
  }),
  concerns: ofSession,
  async run({ db, actor, now, note }, { sessionNo: number, marks }) {
    const session = await getSession(db, number)
    requireMarkable(session, now)
    const outcomes = await markTrainees(db, session, marks, { way: 'trainer', by: actor.name, now })
    const foreign = outcomes.filter((outcome) => outcome === 'unknown').length
    if (foreign > 0) throw foreignTrainees(foreign)
    const counted = outcomes.filter((outcome) => outcome === 'counted').length
    note({ session: number, counted })
    return {
      counted,
      already: outcomes.filter((outcome) => outcome === 'already').length,
      differing: marks.flatMap((mark, at) => (outcomes[at] === 'differs' ? [mark.enrolmentId] : [])),
    }
  },
})
