import { z } from 'zod'
import { present } from '#base/assert.ts'
import { notFound } from '#base/problem.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './session.sql.ts'

/** Signs out: this browser, or another one of the same person. */
export const endSession = operation({
  name: 'access.end-session',
  summary: { id: 'Keluar dari satu perangkat', en: 'Sign out of one device' },
  allowed: 'anyone',
  effect: 'write',
  input: z.object({ sessionId: z.uuid() }),
  output: z.object({}),
  async run({ db, actor, now, note }, { sessionId }) {
    const accountId = present(actor.accountId, 'someone is signed in')
    note({ session: sessionId })
    if ((await db.run(rows.endSession(accountId, sessionId, now))) === 0) throw notFound()
    return {}
  },
})
