import { z } from 'zod'
import { key, line } from '#platform/fields.ts'
import { queueMessage } from '#platform/messages.ts'
import { operation } from '#platform/operation.ts'
import { grantRole, openAccount } from './open-account.ts'
import { phoneNumber } from './phone.ts'
import { employerRole, roles } from './role.ts'

/** Gives a colleague a role at one's employer. Whether the number had an account before does not show. */
export const invite = operation({
  name: 'access.invite',
  summary: { id: 'Memberi rekan hak di perusahaan', en: 'Give a colleague a role at the employer' },
  allowed: ['employer.owner'],
  effect: 'write',
  input: z.object({ employerId: key, name: line(1, 150), phone: phoneNumber, role: employerRole }),
  output: z.object({}),
  concerns: async (_db, { employerId }) => ({ kind: 'employer', employerId }),
  async run({ db, actor, now, note }, { employerId, name, phone, role }) {
    const accountId = await openAccount(db, { name, phone }, now)
    await grantRole(db, { accountId, role, employerId, grantedBy: actor.accountId }, now)
    note({ account: accountId, role })
    const text = `Payung: ${actor.name} memberi Anda hak “${roles[role].name.id}” untuk perusahaannya. Belum pernah masuk? Pilih “Lupa kata sandi” di halaman Masuk untuk membuat kata sandi.`
    await queueMessage(db, { to: phone, text, purpose: 'invitation' }, now)
    return {}
  },
})
