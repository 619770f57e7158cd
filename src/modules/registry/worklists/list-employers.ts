import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerKinds } from '../employers/employer.ts'
import { officeOf } from './office.ts'
import * as rows from './worklists.sql.ts'

const employer = z.object({
  employerId: fields.key,
  npp: z.string(),
  name: z.string(),
  kind: z.enum(employerKinds),
  regionName: z.string(),
  workers: fields.count,
  closedOn: fields.day.nullable(),
})

/** The employers that an officer's office serves, by name. A regional office serves those of its branches too. */
export const listEmployers = operation({
  name: 'registry.list-employers',
  summary: { id: 'Daftar pemberi kerja kantor ini', en: 'The employers of this office' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    /** `next` of the page before. */
    after: fields.key.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ employers: z.array(employer), next: fields.key.nullable() }),
  async run({ db, grant }, { after, limit }) {
    const found = await db.many<z.output<typeof employer>>(
      rows.listEmployers(officeOf(grant), after ?? null, limit + 1),
    )
    const employers = found.slice(0, limit)
    return { employers, next: found.length > limit ? (employers.at(-1)?.employerId ?? null) : null }
  },
})
