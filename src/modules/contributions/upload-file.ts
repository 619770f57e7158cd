import { createHash } from 'node:crypto'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import * as fields from '#platform/fields.ts'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { checkUpload } from './check-upload.ts'
import { checkStep, employerIn, employerOfReturn } from './find-return.ts'
import { fileMissing, fileTooLarge } from './problems.ts'
import type { WageReturn } from './return.ts'
import { findReturn } from './returns.sql.ts'
import { insertPiece, insertUpload } from './uploads.sql.ts'

const limitMegabytes = 25
const pieceSize = 1 << 20

/** Takes a file for a return and sees to its check. The answer comes at once; the check reports its progress. */
export const uploadFile = operation({
  name: 'contributions.upload-file',
  summary: {
    id: 'Unggah berkas pekerja, upah, atau pekerja keluar',
    en: 'Upload a file of workers, wages or leavers',
  },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/returns/{returnId}/uploads' },
  input: z.object({
    returnId: z.uuid(),
    kind: z.enum(['workers', 'wages', 'leavers']),
    unitCode: fields.optionalLine(20),
    file: fields.file,
  }),
  output: z.object({ uploadId: z.uuid(), state: z.literal('waiting') }),
  concerns: employerOfReturn,
  async run({ db, actor, now, note, subject }, { returnId, kind, unitCode, file }) {
    // Not locked: another file may be under way. The check looks again.
    checkStep(await db.get<WageReturn>(findReturn(returnId, false)), 'edit')
    const employerId = employerIn(subject)
    const { bytes } = file
    if (bytes.length === 0) throw fileMissing()
    if (bytes.length > limitMegabytes << 20) throw fileTooLarge(limitMegabytes)

    const uploadId = newId(now)
    const digest = createHash('sha256').update(bytes).digest()
    const fileName = file.name.replace(/[^\p{L}\p{N} ._()-]/gu, '_').slice(-100) || 'berkas'
    await db.run(
      insertUpload({
        id: uploadId,
        employerId,
        returnId,
        kind,
        fileName,
        fileSize: bytes.length,
        digest,
        unitCode,
        by: actor.name,
        now,
      }),
    )
    for (let position = 0; position * pieceSize < bytes.length; position++) {
      await db.run(
        insertPiece(
          uploadId,
          position,
          Buffer.from(bytes.subarray(position * pieceSize, (position + 1) * pieceSize)),
        ),
      )
    }
    await enqueue(db, checkUpload, { uploadId }, { once: `check-${uploadId}` })
    note({ kind, bytes: bytes.length })
    return { uploadId, state: 'waiting' as const }
  },
})
