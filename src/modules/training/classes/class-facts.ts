import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { priceBases, trainingModes } from '../courses/course.ts'
import { classNo, courseNo, providerNo } from '../find-things.ts'
import { classStates } from '../states.ts'

/** What anyone may know of a class. */
export const classFacts = z.object({
  classNo,
  courseNo,
  title: z.string(),
  fieldCode: z.string(),
  fieldId: z.string(),
  fieldEn: z.string(),
  description: z.string(),
  standard: z.string().nullable(),
  level: z.int().nullable(),
  hours: fields.count,
  certificateMonths: z.int().nullable(),
  providerNo,
  providerName: z.string(),
  regionCode: z.string(),
  regionName: z.string(),
  provinceName: z.string(),
  venue: z.string(),
  mode: z.enum(trainingModes),
  plannedMode: z.enum(trainingModes),
  places: fields.count,
  /** Seats that nobody has yet. */
  free: fields.count,
  startsOn: fields.day,
  endsOn: fields.day,
  opensAt: fields.instant.nullable(),
  price: fields.rupiah,
  basis: z.enum(priceBases),
  allowance: fields.rupiah,
  onlineAllowance: fields.rupiah,
  /** The share of sessions that have to be attended, in percent. */
  threshold: z.number(),
  once: z.boolean(),
  freeWithdrawalUntil: fields.day.nullable(),
  state: z.enum(classStates),
})

export const session = z.object({
  no: z.int(),
  onDate: fields.day,
  startsAt: fields.instant,
  endsAt: fields.instant,
  topic: z.string(),
  online: z.boolean(),
  /** Of a make-up session: the number of the one that it stands in for. */
  makesUp: z.int().nullable(),
  cancelled: z.boolean(),
})

/** A class as it stands in a list. */
export const listedClass = z.object({
  classNo,
  courseNo,
  title: z.string(),
  providerNo,
  providerName: z.string(),
  regionName: z.string(),
  mode: z.enum(trainingModes),
  places: fields.count,
  least: fields.count,
  startsOn: fields.day,
  endsOn: fields.day,
  sessions: fields.count,
  state: z.enum(classStates),
  free: fields.count,
  held: fields.count,
  committed: fields.count,
  spent: fields.count,
  /** Why an officer has to decide whether it goes on. */
  risk: z.enum(['licence', 'restriction']).nullable(),
})
export type ListedClass = z.output<typeof listedClass>
