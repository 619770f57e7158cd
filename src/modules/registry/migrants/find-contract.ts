import { present } from '#base/assert.ts'
import type { Actor, Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { lockPerson, ownRecord } from '../people/find-person.ts'
import { deathOnRecord } from '../people/problems.ts'
import type { MigrantContract } from './migrant-contract.ts'
import * as rows from './migrant-contract.sql.ts'

type Named = { readonly contractId: string }

/** Whose contract it is; null if there is none. */
export async function personOfContract(db: Db, { contractId }: Named, actor: Actor): Promise<Subject | null> {
  return ownRecord(await holderIds(db, contractId), actor)
}

/**
 * A contract, with whoever has it held until the transaction ends.
 * @throws Problem when they have died
 */
export async function holdContract(db: Db, contractId: string): Promise<MigrantContract> {
  const [kept] = await holderIds(db, contractId)
  const { diedOn } = await lockPerson(db, present(kept, 'a contract is somebody’s'))
  if (diedOn) throw deathOnRecord()
  return present(await db.find<MigrantContract>(rows.findContract(contractId)), 'the contract is on record')
}

async function holderIds(db: Db, contractId: string): Promise<bigint[]> {
  return (await db.many<{ id: bigint }>(rows.listHolderIds(contractId))).map(({ id }) => id)
}

/** A person's contracts of work abroad, the latest first. */
export function listContracts(db: Db, personIds: readonly bigint[]): Promise<MigrantContract[]> {
  return db.many<MigrantContract>(rows.listContracts(personIds))
}
