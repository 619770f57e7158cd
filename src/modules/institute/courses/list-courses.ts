import { dayIn } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { operation } from '#platform/operation.ts'
import { instituteCourseNo, limit, seesDrafts } from '../fields.ts'
import { run, type Run } from '../runs/run.ts'
import { listRunsOf } from '../runs/runs.sql.ts'
import { course, section, type Course } from './course.ts'
import * as rows from './courses.sql.ts'

export const listCourses = operation({
  name: 'institute.list-courses',
  summary: { id: 'Daftar kursus Institut', en: 'Courses of the Institute' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/institute/courses' },
  input: z.object({ after: instituteCourseNo.nullish(), limit }),
  output: z.object({ courses: z.array(course), next: instituteCourseNo.nullable() }),
  async run({ db, actor }, { after, limit: most }) {
    const drafts = seesDrafts(actor)
    const found = await db.many<Course>(rows.listCourses({ drafts, after: after ?? null, limit: most + 1 }))
    const courses = found.slice(0, most)
    return { courses, next: found.length > most ? (courses.at(-1)?.instituteCourseNo ?? null) : null }
  },
})

/** A course with its material and the days on which it is held next; staff see the last ones too. */
export const viewCourse = operation({
  name: 'institute.view-course',
  summary: { id: 'Satu kursus Institut', en: 'One course of the Institute' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/institute/courses/{instituteCourseNo}' },
  input: z.object({ instituteCourseNo }),
  output: course.extend({ sections: z.array(section), runs: z.array(run) }),
  async run({ db, actor, now }, input) {
    const drafts = seesDrafts(actor)
    const found = await db.find<Course>(rows.findCourse(input.instituteCourseNo, drafts))
    if (!found) throw notFound()
    const from = drafts ? null : dayIn(now)
    return {
      ...found,
      sections: await db.many<z.output<typeof section>>(rows.listSections(input.instituteCourseNo)),
      runs: await db.many<Run>(listRunsOf({ number: input.instituteCourseNo, from, limit: 50 })),
    }
  },
})
