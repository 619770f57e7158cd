import { z } from 'zod'
import { present } from '#base/assert.ts'
import { key } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerRoles } from './role.ts'
import * as rows from './session.sql.ts'

/** Chooses which employer one works for in this session, among several. */
export const openDesk = operation({
  name: 'access.open-desk',
  summary: { id: 'Memilih perusahaan yang dikerjakan', en: 'Choose the employer to work for' },
  allowed: employerRoles,
  effect: 'write',
  input: z.object({ sessionId: z.uuid(), employerId: key }),
  output: z.object({}),
  concerns: async (_db, { employerId }) => ({ kind: 'employer', employerId }),
  async run({ db, actor }, { sessionId, employerId }) {
    await db.run(rows.openDesk(present(actor.accountId, 'someone is signed in'), sessionId, employerId))
    return {}
  },
})
