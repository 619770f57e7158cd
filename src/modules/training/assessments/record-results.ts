import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { assessmentNo, enrolmentId, ofAssessment } from '../find-things.ts'
import { lockAssessment } from './assessment.ts'
import * as rows from './assessment.sql.ts'
import { assessmentOver, notForThem, notYetHeld } from './problems.ts'

const result = z.object({
  enrolmentId,
  competent: fields.flag,
  score: z.coerce.number<number | string>().int().min(0).max(100).nullish(),
  note: fields.optionalLine(500),
})

/** The certification body records who is competent and who not yet. Until it closes the assessment it can mend what it recorded. */
export const recordResults = operation({
  name: 'training.record-results',
  summary: { id: 'Mencatat hasil uji kompetensi', en: 'Record the results of an assessment' },
  allowed: ['provider.owner', 'provider.assessor'],
  effect: 'write',
  route: { method: 'PUT', path: '/training/assessments/{assessmentNo}/results' },
  input: z.object({ assessmentNo, results: z.array(result).min(1).max(1000) }),
  output: z.object({ recorded: fields.count }),
  concerns: ofAssessment,
  async run({ db, actor, now, note }, { assessmentNo: number, results }) {
    const { assessmentId, classId, state, onDate } = await lockAssessment(db, number)
    if (state !== 'planned') throw assessmentOver()
    if (onDate > dayIn(now)) throw notYetHeld()
    // Of two results for one person the last one counts.
    const each = [...new Map(results.map((one) => [one.enrolmentId, one])).values()]
    const ids = each.map(({ enrolmentId: id }) => id)
    const { count } = await db.get<{ count: number }>(rows.countAssessable(classId, ids))
    if (count < each.length) throw notForThem(each.length - count)
    const put = each.map(({ score, ...one }) => ({ ...one, score: score ?? null }))
    await db.run(rows.putResults(assessmentId, put, { by: actor.name, now }))
    note({ assessment: number, results: each.length })
    return { recorded: each.length }
  },
})
