import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '../fields.ts'
import { courseStates, type StateOf } from '../machine.ts'
import * as rows from './courses.sql.ts'

export const audiences = ['staff', 'public', 'self-employed'] as const
export type Audience = (typeof audiences)[number]

/** A course of the Institute as it stands in lists. */
export const course = z.object({
  instituteCourseNo: fields.instituteCourseNo,
  title: z.string(),
  audience: z.enum(audiences),
  hours: z.int(),
  summary: z.string(),
  /** What whoever attends can do; noted in the skills record. */
  skill: z.string().nullable(),
  /** For how many months; null for good. */
  skillMonths: z.int().nullable(),
  state: z.enum(courseStates),
})

export type Course = z.output<typeof course>

export const section = z.object({
  no: z.int(),
  title: z.string(),
  body: z.string(),
  link: z.string().nullable(),
})

export type Held = {
  readonly id: bigint
  readonly state: StateOf['course']
  readonly audience: Audience
  readonly sections: number
}

/** A course, held until the transaction ends. */
export async function holdCourse(db: Db, number: string): Promise<Held> {
  const held = await db.find<Held>(rows.holdCourse(number))
  if (!held) throw notFound()
  return held
}
