import { z } from 'zod'
import { present } from '#base/assert.ts'
import { operation } from '#platform/operation.ts'
import { endSessions } from './session.sql.ts'
import { endSignIns } from './sign-in.sql.ts'

/** Signs out everywhere else, also where somebody is still on the way in. */
export const endOtherSessions = operation({
  name: 'access.end-other-sessions',
  summary: { id: 'Keluar dari semua perangkat lain', en: 'Sign out of all other devices' },
  allowed: 'anyone',
  effect: 'write',
  input: z.object({ sessionId: z.uuid().meta({ description: 'The one that stays.' }) }),
  output: z.object({ ended: z.int() }),
  async run({ db, actor, now, note }, { sessionId }) {
    const accountId = present(actor.accountId, 'someone is signed in')
    const ended = await db.run(endSessions(accountId, sessionId, now))
    await db.run(endSignIns(accountId, now))
    note({ account: accountId, ended })
    return { ended }
  },
})
