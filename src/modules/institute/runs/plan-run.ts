import { dayIn } from '@payung/law'
import { z } from 'zod'
import { day, optionalLine } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { holdCourse } from '../courses/course.ts'
import { courseNotPublished } from '../courses/problems.ts'
import { instituteCourseNo, link, runNo, staff, whole } from '../fields.ts'
import { refuse } from '../refuse.ts'
import { noteBeginning } from '../steps.ts'
import { dayOver, whereNot } from './problems.ts'
import * as rows from './runs.sql.ts'

/** A published course gets a day, a place or a link, and so many places. */
export const planRun = operation({
  name: 'institute.plan-run',
  summary: { id: 'Menjadwalkan kursus', en: 'Plan a day of a course' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/institute/courses/{instituteCourseNo}/runs' },
  input: z.object({ instituteCourseNo, heldOn: day, place: optionalLine(200), link, places: whole(1, 5000) }),
  output: z.object({ runNo }),
  async run(context, input) {
    const { db, actor, now } = context
    if (input.place === null && input.link === null) throw whereNot()
    if (input.place !== null && input.place.length < 3) throw placeTooShort()
    if (input.heldOn < dayIn(now)) throw dayOver()
    const { id, state } = await holdCourse(db, input.instituteCourseNo)
    if (state !== 'published') throw courseNotPublished()
    const made = await db.get<{ runNo: string }>(
      rows.insertRun({ ...input, courseId: id, by: actor.name, now }),
    )
    await noteBeginning(context, 'run', made.runNo, 'planned')
    return made
  },
})

function placeTooShort() {
  const message = { id: 'Nama tempat paling sedikit 3 huruf.', en: 'A place has at least 3 letters.' }
  const remedy = { id: 'Tulis gedung dan ruangnya.', en: 'Write the building and the room.' }
  return refuse('place-too-short', 422, message, remedy, 'place')
}
