import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as platform from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { audiences } from '../courses/course.ts'
import { instituteCourseNo, readers, runNo, seesDrafts } from '../fields.ts'
import { registrationStates, run, type Run } from './run.ts'
import * as rows from './runs.sql.ts'

const person = z.object({
  registrationId: platform.key,
  name: z.string(),
  staff: z.boolean(),
  state: z.enum(registrationStates),
  registeredAt: platform.instant,
})

const ofCourse = { instituteCourseNo, title: z.string(), audience: z.enum(audiences) }
type Found = Run & {
  instituteCourseNo: string
  title: string
  audience: (typeof audiences)[number]
  link: string | null
}

/** A run with everyone who comes: for those who prepare it. */
export const viewRun = operation({
  name: 'institute.view-run',
  summary: { id: 'Peserta satu kursus', en: 'Who comes to a course' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/institute/runs/{runNo}/people' },
  input: z.object({ runNo }),
  output: run.extend({ ...ofCourse, link: z.string().nullable(), people: z.array(person) }),
  async run({ db }, input) {
    const found = await db.find<Found>(rows.findRun(input.runNo))
    if (!found) throw notFound()
    return { ...found, people: await db.many<z.output<typeof person>>(rows.listPeople(input.runNo)) }
  },
})

/** A run as anyone may see it, before they sign up. */
export const findRun = operation({
  name: 'institute.find-run',
  summary: { id: 'Satu jadwal kursus', en: 'A day of a course' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/institute/runs/{runNo}' },
  input: z.object({ runNo }),
  output: run.extend(ofCourse),
  async run({ db, actor }, input) {
    const found = await db.find<Found>(rows.findRun(input.runNo))
    if (!found || (found.audience === 'staff' && !seesDrafts(actor))) throw notFound()
    const { link: _forThoseWhoCome, ...shown } = found
    return shown
  },
})
