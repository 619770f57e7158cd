import { z } from 'zod'
import { line, optionalLine } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { instituteCourseNo, optionalWhole, staff, text, whole } from '../fields.ts'
import { refuse } from '../refuse.ts'
import { noteBeginning } from '../steps.ts'
import { audiences } from './course.ts'
import * as rows from './courses.sql.ts'

export const draftCourse = operation({
  name: 'institute.draft-course',
  summary: { id: 'Menyusun kursus Institut', en: 'Draft a course of the Institute' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/courses' },
  input: z.object({
    title: line(3, 150),
    audience: z.enum(audiences),
    hours: whole(1, 500),
    summary: text(10, 1000),
    skill: optionalLine(150),
    skillMonths: optionalWhole(1, 120),
  }),
  output: z.object({ instituteCourseNo }),
  async run(context, input) {
    const { db, actor, now } = context
    if (input.skill !== null && input.skill.length < 3) throw skillTooShort()
    if (input.skill === null && input.skillMonths !== null) throw monthsOfWhat()
    const made = await db.get<{ instituteCourseNo: string }>(
      rows.insertCourse({ ...input, by: actor.name, now }),
    )
    await noteBeginning(context, 'course', made.instituteCourseNo, 'draft')
    return made
  },
})

function skillTooShort() {
  const message = { id: 'Nama keterampilan paling sedikit 3 huruf.', en: 'A skill has at least 3 letters.' }
  const remedy = {
    id: 'Tulis lengkap, seperti “Melayani klaim JKP”.',
    en: 'Write it out, as “Handling JKP claims”.',
  }
  return refuse('skill-too-short', 422, message, remedy, 'skill')
}

function monthsOfWhat() {
  const message = {
    id: 'Keterampilan yang berlaku sekian bulan belum ditulis.',
    en: 'Which skill holds so long is not filled in.',
  }
  const remedy = {
    id: 'Tulis keterampilannya, atau kosongkan masa berlakunya.',
    en: 'Write the skill, or leave the months empty.',
  }
  return refuse('months-of-what', 422, message, remedy, 'skill')
}
