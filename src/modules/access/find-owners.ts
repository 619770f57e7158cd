import type { Language } from '#base/words.ts'
import type { Db } from '#platform/database.ts'
import { ownersReached } from './role.sql.ts'

/** Where the owners of an employer's account are reached, each in their language: for what they must know although they did not ask. */
export function findOwners(
  db: Db,
  employerId: bigint,
): Promise<readonly { readonly to: string; readonly language: Language }[]> {
  return db.many(ownersReached(employerId))
}
