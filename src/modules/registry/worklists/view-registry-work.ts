import { z } from 'zod'
import type { Sql } from 'sql-template-tag'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { officeOf } from './office.ts'
import * as rows from './worklists.sql.ts'

/** What waits for officers in the registry: how much, and since when. Employers are those of the officer's own office. */
export const viewRegistryWork = operation({
  name: 'registry.view-registry-work',
  summary: { id: 'Pekerjaan yang menunggu di pendaftaran', en: 'Work that waits in the registry' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    /** Pairs of records that are probably one person. */
    duplicates: fields.waiting,
    /** Merges that wait for a second officer. */
    merges: fields.waiting,
    /** Classes of risk that rest on the employer's own word. */
    riskClasses: fields.waiting,
    /** People about whom the population register has not answered. */
    unanswered: fields.waiting,
    /** People whom it knows otherwise than we do, or not at all. */
    unverified: fields.waiting,
  }),
  async run({ db, grant }) {
    const count = (query: Sql) => db.get<fields.Waiting>(query)
    return {
      duplicates: await count(rows.countDuplicates()),
      merges: await count(rows.countMerges()),
      riskClasses: await count(rows.countRiskReviews(officeOf(grant))),
      unanswered: await count(rows.countUnanswered()),
      unverified: await count(rows.countUnverified()),
    }
  },
})
