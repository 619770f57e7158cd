import { notFound } from '#base/problem.ts'
import type { Context } from '#platform/operation.ts'
import { requireStep, type StateOf, type Thing } from './machine.ts'
import * as rows from './steps.sql.ts'

type At = Pick<Context, 'db' | 'actor' | 'now'>

/**
 * Takes one legal step with a thing, and notes who did.
 * @throws Problem when there is no such thing, or no such step from where it stands
 */
export async function takeStep<T extends Thing>(
  { db, actor, now }: At,
  thing: T,
  key: string,
  to: StateOf[T],
): Promise<void> {
  const found = await db.find<{ state: StateOf[T] }>(rows.holdState(thing, key))
  if (!found) throw notFound()
  requireStep(thing, found.state, to)
  await Promise.all([
    db.run(rows.setState(thing, key, to)),
    db.run(rows.insertStep({ thing, key, from: found.state, to, by: actor.name, now })),
  ])
}

/** Notes how something began. */
export async function noteBeginning<T extends Thing>(
  { db, actor, now }: At,
  thing: T,
  key: string,
  state: StateOf[T],
): Promise<void> {
  await db.run(rows.insertStep({ thing, key, from: null, to: state, by: actor.name, now }))
}
