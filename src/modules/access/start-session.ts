import { newId } from '#base/id.ts'
import type { Db } from '#platform/database.ts'
import { type RoleRow, toGrant } from './role.ts'
import { grantsOf } from './role.sql.ts'
import { seal, unseal } from './sealed-text.ts'
import { hashSecret, newSecret } from './secret.ts'
import { type Browser, portalOf, sessionLimits, type StartedSession } from './session.ts'
import * as rows from './session.sql.ts'

/** Begins a session under a token that nobody has seen before, whatever the browser brought along. */
export async function startSession(
  db: Db,
  accountId: string,
  { device, formerToken }: Browser,
  now: Date,
): Promise<StartedSession> {
  const token = newSecret()
  const grants = (await db.many<RoleRow>(grantsOf(accountId))).map(toGrant)
  const portal = portalOf(grants)
  const { idleMinutes, hours } = sessionLimits[portal]
  const endsAt = new Date(now.getTime() + hours * 3_600_000)
  const tokenHash = hashSecret(token)
  const id = newId(now)
  await db.run(rows.insertSession({ tokenHash, id, accountId, portal, device, now, idleMinutes, endsAt }))
  if (!formerToken) return { token, portal, endsAt, keptForm: false }
  await db.run(rows.carryOver(hashSecret(formerToken), tokenHash, now))
  const typed = await takeOver(db, formerToken, accountId, now)
  if (typed !== null) await db.run(rows.storeKeptForm(tokenHash, seal(typed, token)))
  return { token, portal, endsAt, keptForm: typed !== null }
}

/** Ends the session before, and returns what was typed in it if it was this person's. */
async function takeOver(db: Db, token: string, accountId: string, now: Date): Promise<string | null> {
  const former = await db.find<{ id: string; accountId: string; keptForm: Buffer | null }>(
    rows.findAnySession(hashSecret(token)),
  )
  if (!former) return null
  await db.run(rows.endSession(former.accountId, former.id, now))
  if (!former.keptForm) return null
  await db.run(rows.storeKeptForm(hashSecret(token), null))
  return former.accountId === accountId ? unseal(former.keptForm, token) : null
}

/**
 * Keeps what was typed into a form whose session had ended, until the same person signs in again in the same
 * browser. It is encrypted with the cookie, which we do not keep.
 * @returns false when the token never was a session
 */
export async function keepForm(db: Db, token: string, typed: string): Promise<boolean> {
  return (await db.run(rows.storeKeptForm(hashSecret(token), seal(typed, token)))) > 0
}

/** What was kept, or null. */
export async function findKeptForm(db: Db, token: string): Promise<string | null> {
  const session = await db.find<{ keptForm: Buffer | null }>(rows.findAnySession(hashSecret(token)))
  return session?.keptForm ? unseal(session.keptForm, token) : null
}

export async function dropKeptForm(db: Db, token: string): Promise<void> {
  await db.run(rows.storeKeptForm(hashSecret(token), null))
}
