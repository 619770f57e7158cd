import { z } from 'zod'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Cell } from '#platform/sheet/sheet.ts'
import { describeFinding, type Finding } from './files/findings.ts'
import type { Upload } from './upload.ts'
import { findEmployerOfUpload, findUpload, listRows } from './uploads.sql.ts'

const words = z.object({ id: z.string(), en: z.string() })

export const uploadShape = z.object({
  uploadId: z.uuid(),
  returnId: z.uuid(),
  kind: z.enum(['workers', 'wages', 'leavers']),
  fileName: z.string(),
  state: z.enum(['waiting', 'checking', 'checked', 'refused']),
  problem: z.object({ code: z.string(), message: words, remedy: words }).nullable(),
  rowsSeen: fields.count,
  rowsTotal: fields.count.nullable(),
  /** About how many rows there will be, while they are read. */
  rowsExpected: fields.count.nullable(),
  rowsAccepted: fields.count,
  rowsUnchanged: fields.count,
  rowsHeld: fields.count,
  rowsNoted: fields.count,
  /** Worksheets that hold something and were not read: only the first is. */
  otherSheets: z.array(z.string()),
  uploadedBy: z.string(),
  uploadedAt: fields.instant,
  checkedAt: fields.instant.nullable(),
})

const finding = z.object({
  code: z.string(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  message: words,
  suggestion: words,
})

export async function employerOfUpload(db: Db, input: { uploadId: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(findEmployerOfUpload(input.uploadId))
  return row && { kind: 'employer', employerId: row.employerId }
}

/** A file's check: how far it is, what it found. */
export const viewUpload = operation({
  name: 'contributions.view-upload',
  summary: { id: 'Lihat hasil pemeriksaan berkas', en: 'See what checking a file found' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  route: { method: 'GET', path: '/uploads/{uploadId}' },
  input: z.object({ uploadId: z.uuid() }),
  output: uploadShape,
  concerns: employerOfUpload,
  async run({ db }, { uploadId }) {
    return { ...(await db.get<Upload>(findUpload(uploadId))), uploadId }
  },
})

export type StoredRow = {
  readonly rowNo: number
  readonly name: string | null
  readonly nik: string | null
  readonly cells: readonly (readonly [Cell['kind'], string])[] | null
  readonly findings: readonly Finding[]
}

/** The rows that something is to be said about: held ones wait for an answer, noted ones were accepted. */
export const listUploadRows = operation({
  name: 'contributions.list-upload-rows',
  summary: { id: 'Baris yang ditahan atau diberi catatan', en: 'Rows that are held or noted' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  route: { method: 'GET', path: '/uploads/{uploadId}/rows' },
  input: z.object({
    uploadId: z.uuid(),
    state: z.enum(['held', 'noted']).default('held'),
    after: fields.rowNo.default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(z.object({ rowNo: fields.count, name: z.string().nullable(), findings: z.array(finding) })),
    next: fields.count.nullable(),
  }),
  concerns: employerOfUpload,
  async run({ db }, { uploadId, state, after, limit }) {
    const found = await db.many<StoredRow>(listRows(uploadId, state, after, limit + 1))
    const shown = found.slice(0, limit)
    return {
      rows: shown.map((row) => ({ rowNo: row.rowNo, name: row.name, findings: row.findings.map(show) })),
      next: found.length > limit ? (shown.at(-1)?.rowNo ?? null) : null,
    }
  },
})

function show(found: Finding): z.output<typeof finding> {
  const { message, suggestion } = describeFinding(found)
  return { code: found.code, column: found.column, value: found.value ?? null, message, suggestion }
}

/** Held rows as the page that mends them needs them: with what each finding lets one do. */
export function findHeldRows(db: Db, uploadId: string, after: number, limit: number): Promise<StoredRow[]> {
  return db.many<StoredRow>(listRows(uploadId, 'held', after, limit))
}
