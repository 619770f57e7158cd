import { setImmediate } from 'node:timers/promises'
import { RowBatches } from '../row-batches.ts'
import type { Progress, Sheet, SheetLimits, SheetRow } from '../sheet.ts'
import { SheetProblem } from '../sheet-problem.ts'
import { isCell, readCells } from './cells.ts'
import { CompoundFile } from './compound-file.ts'
import { RecordReader, records } from './record-reader.ts'
import { readWorkbook } from './workbook.ts'
import type { Workbook, Worksheet } from './workbook.ts'

/** The first visible worksheet that holds something, of a workbook by Excel 97 to 2003. */
export function readXls(bytes: Buffer, limits: SheetLimits): Omit<Sheet, 'misnamed'> {
  const stream = workbookStream(bytes)
  const book = readWorkbook(stream)
  const [first, ...others] = book.filled
  if (!first) throw new SheetProblem({ code: 'empty' })
  const progress = { done: 0, total: 1 }
  return {
    format: 'xls',
    name: first.name,
    others: others.map(({ name }) => name),
    batches: readRows({ stream, book, sheet: first, progress }, limits),
    progress,
  }
}

const macroFolders = ['_vba_project_cur', '_vba_project', 'macros']

/** Letters, presentations and encrypted .xlsx come in the same container. Excel 5 named its stream otherwise. */
function workbookStream(bytes: Buffer): Buffer {
  const file = new CompoundFile(bytes)
  if (file.has('encryptedpackage')) throw new SheetProblem({ code: 'encrypted' })
  const stream = file.read('workbook')
  if (!stream) throw new SheetProblem({ code: file.has('book') ? 'old-excel' : 'not-a-table' })
  if (macroFolders.some((name) => file.has(name))) throw new SheetProblem({ code: 'macros' })
  return stream
}

type Opened = { stream: Buffer; book: Workbook; sheet: Worksheet; progress: Progress }

async function* readRows(
  { stream, book, sheet, progress }: Opened,
  limits: SheetLimits,
): AsyncGenerator<SheetRow[], void, undefined> {
  const { places, ends } = cellPlaces(stream, sheet)
  const record = new RecordReader(stream)
  const meaning = { ...book, characters: limits.characters }
  const rows = new RowBatches(limits)
  progress.total = Math.max(places.length, 1)
  let at = 0
  let empty = true
  for (const [row, end] of ends.entries()) {
    if (at === end) continue
    rows.openRow(row + 1)
    for (; at < end; at++) {
      record.moveTo(places[at] ?? 0)
      for (const [column, cell] of readCells(record, meaning)) rows.put(column, cell)
    }
    rows.closeRow()
    progress.done = at
    if (!rows.isFull) continue
    empty = false
    yield rows.take()
    await setImmediate()
  }
  const last = rows.take()
  if (last.length > 0) yield last
  else if (empty) throw new SheetProblem({ code: 'empty' })
}

/** Row numbers have sixteen bits. */
const mostRows = 2 ** 16

/**
 * Where the cells stand in the stream, row by row, and where among them each row ends. Excel writes cells in order,
 * but no reader insists on it, and some programs write them as they come.
 */
function cellPlaces(stream: Buffer, sheet: Worksheet): { places: Uint32Array; ends: Uint32Array } {
  const ends = new Uint32Array(mostRows)
  let count = 0
  for (const record of cellRecords(stream, sheet)) {
    count++
    const row = record.u16()
    ends[row] = (ends[row] ?? 0) + 1
  }
  let before = 0
  for (const [row, cells] of ends.entries()) {
    ends[row] = before
    before += cells
  }
  const places = new Uint32Array(count)
  for (const record of cellRecords(stream, sheet)) {
    const { start } = record
    const row = record.u16()
    const at = ends[row] ?? 0
    places[at] = start
    ends[row] = at + 1
  }
  return { places, ends }
}

/** Charts within a worksheet are parts of their own, and their labels no cells. */
function* cellRecords(stream: Buffer, { start }: Worksheet): Generator<RecordReader> {
  const record = new RecordReader(stream)
  record.moveTo(start)
  for (let depth = 1; depth > 0 && record.next();) {
    if (record.type === records.beginOfPart) depth++
    else if (record.type === records.endOfPart) depth--
    else if (depth === 1 && isCell(record.type)) yield record
  }
}
