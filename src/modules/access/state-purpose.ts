import { z } from 'zod'
import { present } from '#base/assert.ts'
import { line } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './session.sql.ts'

/**
 * States what people's files are opened for in this session. Each look carries it, and the person can read
 * it.
 */
export const statePurpose = operation({
  name: 'access.state-purpose',
  summary: { id: 'Menulis keperluan membuka data orang', en: 'State the purpose of opening people’s data' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'write',
  input: z.object({ sessionId: z.uuid(), purpose: line(5, 200) }),
  output: z.object({}),
  async run({ db, actor, now }, { sessionId, purpose }) {
    await db.run(rows.storePurpose(present(actor.accountId, 'someone is signed in'), sessionId, purpose, now))
    return {}
  },
})
