import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { personById, recordsOf } from '../people/find-person.ts'
import { findOwnWork } from './find-own-work.ts'
import { sectors } from './own-work.ts'

/** What a member does for their own account, as they last said. */
export const viewOwnWork = operation({
  name: 'registry.view-own-work',
  summary: { id: 'Pekerjaan mandiri seorang peserta', en: 'A member’s own-account work' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/own-work' },
  input: z.object({ personId: fields.key }),
  output: z.object({
    /** Null for who never declared any. */
    work: z
      .object({
        job: z.string(),
        sector: z.enum(sectors),
        regionCode: z.string(),
        regionName: z.string(),
        income: fields.rupiah,
        jht: z.boolean(),
        declaredAt: fields.instant,
      })
      .nullable(),
  }),
  concerns: personById,
  async run({ db, subject }) {
    const { ids } = await recordsOf(db, subject)
    return { work: await findOwnWork(db, ids) }
  },
})
