import type { Db } from '#platform/database.ts'
import { requireStep, type StateOf, type Thing } from './machine.ts'
import * as rows from './steps.sql.ts'

export type Step<T extends Thing> = {
  readonly thing: T
  readonly id: bigint
  readonly from: StateOf[T]
  readonly to: StateOf[T]
  readonly by: string
  readonly reason?: string | null
}

/**
 * Takes one legal step and notes it. Whoever calls has locked the row that it read the state from.
 * @throws Problem `training.step-not-allowed`
 */
export async function takeStep<T extends Thing>(db: Db, step: Step<T>, now: Date): Promise<void> {
  requireStep(step.thing, step.from, step.to)
  await Promise.all([db.run(rows.setState(step)), db.run(rows.insertStep(step, now))])
}

/** Notes how something began. */
export async function noteBeginning<T extends Thing>(
  db: Db,
  { thing, id, state, by }: { thing: T; id: bigint; state: StateOf[T]; by: string },
  now: Date,
): Promise<void> {
  await db.run(rows.insertStep({ thing, id, from: null, to: state, by }, now))
}

export type PastStep = {
  readonly from: string | null
  readonly to: string
  readonly at: Date
  readonly by: string
  readonly reason: string | null
}

/** What became of a thing, the latest first. */
export function listSteps(db: Db, thing: Thing, id: bigint): Promise<PastStep[]> {
  return db.many<PastStep>(rows.listSteps(thing, id))
}
