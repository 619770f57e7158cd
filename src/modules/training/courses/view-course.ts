import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { courseNo, ofCourse } from '../find-things.ts'
import { course } from './course.ts'
import * as rows from './course.sql.ts'

const step = z.object({
  from: z.string().nullable(),
  to: z.string(),
  at: fields.instant,
  by: z.string(),
  reason: z.string().nullable(),
})

/** A course that is listed, or was; for anyone. */
export const viewCourse = operation({
  name: 'training.view-course',
  summary: { id: 'Satu program pelatihan', en: 'One course' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/courses/{courseNo}' },
  input: z.object({ courseNo }),
  output: course,
  async run({ db }, { courseNo: number }) {
    const found = await getCourse(db, number)
    if (found.state !== 'listed' && found.state !== 'retired') throw notFound()
    return found
  },
})

/** A course in any state with what became of it, for the training body and for officers. */
export const viewCourseFile = operation({
  name: 'training.view-course-file',
  summary: { id: 'Berkas satu program pelatihan', en: 'The file of one course' },
  allowed: ['provider.owner', 'provider.trainer', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/courses/{courseNo}/file' },
  input: z.object({ courseNo }),
  output: z.object({ ...course.shape, steps: z.array(step) }),
  concerns: ofCourse,
  async run({ db }, { courseNo: number }) {
    const found = await getCourse(db, number)
    return { ...found, steps: await db.many<z.output<typeof step>>(rows.courseSteps(number)) }
  },
})

type Course = z.output<typeof course>

async function getCourse(db: Db, number: string): Promise<Course> {
  const found = await db.find<Course>(rows.findCourse(number))
  if (!found) throw notFound()
  return found
}
