import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { countOpen } from './breaches/breaches.sql.ts'
import { countRequests } from './corrections/requests.sql.ts'

const waiting = fields.waiting.extend({
  /** Past the time that was promised. */
  late: fields.count,
})

type Waiting = z.output<typeof waiting>

/** What waits for officers about people's own data. */
export const viewPrivacyWork = operation({
  name: 'privacy.view-privacy-work',
  summary: { id: 'Pekerjaan yang menunggu tentang data pribadi', en: 'Work that waits about personal data' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ corrections: waiting, breaches: waiting }),
  run: async ({ db, now }) => ({
    corrections: await db.get<Waiting>(countRequests(now)),
    breaches: await db.get<Waiting>(countOpen(now)),
  }),
})
