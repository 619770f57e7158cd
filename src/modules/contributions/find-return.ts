import type { Db } from '#platform/database.ts'
import type { Subject } from '#platform/actor.ts'
import { assert } from '#base/assert.ts'
import { stepNotAllowed, uploadUnderWay } from './problems.ts'
import { steps, type ReturnStep, type WageReturn } from './return.ts'
import { countEdit, findEmployerOfReturn, findReturn } from './returns.sql.ts'
import { findUnderWay } from './uploads.sql.ts'

/** Whose return it is; null if there is none. */
export async function employerOfReturn(db: Db, input: { returnId: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(findEmployerOfReturn(input.returnId))
  return row && { kind: 'employer', employerId: row.employerId }
}

/**
 * The return, locked until the transaction ends, so that two people cannot act on it at the same moment. A file that is being
 * checked holds it for as long as that takes: nobody is made to wait for that.
 * @param or another step that would be as welcome
 */
export async function lockReturn(db: Db, returnId: string, step: ReturnStep, or = step): Promise<WageReturn> {
  if (await db.find(findUnderWay(returnId))) throw uploadUnderWay()
  return takeReturn(db, returnId, step, or)
}

type Editor = { readonly name: string; readonly now: Date }

/** The same for someone who changes what it says. Who did so last is kept for whoever had it open. */
export async function lockToEdit(db: Db, returnId: string, by: Editor): Promise<WageReturn> {
  if (await db.find(findUnderWay(returnId))) throw uploadUnderWay()
  return takeToEdit(db, returnId, by)
}

/** For the check of a file, which is what everyone else is told about. */
export async function takeToEdit(db: Db, returnId: string, by: Editor): Promise<WageReturn> {
  const found = await takeReturn(db, returnId, 'edit')
  await db.run(countEdit({ id: returnId, by: by.name, now: by.now }))
  return found
}

async function takeReturn(db: Db, returnId: string, step: ReturnStep, or = step): Promise<WageReturn> {
  const found = await db.get<WageReturn>(findReturn(returnId, true))
  checkStep(found, step, or)
  return found
}

export function checkStep(found: WageReturn, step: ReturnStep, or = step): void {
  const possible = steps[found.state]
  if (!possible.includes(step) && !possible.includes(or)) throw stepNotAllowed(found, or)
}

export function employerIn(subject: Subject): bigint {
  assert(subject.kind === 'employer', 'an operation about a return concerns its employer')
  return subject.employerId
}
