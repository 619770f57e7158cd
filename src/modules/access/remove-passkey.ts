import { z } from 'zod'
import { present } from '#base/assert.ts'
import { notFound } from '#base/problem.ts'
import { queueMessage } from '#platform/messages.ts'
import { operation } from '#platform/operation.ts'
import { type Account, addressOf } from './account.ts'
import { findAccount } from './account.sql.ts'
import { deletePasskey } from './passkey.sql.ts'

/** Removes a passkey of one's own: the device is lost, or somebody else's. The other ways in stay. */
export const removePasskey = operation({
  name: 'access.remove-passkey',
  summary: { id: 'Menghapus passkey', en: 'Remove a passkey' },
  allowed: 'anyone',
  effect: 'write',
  input: z.object({ passkeyId: z.uuid() }),
  output: z.object({}),
  async run({ db, actor, now, note }, { passkeyId }) {
    const accountId = present(actor.accountId, 'someone is signed in')
    note({ account: accountId, passkey: passkeyId })
    const removed = await db.find<{ name: string }>(deletePasskey(accountId, passkeyId))
    if (!removed) throw notFound()
    const account = await db.get<Account>(findAccount(accountId))
    const to = addressOf(account)
    const text = {
      id: `Payung: passkey “${removed.name}” dihapus dari akun Anda. Bukan Anda? Ganti kata sandi dan hubungi kantor cabang.`,
      en: `Payung: the passkey “${removed.name}” was removed from your account. Was it not you? Change your password and call a branch office.`,
    }
    if (to) await queueMessage(db, { to, text: text[account.language], purpose: 'passkey removed' }, now)
    return {}
  },
})
