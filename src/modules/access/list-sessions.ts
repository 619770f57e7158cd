import { z } from 'zod'
import { present } from '#base/assert.ts'
import { instant } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './session.sql.ts'

/** Where the person who asks is signed in, the latest first. */
export const listSessions = operation({
  name: 'access.list-sessions',
  summary: { id: 'Perangkat tempat saya masuk', en: 'Where I am signed in' },
  allowed: 'anyone',
  effect: 'read',
  input: z.object({}),
  output: z.array(z.object({ id: z.uuid(), device: z.string(), startedAt: instant, seenAt: instant })),
  run: ({ db, actor, now }) =>
    db.many(rows.liveSessions(present(actor.accountId, 'someone is signed in'), now)),
})
