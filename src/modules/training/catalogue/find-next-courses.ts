import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { courseNo } from '../find-things.ts'
import * as rows from './catalogue.sql.ts'

const next = z.object({
  courseNo,
  title: z.string(),
  fieldCode: z.string(),
  fieldId: z.string(),
  fieldEn: z.string(),
  hours: fields.count,
  level: z.int().nullable(),
  providerName: z.string(),
  regionName: z.string(),
  /** It names this work itself; otherwise it is of the same field as one that does. */
  named: z.boolean(),
  /** Classes still to begin, and the first day of the next. */
  classes: fields.count,
  nextOn: fields.day.nullable(),
})

/** What somebody could learn next, from what they do now. */
export const findNextCourses = operation({
  name: 'training.find-next-courses',
  summary: {
    id: 'Pelatihan lanjutan dari pekerjaan sekarang',
    en: 'Courses that follow from somebody’s work',
  },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/next-courses' },
  input: z.object({
    /** As people call it: `pelayan kafe`. */
    occupation: fields.line(2, 100),
    limit: z.coerce.number<number | string>().int().min(1).max(50).default(10),
  }),
  output: z.object({ courses: z.array(next) }),
  run: async ({ db, now }, { occupation, limit }) => ({
    courses: await db.many<z.output<typeof next>>(
      rows.findNextCourses(occupation.toLowerCase(), dayIn(now), limit),
    ),
  }),
})
