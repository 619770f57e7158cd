import { writeXlsxStream } from 'hucre/xlsx'
import { guarded } from './csv/formula-guard.ts'

/** Text stays text, down to the last digit of a NIK. Only what is given as a number is written as one. */
export type CellToWrite = string | number | bigint | null

export type SheetToWrite = {
  readonly format: { readonly kind: 'xlsx' } | { readonly kind: 'csv'; readonly delimiter: ',' | ';' }
  /** The worksheet's name, at most 31 characters without `: \ / ? * [ ]`. CSV has none. */
  readonly name: string
  readonly columns: readonly { readonly header: string; readonly kind: 'text' | 'number' }[]
  readonly rows: Iterable<readonly CellToWrite[]> | AsyncIterable<readonly CellToWrite[]>
}

/** Writes a table row by row, as fast as the bytes are taken. Nothing in it can run as a formula. */
export async function* writeSheet(sheet: SheetToWrite): AsyncGenerator<Uint8Array, void, undefined> {
  const { format } = sheet
  yield* format.kind === 'xlsx' ? writeXlsx(sheet) : csvPieces(sheet, format.delimiter)
}

/** A text column is formatted as text too, so that what a person types there later is not made a number. */
function writeXlsx({ name, columns, rows }: SheetToWrite): ReadableStream<Uint8Array> {
  const styled = columns.map(({ kind }) => ({
    width: 18,
    style: { numFmt: kind === 'text' ? '@' : '#,##0' },
  }))
  const header = columns.map(({ header }) => header)
  return writeXlsxStream(xlsxRows(header, rows), { name, columns: styled, freezePane: { rows: 1 } })
}

async function* xlsxRows(header: readonly string[], rows: SheetToWrite['rows']) {
  yield header.map(xlsxText)
  for await (const row of rows) yield row.map(xlsxValue)
}

function xlsxValue(value: CellToWrite): string | number | null {
  if (typeof value === 'string') return xlsxText(value)
  if (typeof value !== 'bigint') return value
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
}

/** Escapes what XML cannot carry, and text that looks like such an escape (ECMA-376 part 1, 22.9.2.19). */
function xlsxText(text: string): string {
  return text.replace(
    /_(?=x[\da-f]{4}_)|[\ufffe\uffff]/gi,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}

const byteOrderMark = '\ufeff'
const pieceLength = 2 ** 16

async function* csvPieces({ columns, rows }: SheetToWrite, delimiter: string): AsyncGenerator<Uint8Array> {
  let piece =
    byteOrderMark +
    csvLine(
      columns.map(({ header }) => header),
      delimiter,
    )
  for await (const row of rows) {
    piece += csvLine(row, delimiter)
    if (piece.length < pieceLength) continue
    yield Buffer.from(piece)
    piece = ''
  }
  yield Buffer.from(piece)
}

function csvLine(row: readonly CellToWrite[], delimiter: string): string {
  return `${row.map(csvCell).join(delimiter)}\r\n`
}

function csvCell(value: CellToWrite): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const text = guarded(value)
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
