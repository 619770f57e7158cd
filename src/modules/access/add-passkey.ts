import { z } from 'zod'
import { present } from '#base/assert.ts'
import { newId } from '#base/id.ts'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { line } from '#platform/fields.ts'
import { parseInput } from '#platform/input.ts'
import { queueMessage } from '#platform/messages.ts'
import { operation, perform } from '#platform/operation.ts'
import { type Account, addressOf } from './account.ts'
import { findAccount } from './account.sql.ts'
import { siteOf } from './begin-passkey.ts'
import * as rows from './passkey.sql.ts'
import { passkeyNotMade, passkeyOver, passkeyTaken } from './passkey-problems.ts'
import { hashSecret } from './secret.ts'
import { readRegistration, verifyRegistration } from './webauthn.ts'

const passkeyName = line(1, 60)

/** Stores what `addPasskey` has checked. */
const storePasskey = operation({
  name: 'access.add-passkey',
  summary: { id: 'Menambah passkey', en: 'Add a passkey' },
  allowed: 'anyone',
  effect: 'write',
  needsRecentSignIn: true,
  input: z.object({
    credentialId: z.instanceof(Buffer),
    publicKey: z.instanceof(Buffer),
    signCount: z.int(),
    synced: z.boolean(),
    name: passkeyName,
  }),
  output: z.object({ passkeyId: z.uuid() }),
  async run({ db, actor, now, note }, passkey) {
    const accountId = present(actor.accountId, 'someone is signed in')
    const id = newId(now)
    if ((await db.run(rows.insertPasskey({ id, accountId, ...passkey, now }))) === 0) throw passkeyTaken()
    note({ account: accountId, passkey: id })
    const account = await db.get<Account>(findAccount(accountId))
    const to = addressOf(account)
    const text = {
      id: `Payung: passkey “${passkey.name}” ditambahkan ke akun Anda. Bukan Anda? Hapus di halaman Akun saya, lalu ganti kata sandi.`,
      en: `Payung: the passkey “${passkey.name}” was added to your account. Was it not you? Remove it under My account, then change your password.`,
    }
    if (to) await queueMessage(db, { to, text: text[account.language], purpose: 'passkey added' }, now)
    return { passkeyId: id }
  },
})

/**
 * Last step to a passkey: the device has made a key. A challenge is answered once, right or wrong.
 * @param given.token of the cookie
 * @param given.answer as our script sends it
 * @throws Problem when it does not fit, or comes too late
 */
export async function addPasskey(
  app: App,
  given: { actor: Actor; token: string; name: string; answer: string },
): Promise<string> {
  const site = siteOf(app)
  const { actor, token, answer } = given
  const { name } = parseInput(z.object({ name: passkeyName }), { name: given.name })
  const taken = await app.database.read((db) =>
    db.find(rows.takeChallenge(hashSecret(token), 'add', actor.accountId, app.now())),
  )
  if (!taken) throw passkeyOver()
  const registration = readRegistration(answer)
  if (!registration) throw passkeyNotMade()
  const made = await verifyRegistration(site, token, registration).catch((error: unknown) => {
    app.log.alarm('security.passkey-refused', { aim: 'add', reason: String(error) })
    throw passkeyNotMade()
  })
  return (await perform(app, storePasskey, { actor, input: { ...made, name } })).passkeyId
}
