import { dayIn } from '@payung/law'
import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { assessmentFor } from './assessment.ts'
import type { Bill } from './bill.ts'
import { findBillOfReturn } from './bills.sql.ts'
import type { Finding } from './files/findings.ts'
import { employerIn, employerOfReturn } from './find-return.ts'
import { expectedRelief } from './expect-relief.ts'
import type { WageReturn } from './return.ts'
import { findReturn } from './returns.sql.ts'
import type { Upload } from './upload.ts'
import { uploadShape } from './view-upload.ts'
import { listUploads } from './uploads.sql.ts'
import * as rows from './view-return.sql.ts'

const totals = z.object({
  workers: fields.count,
  wages: fields.rupiah,
  jkk: fields.rupiah,
  jkm: fields.rupiah,
  jhtEmployer: fields.rupiah,
  jhtWorker: fields.rupiah,
  jpEmployer: fields.rupiah,
  jpWorker: fields.rupiah,
})

const change = z.object({
  /** joined, left, wage (it changed), law (a ceiling or rate changed), same */
  change: z.enum(['joined', 'left', 'wage', 'law', 'same']),
  workers: fields.count,
  amount: fields.rupiah,
  amountBefore: fields.rupiah,
})

/** A return as its people see it: what it says, what it would cost, what changed since last month, and what still waits. */
export const viewReturn = operation({
  name: 'contributions.view-return',
  summary: { id: 'Lihat laporan upah', en: 'See a wage return' },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
  ],
  effect: 'read',
  route: { method: 'GET', path: '/returns/{returnId}' },
  input: z.object({ returnId: z.uuid() }),
  output: z.object({
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
    /** What the bill would ask for; of a correction, the difference. */
    totals,
    /** What the bill would take along from earlier months. */
    carried: z.object({ penalties: fields.rupiah, credit: fields.rupiah }),
    changes: z.array(change),
    uploads: z.array(uploadShape),
    held: fields.count,
    billId: z.uuid().nullable(),
    paid: z.boolean(),
  }),
  concerns: employerOfReturn,
  async run({ db, now, subject }, { returnId }) {
    const employerId = employerIn(subject)
    const found = await db.get<WageReturn>(findReturn(returnId, false))
    const { month } = found
    const at = {
      month,
      employerId,
      returnId,
      relief: await expectedRelief(db, { employerId, month, today: dayIn(now) }),
    }
    const assessment = assessmentFor(month, dayIn(now))
    const uploads = await db.many<Upload>(listUploads(returnId))
    const bill = await db.find<Bill>(findBillOfReturn(employerId, returnId))
    return {
      ...found,
      returnId,
      totals: await db.get<z.output<typeof totals>>(
        rows.previewTotals(at, assessment, found.kind !== 'regular'),
      ),
      carried: await db.get<{ penalties: bigint; credit: bigint }>(rows.findCarried(employerId)),
      changes:
        found.kind === 'regular'
          ? await db.many<z.output<typeof change>>(rows.summariseChange(at, assessment))
          : [],
      uploads: uploads.map((upload) => ({ ...upload, uploadId: upload.id })),
      held: uploads.reduce((sum, upload) => sum + upload.rowsHeld, 0),
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

/** The workers of a return, by name, in pages. */
export const listReturnRows = operation({
  name: 'contributions.list-return-rows',
  summary: { id: 'Daftar pekerja di laporan', en: 'List the workers of a return' },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
  ],
  effect: 'read',
  route: { method: 'GET', path: '/returns/{returnId}/rows' },
  input: z.object({
    returnId: z.uuid(),
    search: fields.optionalLine(100),
    /** `next` of the page before. */
    after: fields.key.nullish(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(row), next: fields.key.nullable() }),
  concerns: employerOfReturn,
  async run({ db, subject }, { returnId, search, after, limit }) {
    const employerId = employerIn(subject)
    const { month } = await db.get<WageReturn>(findReturn(returnId, false))
    const at = { month, employerId, returnId, search, after: after ?? null, limit: limit + 1 }
    const found = await db.many<z.output<typeof row>>(rows.listReturnRows(at))
    const shown = found.slice(0, limit)
    return { rows: shown, next: found.length > limit ? (shown.at(-1)?.personId ?? null) : null }
  },
})

const changedWorker = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  wage: fields.rupiah.nullable(),
  wageBefore: fields.rupiah.nullable(),
  amount: fields.rupiah,
  amountBefore: fields.rupiah,
})

/** The workers behind one line of the difference table. */
export const listChangedWorkers = operation({
  name: 'contributions.list-changed-workers',
  summary: {
    id: 'Pekerja di balik perubahan sejak bulan lalu',
    en: 'Workers behind a change since last month',
  },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  route: { method: 'GET', path: '/returns/{returnId}/changes/{change}' },
  input: z.object({
    returnId: z.uuid(),
    change: z.enum(['joined', 'left', 'wage', 'law', 'same']),
    after: fields.key.default(0n),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    workers: z.array(changedWorker),
  }),
  concerns: employerOfReturn,
  async run({ db, now, subject }, { returnId, change: wanted, after, limit }) {
    const employerId = employerIn(subject)
    const { month } = await db.get<WageReturn>(findReturn(returnId, false))
    const at = {
      month,
      employerId,
      returnId,
      relief: await expectedRelief(db, { employerId, month, today: dayIn(now) }),
    }
    return {
      workers: await db.many<z.output<typeof changedWorker>>(
        rows.listChange(at, assessmentFor(month, dayIn(now)), wanted, after, limit),
      ),
    }
  },
})

/** What was noted about accepted rows, for the review page. */
export function findNotes(
  db: Db,
  returnId: string,
): Promise<{ code: string; rows: number; example: Finding }[]> {
  return db.many(rows.groupNotes(returnId))
}

export type NotedRow = {
  readonly uploadId: string
  readonly rowNo: number
  readonly name: string | null
  readonly finding: Finding
}

/** The rows behind one such note; the first `limit` of them. */
export function findNotedRows(db: Db, returnId: string, code: string, limit: number): Promise<NotedRow[]> {
  return db.many<NotedRow>(rows.listNoted({ returnId, code, limit }))
}
