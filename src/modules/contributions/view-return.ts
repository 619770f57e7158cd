import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Bill } from './bill.ts'
import { findBillOfReturn } from './bills.sql.ts'
import { employerIn, employerOfReturn } from './find-return.ts'
import { changeShape, findSummary, noteShape, totalsShape } from './return-summary.ts'
import type { WageReturn } from './return.ts'
import { findReturn } from './returns.sql.ts'
import type { Upload } from './upload.ts'
import { uploadShape } from './view-upload.ts'
import { countHeld, listUploads } from './uploads.sql.ts'
import * as rows from './view-return.sql.ts'

const head = z.object({
  returnId: z.uuid(),
  month: fields.month,
  kind: z.enum(['regular', 'supplementary', 'revised']),
  state: z.enum(['draft', 'submitted', 'final', 'dropped']),
  openedBy: z.string(),
  submittedBy: z.uuid().nullable(),
  submittedByName: z.string().nullable(),
  submittedAt: fields.instant.nullable(),
  finalisedByName: z.string().nullable(),
  finalisedAt: fields.instant.nullable(),
  wageNote: z.string().nullable(),
  /** Counts edits: say it when you decide, and nothing is decided that you have not seen. */
  revision: fields.count,
  editedBy: z.string().nullable(),
  editedAt: fields.instant.nullable(),
  /** Who gave it back to its preparer, and why. */
  sentBackBy: z.string().nullable(),
  sentBackAt: fields.instant.nullable(),
  sentBackNote: z.string().nullable(),
})

const readers = [
  'employer.owner',
  'employer.filer',
  'employer.approver',
  'employer.reader',
  'officer',
  'supervisor',
] as const

/** Which return it is and whose turn, without what it comes to. */
export const viewReturnHead = operation({
  name: 'contributions.view-return-head',
  summary: { id: 'Lihat keadaan laporan upah', en: 'See how a wage return stands' },
  allowed: readers,
  effect: 'read',
  input: z.object({ returnId: z.uuid() }),
  output: head,
  concerns: employerOfReturn,
  async run({ db }, { returnId }) {
    return { ...(await db.get<WageReturn>(findReturn(returnId, false))), returnId }
  },
})

/** A return as its people see it: what it says, what it would cost, what changed since last month, and what still waits. */
export const viewReturn = operation({
  name: 'contributions.view-return',
  summary: { id: 'Lihat laporan upah', en: 'See a wage return' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/returns/{returnId}' },
  input: z.object({ returnId: z.uuid() }),
  output: head.extend({
    /** What the bill would ask for; of a correction, the difference. */
    totals: totalsShape,
    /** What the bill would take along from earlier months. */
    carried: z.object({ penalties: fields.rupiah, credit: fields.rupiah }),
    changes: z.array(changeShape),
    /** What was accepted with something said about it, kind by kind. */
    notes: z.array(noteShape),
    /** Workers whose wage moved by more than half: then a note is needed. */
    wageJumps: fields.count,
    uploads: z.array(uploadShape),
    held: fields.count,
    billId: z.uuid().nullable(),
    paid: z.boolean(),
  }),
  concerns: employerOfReturn,
  async run({ db, now, subject }, { returnId }) {
    const employerId = employerIn(subject)
    const found = await db.get<WageReturn>(findReturn(returnId, false))
    const bill = await db.find<Bill>(findBillOfReturn(employerId, returnId))
    const uploads = await db.many<Upload>(listUploads(returnId))
    return {
      ...found,
      returnId,
      ...(await findSummary(db, found, { bill, now })),
      carried: await db.get<{ penalties: bigint; credit: bigint }>(rows.findCarried(employerId)),
      uploads: uploads.map((upload) => ({ ...upload, uploadId: upload.id })),
      held: (await db.get<{ held: number }>(countHeld(returnId))).held,
      billId: bill?.id ?? null,
      paid: Boolean(bill?.settledAt),
    }
  },
})

const row = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  employeeNo: z.string().nullable(),
  wage: fields.rupiah,
  wageBefore: fields.rupiah.nullable(),
  source: z.enum(['carried', 'file', 'typed']),
  note: z.string().nullable(),
})

/** More than this are looked for, not leafed through: sorting them by name would make each page wait. */
const mostByName = 5000

/** The workers of a return in pages: by name, or of very large returns in the order in which they were registered. */
export const listReturnRows = operation({
  name: 'contributions.list-return-rows',
  summary: { id: 'Daftar pekerja di laporan', en: 'List the workers of a return' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/returns/{returnId}/rows' },
  input: z.object({
    returnId: z.uuid(),
    search: fields.optionalLine(100),
    /** `next` of the page before. */
    after: fields.key.nullish(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(row),
    next: fields.key.nullable(),
    /** How many there are in the whole return. */
    workers: fields.count,
    order: z.enum(['name', 'registration']),
  }),
  concerns: employerOfReturn,
  async run({ db, subject }, { returnId, search, after, limit }) {
    const employerId = employerIn(subject)
    const { month } = await db.get<WageReturn>(findReturn(returnId, false))
    const { workers } = await db.get<{ workers: number }>(rows.countRows({ month, employerId, returnId }))
    const order = search || workers <= mostByName ? ('name' as const) : ('registration' as const)
    const at = { month, employerId, returnId, search, order, after: after ?? null, limit: limit + 1 }
    const found = await db.many<z.output<typeof row>>(rows.listReturnRows(at))
    const shown = found.slice(0, limit)
    const next = found.length > limit ? (shown.at(-1)?.personId ?? null) : null
    return { rows: shown, next, workers, order }
  },
})
