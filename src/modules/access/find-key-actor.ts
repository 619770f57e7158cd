import type { Actor } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { findKey } from './api-key.sql.ts'
import { type RoleRow, toGrant } from './role.ts'
import { hashSecret } from './secret.ts'

type Row = RoleRow & { id: string; name: string; scopes: string[] }

/** Who asks with this API key, or null. The name that people read in the audit is the key's. */
export async function findKeyActor(db: Db, secret: string): Promise<Actor | null> {
  if (!/^pyg_[\w-]{43}$/.test(secret)) return null
  const row = await db.find<Row>(findKey(hashSecret(secret)))
  if (!row) return null
  const { id, name, scopes } = row
  return { name: `API: ${name}`, accountId: null, grants: [toGrant(row)], scopes, caller: `key:${id}` }
}
