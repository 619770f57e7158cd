import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import * as platform from '#platform/fields.ts'
import type { Audience } from '../courses/course.ts'
import * as fields from '../fields.ts'
import { runStates, type StateOf } from '../machine.ts'
import * as rows from './runs.sql.ts'

/** A course on a day. Where it meets online is told to those who have a place. */
export const run = z.object({
  runNo: fields.runNo,
  heldOn: platform.day,
  place: z.string().nullable(),
  online: z.boolean(),
  places: z.int(),
  free: z.int(),
  /** How many wait for a place. */
  waiting: z.int(),
  state: z.enum(runStates),
})

export type Run = z.output<typeof run>

export const registrationStates = ['registered', 'waiting', 'withdrawn', 'attended', 'absent'] as const
export type RegistrationState = (typeof registrationStates)[number]

export type HeldRun = {
  readonly id: bigint
  readonly runNo: string
  readonly state: StateOf['run']
  readonly heldOn: string
  readonly places: number
  readonly taken: number
  readonly audience: Audience
  readonly courseState: StateOf['course']
  readonly title: string
  readonly skill: string | null
  readonly skillMonths: number | null
}

/** A run, held until the transaction ends. */
export async function holdRun(db: Db, number: string): Promise<HeldRun> {
  const held = await db.find<HeldRun>(rows.holdRun(number))
  if (!held) throw notFound()
  return held
}
