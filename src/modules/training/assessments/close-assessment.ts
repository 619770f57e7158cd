import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { recordFact } from '#platform/facts.ts'
import { operation } from '#platform/operation.ts'
import { assessmentNo, ofAssessment } from '../find-things.ts'
import { statesBefore } from '../machine.ts'
import { lockAssessment } from './assessment.ts'
import * as rows from './assessment.sql.ts'
import { assessmentOver, noResults, resultsRecorded } from './problems.ts'

/** From now on the results count. Who has none stays completed and can come to another assessment. */
export const closeAssessment = operation({
  name: 'training.close-assessment',
  summary: { id: 'Menutup uji kompetensi', en: 'Close an assessment' },
  allowed: ['provider.owner', 'provider.assessor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/assessments/{assessmentNo}/close' },
  input: z.object({ assessmentNo }),
  output: z.object({ competent: fields.count, notYet: fields.count }),
  concerns: ofAssessment,
  async run({ db, actor, now, note }, { assessmentNo: number }) {
    const { assessmentId, classId, state } = await lockAssessment(db, number)
    if (state !== 'planned') throw assessmentOver()
    const { results, competent } = await db.get<{ results: number; competent: number }>(
      rows.countResults(assessmentId),
    )
    if (results === 0) throw noResults()
    const from = statesBefore('enrolment', 'assessed')
    await Promise.all([
      db.run(rows.applyResults(assessmentId, { from, by: actor.name, now })),
      db.run(rows.setAssessment(assessmentId, 'closed', now)),
      recordFact(
        db,
        'training.assessment-closed',
        { assessmentNo: number, classId: String(classId), competent },
        now,
      ),
    ])
    note({ assessment: number, competent, results })
    return { competent, notYet: results - competent }
  },
})

/** One that is not held. */
export const cancelAssessment = operation({
  name: 'training.cancel-assessment',
  summary: { id: 'Membatalkan uji kompetensi', en: 'Cancel an assessment' },
  allowed: ['provider.owner', 'provider.assessor', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/assessments/{assessmentNo}/cancel' },
  input: z.object({ assessmentNo }),
  output: z.object({}),
  concerns: ofAssessment,
  async run({ db, now, note }, { assessmentNo: number }) {
    const { assessmentId, state } = await lockAssessment(db, number)
    if (state !== 'planned') throw assessmentOver()
    const { results } = await db.get<{ results: number }>(rows.countResults(assessmentId))
    if (results > 0) throw resultsRecorded()
    await db.run(rows.setAssessment(assessmentId, 'cancelled', now))
    note({ assessment: number })
    return {}
  },
})
