import { assert } from '#base/assert.ts'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { findEmployerOfBill } from './document.sql.ts'

/** Whose bill it is; null if there is none. */
export async function employerOfBill(db: Db, input: { billId: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(findEmployerOfBill(input.billId))
  return row && { kind: 'employer', employerId: row.employerId }
}

export function employerIn(subject: Subject): bigint {
  assert(subject.kind === 'employer', 'a letter to an employer concerns that employer')
  return subject.employerId
}

export function personIn(subject: Subject): bigint {
  assert(subject.kind === 'person', 'a card concerns its member')
  return subject.personId
}
