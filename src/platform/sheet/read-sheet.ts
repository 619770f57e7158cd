import { readCsv } from './csv/read-csv.ts'
import { recogniseFile } from './recognise-file.ts'
import { defaultLimits } from './sheet.ts'
import type { Sheet, SheetLimits } from './sheet.ts'
import { SheetProblem } from './sheet-problem.ts'
import { readXls } from './xls/read-xls.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

export type SheetSource = {
  /** The file's name, used only to tell the sender that it does not fit the content. */
  readonly name: string
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
}

/**
 * Opens a table that a stranger sent: .xlsx, .xls or .csv, told apart by content. Memory stays bounded whatever is in it;
 * the rows come in batches, so 200,000 of them need no more than 500.
 *
 * @throws SheetProblem when it cannot be read; also while the batches are taken, when the fault stands further down.
 */
export async function readSheet(source: SheetSource, limits: SheetLimits = defaultLimits): Promise<Sheet> {
  const bytes = await collect(source.bytes, limits.bytes)
  const format = recogniseFile(bytes)
  const sheet = await readers[format](bytes, limits)
  return { ...sheet, misnamed: formatByName(source.name) !== format }
}

const readers = { xlsx: readXlsx, xls: readXls, csv: readCsv }

async function collect(bytes: Uint8Array | AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const tooLarge = () => new SheetProblem({ code: 'too-large', limitBytes: limit })
  if (bytes instanceof Uint8Array) {
    if (bytes.length > limit) throw tooLarge()
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    length += piece.length
    if (length > limit) throw tooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces, length)
}

function formatByName(name: string): Sheet['format'] | null {
  if (/\.xls$/i.test(name)) return 'xls'
  if (/\.xls[xm]$/i.test(name)) return 'xlsx'
  return /\.(csv|tsv|txt)$/i.test(name) ? 'csv' : null
}
