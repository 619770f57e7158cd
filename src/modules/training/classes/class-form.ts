import { isDay } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { trainingModes } from '../courses/course.ts'
import { courseNo } from '../find-things.ts'

const number = (from: number, to: number) => z.coerce.number<number | string>().int().min(from).max(to)

/** The address of an online meeting, whoever runs it. */
export const meetingUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .meta({ description: 'The address of an online meeting.', example: 'https://meet.example/kelas' })

/** What a training body says of a class that it plans. */
export const classForm = {
  courseNo,
  regionCode: z
    .string()
    .regex(/^\d\d\.\d\d$/)
    .meta({ description: 'A regency or city.', example: '32.73' }),
  /** Where it meets, in person or not. */
  venue: fields.line(3, 200),
  mode: z.enum(trainingModes),
  places: number(1, 30_000),
  /** With fewer it is not held. */
  least: number(1, 30_000),
  startsOn: fields.day,
  endsOn: fields.day,
}

const form = z.object(classForm)
export type ClassForm = z.output<typeof form>

/** A time of day in Jakarta. */
export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'A time of day, WIB.', example: '09:00' })

export const plannedSession = z.object({
  onDate: fields.day,
  from: clock,
  to: clock,
  topic: fields.line(2, 150),
  /** Of a blended class; other classes are all the one or all the other. */
  online: fields.flag.optional(),
})
export type PlannedSession = z.output<typeof plannedSession>

/** Lines as people type them: `2026-12-07 09:00-13:00 Menyeduh kopi`. Null for one that is none. */
export function readSessionLine(text: string) {
  const [, onDate = '', from = '', to = '', topic = ''] =
    /^\s*(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)\s+(.*\S)\s*$/.exec(text) ?? []
  return isDay(onDate) ? { onDate, from, to, topic } : null
}
