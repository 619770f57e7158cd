import { present } from '#base/assert.ts'
import type { Actor, Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { personById, personIdsOf } from '../people/find-person.ts'
import type { MigrantContract } from './migrant-contract.ts'
import * as rows from './migrant-contract.sql.ts'

/** Whose contract it is; null if there is none. */
export async function personOfContract(
  db: Db,
  { contractId }: { contractId: string },
  actor: Actor,
): Promise<Subject | null> {
  const contract = await db.find<MigrantContract>(rows.findContract(contractId))
  return contract && personById(db, contract, actor)
}

export async function getContract(db: Db, contractId: string): Promise<MigrantContract> {
  return present(await db.find<MigrantContract>(rows.findContract(contractId)), 'the contract is on record')
}

/** The same, with whoever has it held until the transaction ends. */
export async function holdContract(db: Db, contractId: string): Promise<MigrantContract> {
  const [kept] = await personIdsOf(db, (await getContract(db, contractId)).personId)
  await db.get(rows.holdPerson(present(kept, 'whose contract it is is on record')))
  return getContract(db, contractId)
}

/** A person's contracts of work abroad, the latest first. */
export function listContracts(db: Db, personIds: readonly bigint[]): Promise<MigrantContract[]> {
  return db.many<MigrantContract>(rows.listContracts(personIds))
}
