import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerOfReturn } from './find-return.ts'
import { describeFinding, findingCodes, type Finding } from './files/findings.ts'
import { listNoted } from './view-return.sql.ts'

const words = z.object({ id: z.string(), en: z.string() })

const notedRow = z.object({
  uploadId: z.uuid(),
  rowNo: fields.count,
  name: z.string().nullable(),
  /** Whom it is about, once that is known. */
  personId: fields.key.nullable(),
  message: words,
  suggestion: words,
})

/** The accepted rows of a return's files about which one thing was noted. */
export const listNotedRows = operation({
  name: 'contributions.list-noted-rows',
  summary: { id: 'Baris yang diterima dengan satu catatan', en: 'Rows accepted with one note' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  route: { method: 'GET', path: '/returns/{returnId}/notes/{code}' },
  input: z.object({
    returnId: z.uuid(),
    code: z.enum(findingCodes),
    /** `next` of the page before. */
    after: z
      .string()
      .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\d{1,7}$/)
      .nullish(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(notedRow), next: z.string().nullable() }),
  concerns: employerOfReturn,
  async run({ db }, { returnId, code, after, limit }) {
    const [uploadId, rowNo] = after?.split('_') ?? []
    const behind = uploadId && rowNo ? { uploadId, rowNo: Number(rowNo) } : null
    const found = await db.many<Found>(listNoted({ returnId, code, after: behind, limit: limit + 1 }))
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    return {
      rows: shown.map(({ finding, ...row }) => {
        const { message, suggestion } = describeFinding(finding)
        return { ...row, message, suggestion }
      }),
      next: found.length > limit && last ? `${last.uploadId}_${last.rowNo}` : null,
    }
  },
})

type Found = {
  uploadId: string
  rowNo: number
  name: string | null
  personId: bigint | null
  finding: Finding
}
