import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { courseNo, ofProvider, providerNo } from '../find-things.ts'
import { course } from './course.ts'
import * as rows from './course.sql.ts'

type Course = z.output<typeof course>

const list = z.object({ courses: z.array(course), next: courseNo.nullable() })
const page = {
  /** `next` of the page before. */
  after: courseNo.nullish(),
  limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
}

export const listCourses = operation({
  name: 'training.list-courses',
  summary: { id: 'Program satu lembaga pelatihan', en: 'The courses of a training body' },
  allowed: ['provider.owner', 'provider.trainer', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/providers/{providerNo}/courses' },
  input: z.object({ providerNo, ...page }),
  output: list,
  concerns: ofProvider,
  async run({ db }, { providerNo: number, after, limit }) {
    return cut(await db.many<Course>(rows.listCourses(number, after ?? '', limit + 1)), limit)
  },
})

export const listCourseWork = operation({
  name: 'training.list-course-work',
  summary: { id: 'Program yang menunggu ditinjau', en: 'Courses that wait for review' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/course-work' },
  input: z.object(page),
  output: list,
  async run({ db }, { after, limit }) {
    return cut(await db.many<Course>(rows.listCoursesInReview(after ?? '', limit + 1)), limit)
  },
})

function cut(found: Course[], limit: number): z.output<typeof list> {
  const courses = found.slice(0, limit)
  return { courses, next: found.length > limit ? (courses.at(-1)?.courseNo ?? null) : null }
}
