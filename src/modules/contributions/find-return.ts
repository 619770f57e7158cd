import type { Db } from '#platform/database.ts'
import type { Subject } from '#platform/actor.ts'
import { assert } from '#base/assert.ts'
import { stepNotAllowed } from './problems.ts'
import { steps, type ReturnStep, type WageReturn } from './return.ts'
import { findEmployerOfReturn, findReturn } from './returns.sql.ts'

/** Whose return it is; null if there is none. */
export async function employerOfReturn(db: Db, input: { returnId: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(findEmployerOfReturn(input.returnId))
  return row && { kind: 'employer', employerId: row.employerId }
}

/** The return, locked until the transaction ends, so that two people cannot act on it at the same moment. */
export async function lockReturn(db: Db, returnId: string, step: ReturnStep): Promise<WageReturn> {
  const found = await db.get<WageReturn>(findReturn(returnId, true))
  if (!steps[found.state].includes(step)) throw stepNotAllowed(found.state, step)
  return found
}

export function employerIn(subject: Subject): bigint {
  assert(subject.kind === 'employer', 'an operation about a return concerns its employer')
  return subject.employerId
}
