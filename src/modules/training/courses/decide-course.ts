import { z } from 'zod'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { courseNo, ofCourse } from '../find-things.ts'
import { courseStates } from '../states.ts'
import { takeStep } from '../steps.ts'
import { lockCourse } from './find-course.ts'
import { sayWhatToMend } from './problems.ts'

const answer = z.object({ courseNo, state: z.enum(courseStates) })

/** An officer lists a course, or sends it back with what has to be mended. */
export const decideCourse = operation({
  name: 'training.decide-course',
  summary: { id: 'Menerbitkan atau mengembalikan program', en: 'List a course or send it back' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/courses/{courseNo}/decide' },
  input: z.object({ courseNo, decision: z.enum(['list', 'send-back']), reason: fields.optionalLine(1000) }),
  output: answer,
  concerns: ofCourse,
  async run({ db, actor, now }, { courseNo: number, decision, reason }) {
    const { courseId: id, providerId, state: from } = await lockCourse(db, number)
    if (decision === 'send-back' && (reason ?? '').length < 10) throw sayWhatToMend()
    const to = decision === 'list' ? ('listed' as const) : ('draft' as const)
    await takeStep(db, { thing: 'course', id, from, to, by: actor.name, reason }, now)
    await recordFact(
      db,
      'training.course-decided',
      { courseNo: number, providerId: String(providerId), state: to },
      now,
    )
    return { courseNo: number, state: to }
  },
})

/** No new classes of it; those that are planned or under way go on. */
export const retireCourse = operation({
  name: 'training.retire-course',
  summary: { id: 'Menarik program pelatihan', en: 'Retire a course' },
  allowed: ['provider.owner', 'officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/courses/{courseNo}/retire' },
  input: z.object({ courseNo, reason: fields.line(5, 1000) }),
  output: answer,
  concerns: ofCourse,
  async run({ db, actor, now }, { courseNo: number, reason }) {
    const { courseId: id, state: from } = await lockCourse(db, number)
    await takeStep(db, { thing: 'course', id, from, to: 'retired', by: actor.name, reason }, now)
    return { courseNo: number, state: 'retired' as const }
  },
})
