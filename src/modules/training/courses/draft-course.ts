import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { courseNo, ofCourse, ofProvider, providerNo } from '../find-things.ts'
import { courseStates } from '../states.ts'
import { noteBeginning, takeStep } from '../steps.ts'
import { courseForm, type CourseForm } from './course.ts'
import * as rows from './course.sql.ts'
import { lockCourse } from './find-course.ts'
import { fieldUnknown, onlyDraftsChange } from './problems.ts'

const answer = z.object({ courseNo, state: z.enum(courseStates) })

/** A training body writes down a course. It is nobody's but its own until it is sent. */
export const draftCourse = operation({
  name: 'training.draft-course',
  summary: { id: 'Menulis program pelatihan', en: 'Write down a course' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/providers/{providerNo}/courses' },
  input: z.object({ providerNo, ...courseForm }),
  output: answer,
  concerns: ofProvider,
  async run({ db, actor, now, subject }, { providerNo: _providerNo, ...form }) {
    const providerId = present(subject.kind === 'provider' ? subject.providerId : null, 'a provider’s')
    const made = await db.get<{ courseId: bigint; courseNo: string }>(
      rows.insertCourse({ ...(await checked(db, form)), providerId, by: actor.name, now }),
    )
    await noteBeginning(db, { thing: 'course', id: made.courseId, state: 'draft', by: actor.name }, now)
    return { courseNo: made.courseNo, state: 'draft' as const }
  },
})

export const changeCourse = operation({
  name: 'training.change-course',
  summary: { id: 'Mengubah draf program pelatihan', en: 'Change the draft of a course' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'PUT', path: '/training/courses/{courseNo}' },
  input: z.object({ courseNo, ...courseForm }),
  output: answer,
  concerns: ofCourse,
  async run({ db }, { courseNo: number, ...form }) {
    const course = await lockCourse(db, number)
    if (course.state !== 'draft') throw onlyDraftsChange()
    await db.run(rows.updateCourse(course.courseId, await checked(db, form)))
    return { courseNo: number, state: course.state }
  },
})

export const submitCourse = operation({
  name: 'training.submit-course',
  summary: { id: 'Mengirim program untuk ditinjau', en: 'Send a course to be reviewed' },
  allowed: ['provider.owner'],
  effect: 'write',
  route: { method: 'POST', path: '/training/courses/{courseNo}/submit' },
  input: z.object({ courseNo }),
  output: answer,
  concerns: ofCourse,
  async run({ db, actor, now }, { courseNo: number }) {
    const { courseId: id, state: from } = await lockCourse(db, number)
    await takeStep(db, { thing: 'course', id, from, to: 'review', by: actor.name }, now)
    return { courseNo: number, state: 'review' as const }
  },
})

/** Occupations are kept in small letters, each once, so that they are found as people write them. */
async function checked(db: Db, form: CourseForm): Promise<CourseForm> {
  if (!(await db.get<{ known: boolean }>(rows.fieldExists(form.fieldCode))).known) throw fieldUnknown()
  const occupations = [...new Set(form.occupations.map((one) => one.toLowerCase()))]
  return { ...form, occupations, modes: [...new Set(form.modes)] }
}
