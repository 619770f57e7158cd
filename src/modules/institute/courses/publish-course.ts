import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { instituteCourseNo } from '../fields.ts'
import { takeStep } from '../steps.ts'
import { holdCourse } from './course.ts'
import { nothingToRead } from './problems.ts'

export const publishCourse = operation({
  name: 'institute.publish-course',
  summary: { id: 'Menerbitkan kursus Institut', en: 'Publish a course of the Institute' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/institute/courses/{instituteCourseNo}/publish' },
  input: z.object({ instituteCourseNo }),
  output: z.object({}),
  async run(context, input) {
    const { state, sections } = await holdCourse(context.db, input.instituteCourseNo)
    if (state === 'draft' && sections === 0) throw nothingToRead()
    await takeStep(context, 'course', input.instituteCourseNo, 'published')
    return {}
  },
})

/** Nobody signs up any more. Runs that are planned are held or cancelled by themselves. */
export const retireCourse = operation({
  name: 'institute.retire-course',
  summary: { id: 'Menarik kursus Institut', en: 'Retire a course of the Institute' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/institute/courses/{instituteCourseNo}/retire' },
  input: z.object({ instituteCourseNo }),
  output: z.object({}),
  async run(context, input) {
    await takeStep(context, 'course', input.instituteCourseNo, 'retired')
    return {}
  },
})
