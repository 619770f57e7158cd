import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import type { Parser } from 'csv-parse'
import { batchRows, emptyCell, isBlank } from '../sheet.ts'
import type { Cell, Progress, Sheet, SheetLimits, SheetRow } from '../sheet.ts'
import { damaged, SheetProblem } from '../sheet-problem.ts'
import { decodeText } from './decode-text.ts'
import { findDelimiter } from './find-delimiter.ts'
import { unguarded } from './formula-guard.ts'

export function readCsv(bytes: Buffer, limits: SheetLimits): Omit<Sheet, 'misnamed'> {
  const text = decodeText(bytes)
  const progress = { done: 0, total: text.length }
  return { format: 'csv', name: null, others: [], batches: readRows({ text, progress }, limits), progress }
}

type Opened = { text: Buffer; progress: Progress }

async function* readRows(
  { text, progress }: Opened,
  limits: SheetLimits,
): AsyncGenerator<SheetRow[], void, undefined> {
  const { delimiter, from } = findDelimiter(text)
  const parser = parserOf(delimiter, limits)
  const records: AsyncIterable<string[]> = Readable.from(pieces(text.subarray(from))).pipe(parser)
  let rows: SheetRow[] = []
  let number = 0
  let width = 0
  let count = 0
  try {
    for await (const record of records) {
      if (++number > limits.rows * blanksToo) throw tooManyRows(limits.rows)
      if (number % batchRows === 0) await setImmediate()
      if (record.some((cell) => swallowedRows(cell, delimiter, width))) throw openQuote(number)
      width = Math.max(width, record.length)
      const cells = record.map(cellOf)
      if (isBlank(cells)) continue
      if (++count > limits.rows) throw tooManyRows(limits.rows)
      rows.push({ number, cells: withinLimits(cells, number, limits) })
      if (rows.length < batchRows) continue
      progress.done = from + parser.info.bytes
      yield rows
      rows = []
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (!/QUOTE|MAX_RECORD_SIZE/.test(error.code)) throw damaged(error.message)
    throw openQuote(parser.info.records + 1)
  }
  if (count === 0) throw new SheetProblem({ code: 'empty' })
  progress.done = progress.total
  if (rows.length > 0) yield rows
}

/** So many rows, blank ones included, for each that may be filled: a file of line breaks must come to an end. */
const blanksToo = 5

const pieceSize = 2 ** 16

function parserOf(delimiter: string, limits: SheetLimits): Parser {
  return parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.columns * limits.characters,
  })
}

/** A quotation mark left open takes in the rows below it, up to the next mark. Addresses never look like that. */
function swallowedRows(cell: string, delimiter: string, width: number): boolean {
  return /[\r\n]/.test(cell) && cell.split(delimiter).length > Math.max(width, 4)
}

function tooManyRows(limit: number): SheetProblem {
  return new SheetProblem({ code: 'too-many-rows', limit })
}

function openQuote(row: number): SheetProblem {
  return new SheetProblem({ code: 'open-quote', row })
}

function* pieces(text: Buffer): Generator<Buffer> {
  for (let at = 0; at < text.length; at += pieceSize) yield text.subarray(at, at + pieceSize)
}

/** What spreadsheet programs show where a formula has no value, and write in its place. */
const errorText = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:5\d\d)$/

/** `="0123"` is how exports keep digits from being counted as a number: text. Any other `=…` is a formula. */
function cellOf(raw: string): Cell {
  if (raw === '') return emptyCell
  if (errorText.test(raw)) return { kind: 'error', text: raw }
  const constant = /^="([^"]*)"$/.exec(raw)?.[1]
  if (constant !== undefined) return constant === '' ? emptyCell : { kind: 'text', text: constant }
  return raw.startsWith('=') ? { kind: 'formula', text: raw } : { kind: 'text', text: unguarded(raw) }
}

/** Empty cells past the limit are only delimiters, which some programs write by the hundred. */
function withinLimits(cells: readonly Cell[], row: number, limits: SheetLimits): readonly Cell[] {
  const column = cells.findIndex(({ text }) => text.length > limits.characters)
  if (column !== -1) {
    throw new SheetProblem({ code: 'cell-too-long', limit: limits.characters, row, column: column + 1 })
  }
  if (cells.length <= limits.columns) return cells
  if (!isBlank(cells.slice(limits.columns))) {
    throw new SheetProblem({ code: 'too-many-columns', limit: limits.columns, row })
  }
  return cells.slice(0, limits.columns)
}
