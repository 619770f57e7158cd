import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { key } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './api-key.sql.ts'
import { holderOf, keyHolder } from './make-key.ts'

/** Ends a key, at once. */
export const revokeKey = operation({
  name: 'access.revoke-key',
  summary: { id: 'Mencabut kunci API', en: 'Revoke an API key' },
  allowed: ['employer.owner', 'supervisor'],
  effect: 'write',
  input: z.object({
    keyId: z.uuid(),
    employerId: key.optional().meta({ description: 'Without it, a key of the supervisor’s own office.' }),
  }),
  output: z.object({}),
  route: { method: 'DELETE', path: '/access/keys/{keyId}' },
  concerns: async (_db, { employerId }) => holderOf(employerId),
  async run(context, { keyId }) {
    const { db, now, note } = context
    note({ key: keyId })
    if ((await db.run(rows.revokeKey(keyId, keyHolder(context), now))) === 0) throw notFound()
    return {}
  },
})
