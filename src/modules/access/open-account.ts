import { newId } from '#base/id.ts'
import type { EmployerRole, OfficeRole, ProviderRole } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import type { Account } from './account.ts'
import { claimForPerson, findAccountByName, insertAccount } from './account.sql.ts'
import { checkPassword } from './check-password.ts'
import { hashPassword } from './password.ts'
import { phoneTaken } from './problems.ts'
import { type RoleRow, toGrant } from './role.ts'
import { grantsOf, insertGrant } from './role.sql.ts'
import { portalOf, sessionLimits } from './session.ts'
import { renewSessions, tightenSessions } from './session.sql.ts'

export type NewAccount = {
  readonly name: string
  /** `+62…` */
  readonly phone: string
  readonly email?: string | null
  /** The member whose own account this is. */
  readonly personId?: bigint
  /** Without it the person chooses one by a code, under `/forgot`. */
  readonly password?: string
}

/**
 * Opens an account, or finds the one that the phone number has already: a person has one account, whatever
 * they do here. An existing account keeps its name and password.
 * @returns its key
 * @throws Problem when the password is too weak, or number or e-mail address belong to someone else
 */
export async function openAccount(db: Db, given: NewAccount, now: Date): Promise<string> {
  const { name, phone, email = null, personId = null, password } = given
  if (password !== undefined) checkPassword(password, { name, phone, email })
  const passwordHash = password === undefined ? null : await hashPassword(password)
  await db.run(insertAccount({ id: newId(now), name, phone, email, passwordHash, personId, now }))
  const account = await db.find<Account>(findAccountByName({ kind: 'phone', value: phone }))
  const fits = account && (personId === null || (await db.run(claimForPerson(account.id, personId))) > 0)
  if (!fits) throw phoneTaken()
  return account.id
}

export type NewGrant = { readonly accountId: string; readonly grantedBy?: string | null } & (
  | { readonly role: 'member' | 'auditor' }
  | { readonly role: EmployerRole; readonly employerId: bigint }
  | { readonly role: ProviderRole; readonly providerId: bigint }
  | { readonly role: OfficeRole; readonly officeCode: string }
)

/**
 * Gives an account a role; once more changes nothing. Sessions that are open get the limits of what it may do
 * now, and another cookie.
 */
export async function grantRole(db: Db, given: NewGrant, now: Date): Promise<void> {
  const { accountId, role, grantedBy = null } = given
  const employerId = 'employerId' in given ? given.employerId : null
  const providerId = 'providerId' in given ? given.providerId : null
  const officeCode = 'officeCode' in given ? given.officeCode : null
  const granted = await db.run(
    insertGrant({ id: newId(now), accountId, role, employerId, providerId, officeCode, grantedBy, now }),
  )
  if (granted > 0) await db.run(renewSessions(accountId))
  const portal = portalOf((await db.many<RoleRow>(grantsOf(accountId))).map(toGrant))
  const { idleMinutes, hours } = sessionLimits[portal]
  await db.run(tightenSessions(accountId, portal, idleMinutes, new Date(now.getTime() + hours * 3_600_000)))
}
