import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerKinds, riskClass } from '../employers/employer.ts'
import { officeOf } from './office.ts'
import * as rows from './worklists.sql.ts'

const review = z.object({
  employerId: fields.key,
  npp: z.string(),
  name: z.string(),
  kind: z.enum(employerKinds),
  kbli: z.string().nullable(),
  activity: z.string().nullable(),
  riskClass,
  /** In the employer's own words. */
  riskReason: z.string(),
  registeredAt: fields.instant,
  workers: fields.count,
})

/**
 * Employers whose class of work risk rests on their own word: another class than the annex suggests, or a business that
 * the annex could not be compared with, and no officer has confirmed it (PP 44/2015 Pasal 16).
 */
export const listRiskReviews = operation({
  name: 'registry.list-risk-reviews',
  summary: { id: 'Kelas risiko yang perlu diperiksa', en: 'Risk classes to be looked at' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    /** `next` of the page before. */
    after: fields.key.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ employers: z.array(review), next: fields.key.nullable() }),
  async run({ db, grant }, { after, limit }) {
    const found = await db.many<z.output<typeof review>>(
      rows.listRiskReviews(officeOf(grant), after ?? null, limit + 1),
    )
    const employers = found.slice(0, limit)
    return { employers, next: found.length > limit ? (employers.at(-1)?.employerId ?? null) : null }
  },
})
