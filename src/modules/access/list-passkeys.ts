import { z } from 'zod'
import { present } from '#base/assert.ts'
import { instant } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { passkeysOf } from './passkey.sql.ts'

/** The passkeys of the person who asks, the oldest first. */
export const listPasskeys = operation({
  name: 'access.list-passkeys',
  summary: { id: 'Passkey saya', en: 'My passkeys' },
  allowed: 'anyone',
  effect: 'read',
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      synced: z.boolean(),
      madeAt: instant,
      usedAt: instant.nullable(),
    }),
  ),
  run: ({ db, actor }) => db.many(passkeysOf(present(actor.accountId, 'someone is signed in'))),
})
