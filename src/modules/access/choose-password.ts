import { z } from 'zod'
import { assert, present } from '#base/assert.ts'
import { newId } from '#base/id.ts'
import { visitor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { queueMessage } from '#platform/messages.ts'
import { operation, perform } from '#platform/operation.ts'
import { type Account, addressOf } from './account.ts'
import * as accounts from './account.sql.ts'
import { checkPassword, type Owner } from './check-password.ts'
import { grantRole, openAccount } from './open-account.ts'
import { hashPassword } from './password.ts'
import { signInOver } from './problems.ts'
import { hashSecret } from './secret.ts'
import { type Browser, browser, type StartedSession, startedSession } from './session.ts'
import { endSessions } from './session.sql.ts'
import type { SignIn } from './sign-in.ts'
import * as rows from './sign-in.sql.ts'
import { startSession } from './start-session.ts'
import { clearTries } from './tries.sql.ts'

/** Stores what `choosePassword` has checked and hashed; the token is the right to do so. */
const storeChosenPassword = operation({
  name: 'access.choose-password',
  summary: { id: 'Membuat kata sandi dengan kode', en: 'Choose a password with a code' },
  allowed: 'anyone',
  effect: 'write',
  input: z.object({ token: z.string(), passwordHash: z.string(), browser }),
  output: startedSession,
  async run({ db, now, note }, { token, passwordHash, browser }) {
    const tokenHash = hashSecret(token)
    const signIn = await db.find<SignIn>(rows.lockSignIn(tokenHash, now))
    if (!signIn?.provenAt) throw signInOver()
    const account =
      signIn.aim === 'activation' ? await accountFor(db, signIn, now) : await getAccount(db, signIn)
    note({ aim: signIn.aim, account: account.id })
    await db.run(accounts.storePassword(account.id, passwordHash))
    await db.run(accounts.storeLanguage(account.id, browser.language))
    await db.run(endSessions(account.id, null, now))
    await db.run(rows.markUsed(tokenHash, now))
    await db.run(rows.endSignIns(account.id, now))
    await db.run(clearTries(`password:${signIn.nameHash}`))
    await tellOfNewPassword(db, account, now)
    return startSession(db, account.id, browser, now)
  },
})

/**
 * Last step after a code: a new password, or the first. Ends every other session, and tells the person.
 * @throws Problem when the password is too weak or the time has run out
 */
export async function choosePassword(
  app: App,
  given: { token: string; password: string; browser: Browser },
): Promise<StartedSession & { readonly backTo: string | null }> {
  const { token, password, browser } = given
  const signIn = await app.database.read((db) =>
    db.find<SignIn>(rows.findSignIn(hashSecret(token), app.now())),
  )
  if (!signIn?.provenAt) throw signInOver()
  checkPassword(password, await ownerOf(app, signIn))
  const passwordHash = await hashPassword(password)
  const session = await perform(app, storeChosenPassword, {
    actor: visitor,
    input: { token, passwordHash, browser },
  })
  return { ...session, backTo: signIn.backTo }
}

async function ownerOf(app: App, signIn: SignIn): Promise<Owner> {
  const account = await app.database.read((db) =>
    db.find<Account>(accounts.findAccount(signIn.accountId ?? newId(app.now()))),
  )
  return account ?? { name: signIn.name ?? '', phone: signIn.sentTo, email: null }
}

async function getAccount(db: Db, { accountId }: SignIn): Promise<Account> {
  const account = await db.find<Account>(
    accounts.findAccount(present(accountId, 'a proven code belongs to an account')),
  )
  if (!account) throw signInOver() // Closed in the meantime.
  return account
}

/**
 * A new account: of a member, whose number may have one already because they act for an employer, or of someone who has no role
 * yet and is about to register an employer.
 */
async function accountFor(db: Db, signIn: SignIn, now: Date): Promise<Account> {
  const { personId, name, sentTo: phone } = signIn
  assert(name && phone, 'a proven first sign-in knows who it is')
  const accountId = await openAccount(db, { name, phone, ...(personId !== null && { personId }) }, now)
  if (personId !== null) await grantRole(db, { accountId, role: 'member' }, now)
  return db.get<Account>(accounts.findAccount(accountId))
}

export async function tellOfNewPassword(db: Db, account: Account, now: Date): Promise<void> {
  const to = addressOf(account)
  const text = {
    id: 'Payung: kata sandi akun Anda baru saja diganti, dan semua perangkat lain dikeluarkan. Bukan Anda? Hubungi kantor cabang.',
    en: 'Payung: the password of your account has just been changed, and all other devices were signed out. Was it not you? Call a branch office.',
  }
  if (to) await queueMessage(db, { to, text: text[account.language], purpose: 'password changed' }, now)
}
