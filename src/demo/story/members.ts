import { present } from '#base/assert.ts'
import { grantRole, openAccount } from '#modules/access'
import type { Actor } from '#platform/actor.ts'
import { findPersonId } from '../demo-world.sql.ts'
import type { InventedPerson } from '../people.ts'
import { cast, inFull, type Players } from './cast.ts'
import type { Stage } from './stage.ts'

/** The key under which someone of the story is on record. */
export async function personIdOf({ app }: Stage, { nik }: InventedPerson): Promise<bigint> {
  const found = await app.database.read((db) => db.find<{ personId: bigint }>(findPersonId(nik)))
  return present(found, 'whoever has a story has been enrolled').personId
}

/** A member opens their own account, as the registry knows them. */
export async function joinAsMember(
  stage: Stage,
  who: 'rina' | 'kasim',
  person: InventedPerson,
): Promise<void> {
  const { app, time } = stage
  const personId = await personIdOf(stage, person)
  const { name, phone } = cast[who]
  await app.database.transaction(async (db) => {
    const accountId = await openAccount(db, { name, phone: inFull(phone), personId }, time)
    await grantRole(db, { accountId, role: 'member' }, time)
  })
}

export async function memberOf(
  stage: Stage,
  players: Players,
  who: 'rina' | 'kasim',
  person: InventedPerson,
): Promise<{ actor: Actor; personId: string }> {
  const personId = await personIdOf(stage, person)
  return { actor: await players.as(who, { role: 'member', personId }), personId: String(personId) }
}
