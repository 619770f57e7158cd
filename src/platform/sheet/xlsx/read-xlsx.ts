import { setImmediate } from 'node:timers/promises'
import type { Progress, Sheet, SheetLimits, SheetRow } from '../sheet.ts'
import { SheetProblem } from '../sheet-problem.ts'
import { openArchive, unpack } from './archive.ts'
import type { Archive } from './archive.ts'
import { xmlName, XmlScanner } from './scan-xml.ts'
import { SharedStrings } from './shared-strings.ts'
import { SheetRows } from './sheet-rows.ts'
import { readWorkbook } from './workbook.ts'
import type { Workbook, Worksheet } from './workbook.ts'

/** The first visible worksheet that holds something. */
export async function readXlsx(bytes: Buffer, limits: SheetLimits): Promise<Omit<Sheet, 'misnamed'>> {
  const archive = await openArchive(bytes, limits)
  const book = await readWorkbook(archive)
  const filled: Worksheet[] = []
  for (const sheet of book.visible) if (await holdsSomething(archive, sheet)) filled.push(sheet)
  const [first, ...others] = filled
  if (!first) throw new SheetProblem({ code: 'empty' })
  const progress = { done: 0, total: first.part.uncompressedSize }
  return {
    format: 'xlsx',
    name: first.name,
    others: others.map(({ name }) => name),
    batches: readRows({ archive, book, sheet: first, progress }, limits),
    progress,
  }
}

type Opened = { archive: Archive; book: Workbook; sheet: Worksheet; progress: Progress }

async function* readRows(
  { archive, book, sheet, progress }: Opened,
  limits: SheetLimits,
): AsyncGenerator<SheetRow[], void, undefined> {
  const list = book.sharedStrings
  const sharedStrings = list ? await SharedStrings.read(archive, list, limits.textBytes) : null
  const rows = new SheetRows({ ...book, sharedStrings }, limits)
  const scanner = new XmlScanner(rows)
  let empty = true
  for await (const piece of unpack(archive, sheet.part)) {
    scanner.push(piece)
    progress.done += piece.length
    if (!rows.isFull) continue
    empty = false
    yield rows.take()
    await setImmediate()
  }
  scanner.end()
  const last = rows.take()
  if (last.length > 0) yield last
  else if (empty) throw new SheetProblem({ code: 'empty' })
}

const content = ['v', 'is', 'f'].map(xmlName)

/** Reads no further than the first cell that has a value, a text or a formula. */
async function holdsSomething(archive: Archive, { part }: Worksheet): Promise<boolean> {
  let found = false
  const scanner = new XmlScanner({
    open(tag) {
      found ||= content.some((name) => tag.is(name))
    },
    close() {},
    text() {},
  })
  for await (const piece of unpack(archive, part)) {
    scanner.push(piece)
    if (found) return true
  }
  return false
}
