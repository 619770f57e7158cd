import { z } from 'zod'
import { key } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Account } from './account.ts'
import { findAccount } from './account.sql.ts'
import { moveAccount } from './change-phone.ts'
import { phoneNumber } from './phone.ts'
import { notAnOwner } from './problems.ts'
import { findOwner } from './role.sql.ts'

/**
 * The same for the owner of an employer's account, whom no colleague can invite anew. They decide over everyone's wages, so it takes
 * a supervisor.
 */
export const changeOwnerPhone = operation({
  name: 'access.change-owner-phone',
  summary: {
    id: 'Mengganti nomor HP pemilik akun perusahaan',
    en: 'Change the phone number of an employer’s owner',
  },
  allowed: ['supervisor'],
  effect: 'write',
  needsRecentSignIn: true,
  input: z.object({ employerId: key, grantId: z.uuid(), phone: phoneNumber }),
  output: z.object({}),
  concerns: async (_db, { employerId }) => ({ kind: 'employer', employerId }),
  async run({ db, now, note }, { employerId, grantId, phone }) {
    const owner = await db.find<{ accountId: string }>(findOwner(employerId, grantId))
    const account = owner && (await db.find<Account>(findAccount(owner.accountId)))
    if (!account) throw notAnOwner()
    note({ account: account.id })
    await moveAccount(db, account, phone, now)
    return {}
  },
})
