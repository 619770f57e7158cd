import { monthOf, dayIn } from '@payung/law'
import { z } from 'zod'
import { employerByNpp } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn } from './find-return.ts'
import type { WageReturn } from './return.ts'
import * as rows from './returns.sql.ts'

const listed = z.object({
  returnId: z.uuid(),
  month: fields.month,
  kind: z.enum(['regular', 'supplementary', 'revised']),
  state: z.enum(['draft', 'submitted', 'final', 'dropped']),
  openedBy: z.string(),
  openedAt: fields.instant,
  submittedByName: z.string().nullable(),
  finalisedAt: fields.instant.nullable(),
  /** Of the bill that it led to; null while there is none. */
  billId: z.uuid().nullable(),
  total: fields.rupiah.nullable(),
  settledAt: fields.instant.nullable(),
})

type Row = WageReturn & Pick<z.output<typeof listed>, 'billId' | 'total' | 'settledAt'>

/** An employer's returns, newest month first, always whole months. */
export const listReturns = operation({
  name: 'contributions.list-returns',
  summary: { id: 'Daftar laporan upah', en: 'List wage returns' },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
    'auditor',
  ],
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}/returns' },
  input: z.object({
    npp: z.string().max(20),
    /** Months before this one. */
    cursor: fields.month.nullish(),
    limit: z.coerce.number<number | string>().int().min(12).max(200).default(36),
  }),
  output: z.object({ returns: z.array(listed), next: fields.month.nullable() }),
  concerns: employerByNpp,
  async run({ db, now, subject }, { cursor, limit }) {
    const from = cursor ?? monthOf(dayIn(now)) + 1
    const found = await db.many<Row>(rows.listReturns(employerIn(subject), from, limit + 1))
    // A month that does not fit whole waits for the next page.
    const cut = found.length > limit ? (found.at(-1)?.month ?? null) : null
    const shown = found.filter(({ month }) => cut === null || month > cut)
    return {
      returns: shown.map((row) => ({ ...row, returnId: row.id })),
      next: cut === null ? null : cut + 1,
    }
  },
})
