import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation, type Context } from '#platform/operation.ts'
import { isColumnName } from './files/columns.ts'
import { mendRow } from './files/mend-row.ts'
import { lockToEdit } from './find-return.ts'
import { cellsOf, rowRules } from './intake.ts'
import { intakes } from './intakes.ts'
import type { WageReturn } from './return.ts'
import { restoreLayout, type Upload } from './upload.ts'
import * as rows from './uploads.sql.ts'
import { employerOfUpload, type StoredRow } from './view-upload.ts'

/** One answer to one held row. */
const answer = z.object({
  rowNo: fields.rowNo,
  /** New values by column name. */
  values: z.record(z.string().max(60), z.string().max(4000)).default({}),
  /** Findings that are right as they stand, as `confirmationOf` names them. */
  confirm: z.array(z.string().max(80)).default([]),
  /** Take the row out. */
  drop: z.boolean().default(false),
})

/** Takes answers to held rows: each row is checked again as a whole, and goes in if nothing holds it any more. */
export const mendRows = operation({
  name: 'contributions.mend-rows',
  summary: { id: 'Perbaiki baris yang ditahan', en: 'Mend held rows' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/uploads/{uploadId}/mend' },
  input: z.object({ uploadId: z.uuid(), answers: z.array(answer).min(1).max(500) }),
  output: z.object({
    mended: fields.count,
    stillHeld: fields.count,
    dropped: fields.count,
    /** Rows that had been answered already, by a colleague or by a later file. */
    answeredBefore: fields.count,
  }),
  concerns: employerOfUpload,
  async run(context, { uploadId, answers }) {
    const { db, actor, now } = context
    const upload = await db.get<Upload>(rows.findUpload(uploadId))
    const to = await lockToEdit(db, upload.returnId, { name: actor.name, now })
    const toDrop = answers.filter(({ drop }) => drop).map(({ rowNo }) => rowNo)
    const dropped =
      toDrop.length > 0 ? await db.run(rows.closeRows(uploadId, toDrop, 'let-go', actor.name, now)) : 0
    const answered = new Map(answers.filter(({ drop }) => !drop).map((one) => [one.rowNo, one]))
    const held = await db.many<StoredRow>(rows.getHeldRows(uploadId, [...answered.keys()]))
    const mended = held.length > 0 ? await recheck(context, { upload, to }, held, answered) : 0
    const answeredBefore = answers.length - dropped - held.length
    return { mended, stillHeld: held.length - mended, dropped, answeredBefore }
  },
})

async function recheck(
  { db, actor, now, fictitious }: Context,
  { upload, to: { month, kind } }: { upload: Upload; to: WageReturn },
  held: readonly StoredRow[],
  answered: ReadonlyMap<number, z.output<typeof answer>>,
): Promise<number> {
  if (!upload.layout) return 0
  const layout = restoreLayout(upload.layout)
  const intake = intakes[upload.kind]
  const batch = held.map((row) => {
    const values = Object.entries(answered.get(row.rowNo)?.values ?? {}).filter(([column]) =>
      isColumnName(column),
    )
    const cells = values.reduce(
      (mended, [column, value]) =>
        isColumnName(column) ? (mendRow(mended, layout, column, value) ?? mended) : mended,
      cellsOf(row.cells ?? []),
    )
    return { number: row.rowNo, cells }
  })
  const confirmed = new Map([...answered].map(([rowNo, { confirm }]) => [rowNo, new Set(confirm)]))
  const rules = rowRules(month, dayIn(now), fictitious)
  const rowNos = held.map(({ rowNo }) => rowNo)

  await intake.open(db)
  await db.run(rows.closeRows(upload.id, rowNos, 'mended', actor.name, now))
  await intake.take(db, batch, { layout, rules, unitCode: upload.unitCode, confirmed })
  // What is still wrong is written back as held by the settling below.
  const taken = await intake.settle(db, { ...upload, uploadId: upload.id, month, kind, by: actor.name, now })
  await db.run(rows.addAccepted(upload.id, taken.rows))
  return taken.rows
}
