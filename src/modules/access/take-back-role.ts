import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { key } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { lastOwner } from './problems.ts'
import * as rows from './role.sql.ts'

/** Takes a role back, at once: also in sessions that are open. An employer always keeps an owner. */
export const takeBackRole = operation({
  name: 'access.take-back-role',
  summary: { id: 'Mengambil kembali hak rekan', en: 'Take a colleague’s role back' },
  allowed: ['employer.owner'],
  effect: 'write',
  input: z.object({ employerId: key, grantId: z.uuid() }),
  output: z.object({}),
  concerns: async (_db, { employerId }) => ({ kind: 'employer', employerId }),
  async run({ db, now, note }, { employerId, grantId }) {
    const owners = await db.many<{ id: string }>(rows.lockOwners(employerId))
    if (owners.length === 1 && owners[0]?.id === grantId) throw lastOwner()
    const taken = await db.find<{ accountId: string; role: string }>(
      rows.revokeGrant(grantId, employerId, now),
    )
    if (!taken) throw notFound()
    note({ account: taken.accountId, role: taken.role })
    return {}
  },
})
