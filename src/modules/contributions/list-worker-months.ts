import { dayIn, monthOf } from '@payung/law'
import { z } from 'zod'
import { employerByNpp } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './bill-lines.sql.ts'
import { employerIn } from './find-return.ts'

const workerMonth = z.object({
  month: fields.month,
  wage: fields.rupiah,
  amount: fields.rupiah,
  billId: z.uuid(),
  paid: z.boolean(),
})

/** What an employer has declared about one worker, month by month; nothing of what others have. */
export const listWorkerMonths = operation({
  name: 'contributions.list-worker-months',
  summary: { id: 'Riwayat upah pekerja di perusahaan', en: 'A worker’s wages with an employer' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/employers/{npp}/people/{personId}/months' },
  input: z.object({
    npp: z.string().max(20),
    personId: fields.key,
    /** `next` of the page before. */
    cursor: fields.month.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(120).default(12),
  }),
  output: z.object({ months: z.array(workerMonth), next: fields.month.nullable() }),
  concerns: employerByNpp,
  async run({ db, now, subject, touches }, { personId, cursor, limit }) {
    const before = cursor ?? monthOf(dayIn(now)) + 1
    const at = { employerId: employerIn(subject), personId, before, limit: limit + 1 }
    const found = await db.many<z.output<typeof workerMonth>>(rows.listWorkerMonths(at))
    if (found.length > 0) touches(personId) // Who never worked here is not told of a look that saw nothing.
    const months = found.slice(0, limit)
    return { months, next: found.length > limit ? (months.at(-1)?.month ?? null) : null }
  },
})
