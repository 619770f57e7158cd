import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { line } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { instituteCourseNo, link, staff, text, whole } from '../fields.ts'
import { holdCourse } from './course.ts'
import * as rows from './courses.sql.ts'
import { courseRetired, nothingToRead } from './problems.ts'

/** Writes a section of the material, or writes it anew. */
export const writeSection = operation({
  name: 'institute.write-section',
  summary: { id: 'Menulis bagian materi', en: 'Write a section of the material' },
  allowed: staff,
  effect: 'write',
  route: { method: 'PUT', path: '/institute/courses/{instituteCourseNo}/sections/{sectionNo}' },
  input: z.object({
    instituteCourseNo,
    sectionNo: whole(1, 100),
    title: line(3, 150),
    body: text(10, 20_000),
    link,
  }),
  output: z.object({}),
  async run({ db }, { sectionNo, ...input }) {
    const { id, state } = await holdCourse(db, input.instituteCourseNo)
    if (state === 'retired') throw courseRetired()
    await db.run(rows.writeSection({ ...input, courseId: id, no: sectionNo }))
    return {}
  },
})

/** Takes a section out. What is published keeps at least one. */
export const dropSection = operation({
  name: 'institute.drop-section',
  summary: { id: 'Menghapus bagian materi', en: 'Take a section out of the material' },
  allowed: staff,
  effect: 'write',
  route: { method: 'DELETE', path: '/institute/courses/{instituteCourseNo}/sections/{sectionNo}' },
  input: z.object({ instituteCourseNo, sectionNo: whole(1, 100) }),
  output: z.object({}),
  async run({ db }, input) {
    const { id, state, sections } = await holdCourse(db, input.instituteCourseNo)
    if (state === 'retired') throw courseRetired()
    if (state === 'published' && sections < 2) throw nothingToRead()
    if ((await db.run(rows.deleteSection(id, input.sectionNo))) === 0) throw notFound()
    return {}
  },
})
