import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { operation, perform } from '#platform/operation.ts'
import { type Account, addressOf } from './account.ts'
import { findAccount } from './account.sql.ts'
import {
  challengeMinutes,
  challengeOf,
  handleOf,
  mostPasskeys,
  type PasskeySite,
  passkeySite,
} from './passkey.ts'
import * as rows from './passkey.sql.ts'
import { noPasskeysHere, tooManyPasskeys } from './passkey-problems.ts'
import { tooManyTries } from './problems.ts'
import { hashSecret, newSecret } from './secret.ts'
import { minutesAfter } from './sign-in.ts'
import { countTry, limits } from './tries.ts'
import { algorithms } from './webauthn.ts'

/**
 * First step in with a passkey: something for the device to sign. Nobody is named; the device knows whose passkeys it has.
 * @returns the token for the cookie that the answer goes with
 * @throws Problem after too many tries from an address
 */
export async function beginPasskeySignIn(
  app: App,
  given: { backTo: string | null },
  asker: { readonly address: string },
): Promise<string> {
  siteOf(app)
  const now = app.now()
  const wait = await countTry(app, limits.passkeyFrom, asker.address)
  if (wait > 0) throw tooManyTries(wait)
  const token = newSecret()
  const expiresAt = minutesAfter(now, challengeMinutes)
  const row = { tokenHash: hashSecret(token), aim: 'sign-in', accountId: null, expiresAt, ...given } as const
  await app.database.read((db) => db.run(rows.insertChallenge(row)))
  return token
}

/** Stores for whom the device is asked; whoever holds somebody's session for long after they came in cannot go on from here. */
const beginPasskey = operation({
  name: 'access.begin-passkey',
  summary: { id: 'Mulai membuat passkey', en: 'Begin to make a passkey' },
  allowed: 'anyone',
  effect: 'write',
  needsRecentSignIn: true,
  input: z.object({ token: z.string() }),
  output: z.object({}),
  async run({ db, actor, now, note }, { token }) {
    const accountId = present(actor.accountId, 'someone is signed in')
    note({ account: accountId })
    if ((await db.many(rows.credentialsOf(accountId))).length >= mostPasskeys) throw tooManyPasskeys()
    const expiresAt = minutesAfter(now, challengeMinutes)
    await db.run(
      rows.insertChallenge({ tokenHash: hashSecret(token), aim: 'add', accountId, backTo: null, expiresAt }),
    )
    return {}
  },
})

/**
 * The first step to a passkey of one's own account.
 * @returns the token for the cookie that the answer goes with
 * @throws Problem when one has too many, or has to sign in again first
 */
export async function beginPasskeyAdding(app: App, actor: Actor): Promise<string> {
  siteOf(app)
  const token = newSecret()
  await perform(app, beginPasskey, { actor, input: { token } })
  return token
}

/** What `navigator.credentials.get` is asked, bytes in base64url; null when nothing is under way. */
export async function findSignInRequest(app: App, token: string): Promise<object | null> {
  const { rpId } = siteOf(app)
  const open = await app.database.read((db) =>
    db.find(rows.findChallenge(hashSecret(token), 'sign-in', null, app.now())),
  )
  return open && { challenge: challengeOf(token), rpId, userVerification: 'required', timeout }
}

/** What `navigator.credentials.create` is asked, bytes in base64url; null when nothing is under way. */
export async function findAddingRequest(app: App, token: string, accountId: string): Promise<object | null> {
  const { rpId } = siteOf(app)
  return app.database.read(async (db) => {
    const tokenHash = hashSecret(token)
    const open = await db.find(rows.findChallenge(tokenHash, 'add', accountId, app.now()))
    if (!open) return null
    const account = await db.get<Account>(findAccount(accountId))
    const known = await db.many<{ credentialId: Buffer }>(rows.credentialsOf(accountId))
    return {
      challenge: challengeOf(token),
      rp: { id: rpId, name: 'Payung' },
      user: {
        id: handleOf(accountId),
        name: addressOf(account) ?? account.name,
        displayName: account.name,
      },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: known.map(({ credentialId }) => ({
        type: 'public-key',
        id: credentialId.toString('base64url'),
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      timeout,
    }
  })
}

const timeout = challengeMinutes * 60_000

/** @throws Problem where there can be no passkeys */
export function siteOf({ config }: App): PasskeySite {
  const site = passkeySite(config)
  if (!site) throw noPasskeysHere()
  return site
}
