import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { operation, perform } from '#platform/operation.ts'
import type { Account } from './account.ts'
import { findAccount, replacePassword } from './account.sql.ts'
import { checkPassword } from './check-password.ts'
import { tellOfNewPassword } from './choose-password.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { tooManyTries, wrongCurrentPassword } from './problems.ts'
import { endSessions, renewSessions } from './session.sql.ts'
import { countTry, forgiveTry, limits } from './tries.ts'

/** Stores what `changePassword` has checked and hashed; the former hash is the right to do so. */
const storeChangedPassword = operation({
  name: 'access.change-password',
  summary: { id: 'Mengganti kata sandi', en: 'Change the password' },
  allowed: 'anyone',
  effect: 'write',
  input: z.object({
    accountId: z.uuid(),
    formerHash: z.string(),
    passwordHash: z.string(),
    sessionId: z.uuid(),
  }),
  output: z.object({ sessionsEnded: z.int() }),
  async run({ db, now, note }, { accountId, formerHash, passwordHash, sessionId }) {
    note({ account: accountId })
    if ((await db.run(replacePassword(accountId, formerHash, passwordHash))) === 0)
      throw wrongCurrentPassword()
    await tellOfNewPassword(db, await db.get<Account>(findAccount(accountId)), now)
    const sessionsEnded = await db.run(endSessions(accountId, sessionId, now))
    await db.run(renewSessions(accountId))
    return { sessionsEnded }
  },
})

/**
 * Changes the password of someone who is signed in and knows the old one. Ends their other sessions, gives
 * this one another cookie, and tells them.
 * @returns how many other sessions ended
 * @throws Problem
 */
export async function changePassword(
  app: App,
  given: { actor: Actor; sessionId: string; current: string; password: string },
): Promise<number> {
  const accountId = present(given.actor.accountId, 'someone is signed in')
  const wait = await countTry(app, limits.password, accountId)
  if (wait > 0) throw tooManyTries(wait)
  const account = await app.database.read((db) => db.find<Account>(findAccount(accountId)))
  const formerHash = account?.passwordHash
  const { right } = await verifyPassword(given.current, formerHash ?? null)
  if (!account || !formerHash || !right) throw wrongCurrentPassword()
  await forgiveTry(app, limits.password, accountId)
  checkPassword(given.password, account)
  const passwordHash = await hashPassword(given.password)
  const input = { accountId, formerHash, passwordHash, sessionId: given.sessionId }
  return (await perform(app, storeChangedPassword, { actor: given.actor, input })).sessionsEnded
}
