import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { assessmentNo, classNo, ofClass, providerNo } from '../find-things.ts'
import type { ClassState } from '../states.ts'
import * as rows from './assessment.sql.ts'
import { classNotAssessed, dayPast, noSuchBody, nobodyToResit } from './problems.ts'

/** Plans an assessment of a class by a certification body. A re-sit is for those who were not yet competent. */
export const planAssessment = operation({
  name: 'training.plan-assessment',
  summary: { id: 'Merencanakan uji kompetensi', en: 'Plan an assessment' },
  allowed: ['provider.owner', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/classes/{classNo}/assessments' },
  input: z.object({
    classNo,
    bodyNo: providerNo,
    onDate: fields.day,
    place: fields.line(3, 200),
    assessorName: fields.line(3, 150),
    resit: fields.flag.default(false),
  }),
  output: z.object({ assessmentNo }),
  concerns: ofClass,
  async run({ db, actor, now, note }, { classNo: number, bodyNo, onDate, place, assessorName, resit }) {
    const held = await db.get<{ classId: bigint; state: ClassState; toResit: number }>(rows.lockClass(number))
    if (held.state !== 'running' && held.state !== 'assessing') throw classNotAssessed()
    if (onDate < dayIn(now)) throw dayPast()
    if (resit && held.toResit === 0) throw nobodyToResit()
    const body = await db.find<{ bodyId: bigint }>(rows.findBody(bodyNo))
    if (!body) throw noSuchBody()
    const planned = await db.get<{ assessmentNo: string }>(
      rows.insertAssessment({
        classId: held.classId,
        ...body,
        onDate,
        place,
        assessorName,
        resit,
        by: actor.name,
        now,
      }),
    )
    note({ class: number, assessment: planned.assessmentNo })
    return planned
  },
})
