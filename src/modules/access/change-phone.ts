import { z } from 'zod'
import { codeOf, type Db } from '#platform/database.ts'
import { key } from '#platform/fields.ts'
import { queueMessage } from '#platform/messages.ts'
import { operation } from '#platform/operation.ts'
import { type Account, addressOf } from './account.ts'
import { findAccountOfPerson, storePhone } from './account.sql.ts'
import { phoneNumber } from './phone.ts'
import { noAccount, phoneTaken } from './problems.ts'
import { endSessions } from './session.sql.ts'
import { endSignIns } from './sign-in.sql.ts'

/**
 * The other way in, for a member who has lost their number: an officer who has seen them and their identity
 * card gives the account a new one. The old number is told, and every session ends.
 */
export const changePhone = operation({
  name: 'access.change-phone',
  summary: { id: 'Mengganti nomor HP akun peserta', en: 'Change the phone number of a member’s account' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  needsRecentSignIn: true,
  looksAtPerson: true,
  input: z.object({ personId: key, phone: phoneNumber }),
  output: z.object({}),
  concerns: async (_db, { personId }) => ({ kind: 'person', personId }),
  async run({ db, now, note }, { personId, phone }) {
    const account = await db.find<Account>(findAccountOfPerson(personId))
    if (!account) throw noAccount()
    note({ account: account.id })
    await moveAccount(db, account, phone, now)
    return {}
  },
})

/** @throws Problem when the number is another account’s */
export async function moveAccount(db: Db, account: Account, phone: string, now: Date): Promise<void> {
  await db.run(storePhone(account.id, phone)).catch((error: unknown) => {
    throw codeOf(error) === '23505' ? phoneTaken() : error
  })
  await db.run(endSessions(account.id, null, now))
  await db.run(endSignIns(account.id, now))
  const former = addressOf(account)
  const text = {
    id: 'Payung: nomor HP akun Anda diganti di kantor cabang atas permintaan Anda. Bukan Anda? Segera hubungi kantor cabang.',
    en: 'Payung: the phone number of your account was changed at a branch office at your request. Was it not you? Call a branch office at once.',
  }
  if (former && former !== phone)
    await queueMessage(db, { to: former, text: text[account.language], purpose: 'phone changed' }, now)
}
