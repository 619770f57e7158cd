import { dayIn } from '@payung/law'
import { assert } from '#base/assert.ts'
import { Problem } from '#base/problem.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { task } from '#platform/jobs.ts'
import { recordFact } from '#platform/facts.ts'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { SheetProblem } from '#platform/sheet/sheet-problem.ts'
import type { Progress, SheetRow } from '#platform/sheet/sheet.ts'
import { explainSheetProblem } from './files/explain-sheet-problem.ts'
import { describeFinding, type Finding } from './files/findings.ts'
import { findHeader, type Layout, type LayoutKind } from './files/layouts.ts'
import { takeToEdit } from './find-return.ts'
import { rowRules } from './intake.ts'
import { intakes } from './intakes.ts'
import { readPieces } from './read-pieces.ts'
import { findSummary } from './return-summary.ts'
import type { WageReturn } from './return.ts'
import { findReturn } from './returns.sql.ts'
import { storeLayout, type Upload } from './upload.ts'
import * as rows from './uploads.sql.ts'

/**
 * Reads an uploaded file and takes in what is good. One transaction: a server that is killed halfway leaves nothing behind, and
 * the job begins again.
 */
export const checkUpload = task<{ uploadId: string }>({
  name: 'check-upload',
  run: async (app, { uploadId }) => {
    try {
      await app.database.transaction((db) => checkInside(app, db, uploadId))
    } catch (error) {
      const problem = error instanceof SheetProblem ? explainSheetProblem(error) : error
      if (!(problem instanceof Problem)) throw error
      const { code, message, remedy } = problem.details
      await app.database.read((db) =>
        db.run(rows.refuseUpload(uploadId, JSON.stringify({ code, message, remedy }), app.now())),
      )
    }
  },
})

async function checkInside(app: App, db: Db, uploadId: string): Promise<void> {
  await db.many(rows.lockUpload(uploadId))
  const upload = await db.find<Upload>(rows.findUpload(uploadId))
  if (!upload || upload.state === 'checked' || upload.state === 'refused') return
  const now = app.now()
  const { month, kind } = await takeToEdit(db, upload.returnId, { name: upload.uploadedBy, now })
  const intake = intakes[upload.kind]

  const sheet = await readSheet({ name: upload.fileName, bytes: readPieces(app.database, uploadId) })
  const body = await readHeader(sheet.batches, intake.layouts)
  const rules = rowRules(month, dayIn(now), app.config.demo)
  await intake.open(db)
  let seen = 0
  const take = async (batch: readonly SheetRow[]) => {
    await intake.take(db, batch, { layout: body.layout, rules, unitCode: upload.unitCode })
    seen += batch.length
    const expected = expectedRows(seen, sheet.progress)
    await app.database.read((beside) => beside.run(rows.setProgress(uploadId, seen, expected)))
  }
  let taken = Promise.resolve()
  for await (const batch of body.batches) {
    await taken // While one batch is stored the next is read.
    taken = take(batch)
    taken.catch(() => {}) // Thrown where it is waited for.
  }
  await taken
  // Everything is read; what follows is one step that has no parts.
  await app.database.read((beside) => beside.run(rows.setProgress(uploadId, seen, seen)))
  const settled = await intake.settle(db, { ...upload, uploadId, month, kind, by: upload.uploadedBy, now })
  const layout = JSON.stringify(storeLayout(body.layout, body.headerRow))
  await db.run(
    rows.finishUpload({
      id: uploadId,
      layout,
      total: seen,
      accepted: settled.rows,
      unchanged: settled.unchanged,
      otherSheets: sheet.others,
      now,
    }),
  )
  // Worked out here, so that whoever opens the return next need not wait for it.
  await findSummary(db, await db.get<WageReturn>(findReturn(upload.returnId, false)), { bill: null, now })
  await recordFact(
    db,
    'contributions.upload-checked',
    { uploadId, employerId: String(upload.employerId) },
    now,
  )
}

/** As many as so far for each part of the file, to two digits: an estimate should look like one. */
function expectedRows(seen: number, { done, total }: Progress): number {
  const estimate = Math.max(seen, Math.round((seen * total) / Math.max(done, 1)))
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(estimate, 1))) - 1)
  return Math.max(seen + 1, Math.round(estimate / unit) * unit)
}

type Body = {
  readonly layout: Layout
  readonly headerRow: number
  readonly batches: AsyncGenerator<readonly SheetRow[]>
}

/** Finds the header among the first rows; what follows is data. */
async function readHeader(
  batches: AsyncGenerator<readonly SheetRow[], void, undefined>,
  kinds: readonly LayoutKind[],
): Promise<Body> {
  const first = await batches.next()
  const head = first.done ? [] : first.value
  const found = findHeader(head, kinds)
  if (!found.ok) throw headerProblem(found.finding)
  assert(!first.done, 'a header was found in rows')
  async function* rest() {
    yield head.filter(({ number }) => number > found.row)
    yield* batches
  }
  return { layout: found.layout, headerRow: found.row, batches: rest() }
}

function headerProblem(finding: Finding): Problem {
  const { message, suggestion } = describeFinding(finding)
  return new Problem({
    code: `contributions.${finding.code.toLowerCase().replaceAll('_', '-')}`,
    status: 422,
    message,
    remedy: suggestion,
  })
}
