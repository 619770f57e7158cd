import type { Db } from '#platform/database.ts'
import { seal, unseal } from './sealed-text.ts'
import { hashSecret } from './secret.ts'
import * as rows from './session.sql.ts'

/**
 * Keeps what was searched for last in a session, so that its results can be gone back to and reloaded although what was
 * searched, which may be a NIK, stands in no address. It is encrypted with the cookie, which we do not keep.
 */
export async function keepSearch(db: Db, token: string, search: string): Promise<void> {
  await db.run(rows.storeKeptSearch(hashSecret(token), seal(search, token)))
}

/** What was searched for last, or null. */
export async function findKeptSearch(db: Db, token: string): Promise<string | null> {
  const session = await db.find<{ keptSearch: Buffer | null }>(rows.findKeptSearch(hashSecret(token)))
  return session?.keptSearch ? unseal(session.keptSearch, token) : null
}
