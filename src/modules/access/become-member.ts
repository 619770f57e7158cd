import type { Db } from '#platform/database.ts'
import type { Account } from './account.ts'
import { claimForPerson, findAccount } from './account.sql.ts'
import { grantRole } from './open-account.ts'
import { phoneTaken } from './problems.ts'

/** The number that whoever holds this account has proven by a code; null where they sign in by e-mail. */
export async function findAccountPhone(db: Db, accountId: string): Promise<string | null> {
  return (await db.find<Account>(findAccount(accountId)))?.phone ?? null
}

/**
 * Makes an account that of a member; once more changes nothing.
 * @throws Problem when the account is another member's, or the member has another account
 */
export async function becomeMember(
  db: Db,
  { accountId, personId }: { readonly accountId: string; readonly personId: bigint },
  now: Date,
): Promise<void> {
  if ((await db.run(claimForPerson(accountId, personId))) === 0) throw phoneTaken()
  await grantRole(db, { accountId, role: 'member' }, now)
}
