import { present } from '#base/assert.ts'
import type { Actor, Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { personIn, type Person } from './person.ts'
import * as rows from './people.sql.ts'

/**
 * Every key under which a person's months and money stand: the record that is kept first, then those merged
 * into it. Any of them may be asked for. Empty when there is no such person.
 */
export async function personIdsOf(db: Db, personId: bigint): Promise<bigint[]> {
  return (await db.many<{ id: bigint }>(rows.listPersonIds(personId))).map(({ id }) => id)
}

/**
 * The person whom an operation concerns: the record that is kept, whichever of a person's records was named.
 * For members it is the record of their own account, which may be one that was merged.
 */
export async function personById(db: Db, input: { personId: bigint }, actor: Actor): Promise<Subject | null> {
  return ownRecord(await personIdsOf(db, input.personId), actor)
}

/** The same, once every key of the person is known. */
export function ownRecord(ids: readonly bigint[], actor: Actor): Subject | null {
  const own = ids.find((id) => actor.grants.some((grant) => grant.role === 'member' && grant.personId === id))
  const personId = own ?? ids[0]
  return personId === undefined ? null : { kind: 'person', personId }
}

/** The record that is kept of the person concerned, and every key of theirs. */
export async function recordsOf(db: Db, subject: Subject): Promise<{ personId: bigint; ids: bigint[] }> {
  const ids = await personIdsOf(db, personIn(subject))
  return { personId: present(ids[0], 'the person concerned is on record'), ids }
}

export function getPerson(db: Db, personId: bigint): Promise<Person> {
  return db.get<Person>(rows.getPerson(personId, false))
}

/** The person's record, held until the transaction ends. */
export function lockPerson(db: Db, personId: bigint): Promise<Person> {
  return db.get<Person>(rows.getPerson(personId, true))
}
