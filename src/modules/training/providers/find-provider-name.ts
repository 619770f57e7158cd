import type { Db } from '#platform/database.ts'
import { findName, findNumber } from './find-provider-name.sql.ts'

/** What a training body is called; null for one that is not there. */
export async function findProviderName(db: Db, providerId: bigint): Promise<string | null> {
  return (await db.find<{ name: string }>(findName(providerId)))?.name ?? null
}

/** Its number, as it stands in addresses and letters. */
export async function getProviderNo(db: Db, providerId: bigint): Promise<string> {
  return (await db.get<{ number: string }>(findNumber(providerId))).number
}
