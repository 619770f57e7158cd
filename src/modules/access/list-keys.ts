import { z } from 'zod'
import { instant, key } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { liveKeys } from './api-key.sql.ts'
import { accountRole } from './role.ts'
import { holderOf, keyHolder } from './make-key.ts'

/** The keys that work now, the newest first; never their secrets. */
export const listKeys = operation({
  name: 'access.list-keys',
  summary: { id: 'Daftar kunci API', en: 'List API keys' },
  allowed: ['employer.owner', 'supervisor'],
  effect: 'read',
  input: z.object({
    employerId: key.optional().meta({ description: 'Without it, the supervisor’s own office.' }),
  }),
  output: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: accountRole,
      scopes: z.array(z.string()),
      madeAt: instant,
    }),
  ),
  route: { method: 'GET', path: '/access/keys' },
  concerns: async (_db, { employerId }) => holderOf(employerId),
  run: (context) => context.db.many(liveKeys(keyHolder(context))),
})
