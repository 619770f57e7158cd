import { createHash } from 'node:crypto'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { refusedSignIns } from '#platform/meter.ts'
import { type Account, addressOf } from './account.ts'
import { findAccountByName, findAccountOfPerson, storePassword } from './account.sql.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { hashName, readName, type SignInName } from './phone.ts'
import { noSuchName, signInOver, tooManyTries, wrongNameOrPassword } from './problems.ts'
import { hashSecret } from './secret.ts'
import { type Asker, beginWithCode, type Recipient, sendAnotherCode } from './send-code.ts'
import type { Aim, Desk, SignIn } from './sign-in.ts'
import { findSignIn } from './sign-in.sql.ts'
import { countTry, forgiveTry, limits } from './tries.ts'

/**
 * First step in: name and password, answered by a code to the phone. A name that nobody has takes the same
 * way and the same time as a wrong password.
 * @returns the token for the cookie that the code goes with
 * @throws Problem
 */
export async function beginSignIn(
  desk: Desk,
  given: { name: string; password: string; backTo: string | null },
  asker: Asker,
): Promise<string> {
  const { app } = desk
  const name = present(readName(given.name))
  const nameHash = hashName(name)
  const wait =
    (await countTry(app, limits.passwordFrom, asker.address)) ||
    (await countTry(app, limits.password, nameHash))
  if (wait > 0) {
    refusedSignIns.add({ why: 'too-many' })
    throw tooManyTries(wait)
  }

  const account = await findByName(app, name)
  const { right, stale } = await verifyPassword(given.password, account?.passwordHash ?? null)
  if (!account || !right) {
    refusedSignIns.add({ why: 'password' })
    throw wrongNameOrPassword()
  }

  await forgiveTry(app, limits.passwordFrom, asker.address)
  await forgiveTry(app, limits.password, nameHash)
  if (stale) {
    const passwordHash = await hashPassword(given.password)
    await app.database.read((db) => db.run(storePassword(account.id, passwordHash)))
  }
  return beginWithCode(desk, recipientFor('session', account, nameHash, given.backTo), asker)
}

/** The way to a new password: a code to the phone, whether or not anybody has this name. */
export async function beginNewPassword(
  desk: Desk,
  given: { name: string; backTo: string | null },
  asker: Asker,
): Promise<string> {
  const name = present(readName(given.name))
  const account = await findByName(desk.app, name)
  return beginWithCode(desk, recipientFor('password', account, hashName(name), given.backTo), asker)
}

/** A member as the registry knows them, found by number, birth day and phone together. */
export type FindMember = (
  db: Db,
  given: { membershipNo: string; birthOn: string; phone: string },
) => Promise<{ personId: bigint; name: string } | null>

/**
 * A member's first sign-in. Someone who has an account already is sent to a new password instead, by a code
 * to the number of that account.
 */
export async function beginActivation(
  desk: Desk,
  given: { membershipNo: string; birthOn: string; phone: string; backTo: string | null },
  asker: Asker & { findMember: FindMember },
): Promise<string> {
  const { app } = desk
  const nameHash = createHash('sha256').update(`member ${given.membershipNo}`).digest('hex')
  const wait = await countTry(app, limits.member, nameHash)
  if (wait > 0) throw tooManyTries(wait)
  const { member, account } = await app.database.read(async (db) => {
    const member = await asker.findMember(db, given)
    return { member, account: await db.find<Account>(findAccountOfPerson(member?.personId ?? -1n)) }
  })
  if (account) return beginWithCode(desk, recipientFor('password', account, nameHash, given.backTo), asker)
  const { personId = null, name = null } = member ?? {}
  const sentTo = member ? given.phone : null
  return beginWithCode(
    desk,
    { aim: 'activation', accountId: null, personId, name, nameHash, sentTo, backTo: given.backTo },
    asker,
  )
}

/**
 * The way to an account for whoever is about to register an employer: a code to the number that they give, so that nobody is
 * registered under a number that cannot be reached. A number that has an account is led to a new password, and looks the same.
 * @param given.phone as accounts keep it: `+628…`
 */
export async function beginAccount(
  desk: Desk,
  given: { name: string; phone: string; backTo: string | null },
  asker: Asker,
): Promise<string> {
  const { name, phone, backTo } = given
  const asked: SignInName = { kind: 'phone', value: phone }
  const nameHash = hashName(asked)
  const account = await findByName(desk.app, asked)
  const recipient: Recipient = account
    ? recipientFor('password', account, nameHash, backTo)
    : { aim: 'activation', accountId: null, personId: null, name, nameHash, sentTo: phone, backTo }
  return beginWithCode(desk, recipient, asker)
}

/** Sends a new code for the way in that is under way. */
export async function sendCodeAgain(desk: Desk, token: string, asker: Asker): Promise<void> {
  const { app } = desk
  const signIn = await app.database.read((db) => db.find<SignIn>(findSignIn(hashSecret(token), app.now())))
  if (!signIn || signIn.provenAt) throw signInOver()
  await sendAnotherCode(desk, signIn, token, asker)
}

function findByName({ database }: App, name: SignInName): Promise<Account | null> {
  return database.read((db) => db.find<Account>(findAccountByName(name)))
}

function recipientFor(aim: Aim, account: Account | null, nameHash: string, backTo: string | null) {
  const sentTo = account && addressOf(account)
  return { aim, accountId: account?.id ?? null, personId: null, name: null, nameHash, sentTo, backTo }
}

function present(name: SignInName | null): SignInName {
  if (!name) throw noSuchName()
  return name
}
