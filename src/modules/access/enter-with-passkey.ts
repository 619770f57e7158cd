import { z } from 'zod'
import { visitor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { operation, perform } from '#platform/operation.ts'
import { storeLanguage } from './account.sql.ts'
import { siteOf } from './begin-passkey.ts'
import { handleOf } from './passkey.ts'
import * as rows from './passkey.sql.ts'
import { passkeyOver, passkeyRefused } from './passkey-problems.ts'
import { hashSecret } from './secret.ts'
import { type Browser, browser, type StartedSession, startedSession } from './session.ts'
import { startSession } from './start-session.ts'
import { type Assertion, readAssertion, verifyAssertion } from './webauthn.ts'

type Passkey = { id: string; accountId: string; publicKey: Buffer; signCount: bigint }

/** Lets in whom `enterWithPasskey` has recognised; the count can only go on, so one signature opens one session. */
const signInWithPasskey = operation({
  name: 'access.sign-in-with-passkey',
  summary: { id: 'Masuk dengan passkey', en: 'Sign in with a passkey' },
  allowed: 'anyone',
  effect: 'write',
  input: z.object({ passkeyId: z.uuid(), accountId: z.uuid(), signCount: z.int(), browser }),
  output: startedSession,
  async run({ db, now, note }, { passkeyId, accountId, signCount, browser }) {
    note({ account: accountId, passkey: passkeyId })
    if ((await db.run(rows.markPasskeyUsed(passkeyId, signCount, now))) === 0) throw passkeyRefused()
    await db.run(storeLanguage(accountId, browser.language))
    return startSession(db, accountId, browser, now)
  },
})

/**
 * In with a passkey alone: the device holds the key and has asked for a finger, a face or a PIN, so it is both factors. A challenge is
 * answered once, right or wrong; a key that nobody has and a wrong signature are refused in the same words.
 * @param given.token of the cookie; an answer to another challenge does not open this one
 * @param given.answer as our script sends it
 * @throws Problem when it does not fit, or comes too late
 */
export async function enterWithPasskey(
  app: App,
  given: { token: string; answer: string; browser: Browser },
): Promise<StartedSession & { readonly backTo: string | null }> {
  siteOf(app)
  const { token, answer, browser } = given
  const taken = await app.database.read((db) =>
    db.find<{ backTo: string | null }>(rows.takeChallenge(hashSecret(token), 'sign-in', null, app.now())),
  )
  if (!taken) throw passkeyOver()
  const recognised = await recognise(app, token, readAssertion(answer))
  const session = await perform(app, signInWithPasskey, { actor: visitor, input: { ...recognised, browser } })
  return { ...session, backTo: taken.backTo }
}

async function recognise(app: App, token: string, given: Assertion | null) {
  if (!given) throw passkeyRefused()
  const passkey = await app.database.read((db) =>
    db.find<Passkey>(rows.findPasskey(Buffer.from(given.id, 'base64url'))),
  )
  if (!passkey || handleOf(passkey.accountId) !== given.response.userHandle) throw passkeyRefused()
  const { id: passkeyId, accountId, publicKey } = passkey
  const known = { publicKey, signCount: Number(passkey.signCount) }
  const signCount = await verifyAssertion(siteOf(app), token, given, known).catch((error: unknown) => {
    app.log.alarm('security.passkey-refused', { aim: 'sign-in', passkey: passkeyId, reason: String(error) })
    throw passkeyRefused()
  })
  return { passkeyId, accountId, signCount }
}
