import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Language } from '#base/words.ts'
import type { Database } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import type { Cell, SheetRow } from '#platform/sheet/sheet.ts'
import { writeSheet } from '#platform/sheet/write-sheet.ts'
import { listSaidBetween } from './corrected-file.sql.ts'
import { errorFileHeader, errorFileRow } from './files/error-file.ts'
import type { Layout } from './files/layouts.ts'
import { cellsOf } from './intake.ts'
import { fileGone, fileNotChecked } from './file-problems.ts'
import { readPieces } from './read-pieces.ts'
import { restoreLayout, type Upload } from './upload.ts'
import { findUpload, listRows } from './uploads.sql.ts'
import { employerOfUpload, type StoredRow } from './view-upload.ts'

const wanted = z.object({
  uploadId: z.uuid(),
  /** Only the rows that wait for an answer, or the whole file. */
  rows: z.enum(['held', 'all']).default('held'),
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  language: z.enum(['id', 'en']).default('id'),
})

/**
 * Permission to take a file back with our columns beside its own. The bytes follow by `writeCorrectedFile`, because
 * they outlast this transaction.
 */
export const correctedFile = operation({
  name: 'contributions.corrected-file',
  summary: { id: 'Unduh berkas dengan kolom perbaikan', en: 'Download a file with our findings' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  input: wanted,
  output: wanted.extend({ name: z.string(), type: z.string() }),
  concerns: employerOfUpload,
  async run({ db }, asked) {
    const upload = await db.get<Upload>(findUpload(asked.uploadId))
    if (!upload.layout) throw fileNotChecked()
    if (upload.emptiedAt) throw fileGone()
    const name = upload.fileName.replace(/\.[^.]*$/, '')
    const suffix = asked.language === 'id' ? 'perbaikan' : 'to-mend'
    return { ...asked, name: `${name}-${suffix}.${asked.format}`, type: types[asked.format] }
  },
})

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export type CorrectedFile = z.output<(typeof correctedFile)['output']>

/** The file as it was sent, or its held rows, each with what is to be said about it; written as fast as it is taken. */
export async function* writeCorrectedFile(
  database: Database,
  file: CorrectedFile,
): AsyncGenerator<Uint8Array> {
  const upload = await database.read((db) => db.get<Upload>(findUpload(file.uploadId)))
  const layout = restoreLayout(present(upload.layout, 'a file that is given back has been checked'))
  const source = file.rows === 'held' ? heldRows(database, upload) : everyRow(database, upload)
  yield* writeSheet({
    format: file.format === 'xlsx' ? { kind: 'xlsx' } : { kind: 'csv', delimiter: ';' },
    name: 'Perbaikan',
    columns: errorFileHeader(layout).map((header) => ({ header, kind: 'text' })),
    rows: toErrorRows(source, layout, file.language),
  })
}

type SaidRow = { readonly cells: readonly Cell[]; readonly findings: StoredRow['findings'] }

async function* toErrorRows(source: AsyncIterable<SaidRow>, layout: Layout, language: Language) {
  for await (const { cells, findings } of source) yield errorFileRow(layout, cells, findings, language)
}

const pageRows = 500

async function* heldRows(database: Database, { id }: Upload): AsyncGenerator<SaidRow> {
  for (let after = 0; ;) {
    const page = await database.read((db) => db.many<StoredRow>(listRows(id, 'held', after, pageRows)))
    for (const { cells, findings } of page) yield { cells: cellsOf(cells ?? []), findings }
    if (page.length < pageRows) return
    after = page.at(-1)?.rowNo ?? after
  }
}

/** Row by row from the stored file; a held row as it has been mended so far. */
async function* everyRow(database: Database, { id, fileName, layout }: Upload): AsyncGenerator<SaidRow> {
  const headerRow = layout?.headerRow ?? 0
  const sheet = await readSheet({ name: fileName, bytes: readPieces(database, id) })
  for await (const batch of sheet.batches) {
    const said = await findSaid(database, id, batch)
    for (const { number, cells } of batch) {
      if (number <= headerRow) continue
      const row = said.get(number)
      yield { cells: row?.cells ? cellsOf(row.cells) : cells, findings: row?.findings ?? [] }
    }
  }
}

async function findSaid(
  database: Database,
  uploadId: string,
  batch: readonly SheetRow[],
): Promise<ReadonlyMap<number, StoredRow>> {
  const [first, last] = [batch[0]?.number ?? 0, batch.at(-1)?.number ?? 0]
  const found = await database.read((db) => db.many<StoredRow>(listSaidBetween(uploadId, first, last)))
  return new Map(found.map((row) => [row.rowNo, row]))
}
