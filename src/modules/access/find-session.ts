import type { Language } from '#base/words.ts'
import type { Db } from '#platform/database.ts'
import { type RoleRow, toGrant } from './role.ts'
import { hashSecret } from './secret.ts'
import type { Session, SessionPortal } from './session.ts'
import * as rows from './session.sql.ts'

type Row = {
  id: string
  startedAt: Date
  accountId: string
  portal: SessionPortal
  openEmployerId: bigint | null
  purpose: string | null
  purposeAt: Date | null
  renew: boolean
  name: string
  language: Language
  /** Keys come as text: JSON would round them. */
  grants: {
    role: RoleRow['role']
    employerId: string | null
    providerId: string | null
    officeCode: string | null
    personId: string | null
  }[]
}

/**
 * Who is signed in with this cookie, and what they may do right now. Null when nobody is, or not any more.
 */
export async function findSession(db: Db, token: string, now: Date): Promise<Session | null> {
  const row = await db.find<Row>(rows.findLiveSession(hashSecret(token), now))
  if (!row) return null
  const { id, startedAt, accountId, portal, openEmployerId, purpose, purposeAt, renew, name, language } = row
  const grants = row.grants.map(({ employerId, providerId, personId, ...grant }) =>
    toGrant({
      ...grant,
      employerId: keyOf(employerId),
      providerId: keyOf(providerId),
      personId: keyOf(personId),
    }),
  )
  return {
    id,
    actor: { name, accountId, grants, scopes: null, signedInAt: startedAt, caller: `account:${accountId}` },
    accountId,
    portal,
    language,
    openEmployerId,
    renew,
    purpose: purpose && purposeAt ? { text: purpose, since: purposeAt } : null,
  }
}

function keyOf(text: string | null): bigint | null {
  return text === null ? null : BigInt(text)
}
