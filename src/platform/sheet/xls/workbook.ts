import { isBuiltInDate, isDateFormat } from '../dates.ts'
import { damaged, SheetProblem } from '../sheet-problem.ts'
import { isCell } from './cells.ts'
import { RecordReader, records } from './record-reader.ts'
import { readText, SharedStrings } from './shared-strings.ts'

/** A worksheet by the place in the stream where it begins. */
export type Worksheet = { readonly name: string; readonly start: number }

export type Workbook = {
  /** The visible worksheets that hold something, in the order of their tabs. */
  readonly filled: readonly Worksheet[]
  readonly sharedStrings: SharedStrings | null
  /** Whether a cell style, by its number, shows dates. */
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

const excel97 = 0x0600

/** Walks once through all records: first what concerns the whole workbook, then its sheets one after the other. */
export function readWorkbook(stream: Buffer): Workbook {
  const reader = new RecordReader(stream)
  if (!reader.next() || reader.type !== records.beginOfPart) throw damaged('the workbook has no beginning')
  if (reader.u16() !== excel97) throw new SheetProblem({ code: 'old-excel' })
  const globals = new Globals(stream)
  const isFilled = new Map<number, boolean>()
  let part = 0
  let depth = 1
  while (reader.next()) {
    if (reader.type === records.beginOfPart) {
      if (depth++ > 0) continue
      part = reader.start
      if (globals.visible.has(part)) isFilled.set(part, false)
    } else if (depth === 0) break
    else if (reader.type === records.endOfPart) depth--
    else if (part === 0) globals.take(reader)
    else if (depth === 1 && isCell(reader.type) && isFilled.has(part)) isFilled.set(part, true)
  }
  if (depth > 0) throw damaged('the workbook has no end')
  const worksheets = [...globals.visible].map(([start, name]) => ({ start, name }))
  if (isFilled.size < worksheets.length) throw damaged('a worksheet is missing')
  return { ...globals.read(), filled: worksheets.filter(({ start }) => isFilled.get(start)) }
}

const kinds = { worksheet: 0, macros: 1 }
const hidden = 0x03

/** Far more than anyone makes tabs. */
const mostWorksheets = 4_096

/** What stands before the sheets. Formats come before the styles that use them, but nobody has to rely on it. */
class Globals {
  /** The names of the worksheets that a person sees as tabs, by the places where they begin. */
  readonly visible = new Map<number, string>()
  readonly #stream: Buffer
  readonly #dateFormats = new Map<number, boolean>()
  readonly #formatOfStyle: number[] = []
  #sharedStrings: SharedStrings | null = null
  #from1904 = false

  constructor(stream: Buffer) {
    this.#stream = stream
  }

  take(record: RecordReader): void {
    if (record.type === records.password) throw new SheetProblem({ code: 'encrypted' })
    if (record.type === records.worksheet) this.#takeWorksheet(record)
    else if (record.type === records.from1904) this.#from1904 = record.u16() === 1
    else if (record.type === records.sharedTexts)
      this.#sharedStrings = new SharedStrings(this.#stream, record)
    else if (record.type === records.format)
      this.#dateFormats.set(record.u16(), isDateFormat(readText(record, 255)))
    else if (record.type === records.cellStyle) {
      record.skip(2)
      this.#formatOfStyle.push(record.u16())
    }
  }

  read(): Omit<Workbook, 'filled'> {
    return {
      sharedStrings: this.#sharedStrings,
      dateStyles: this.#formatOfStyle.map((id) => this.#dateFormats.get(id) ?? isBuiltInDate(id)),
      from1904: this.#from1904,
    }
  }

  #takeWorksheet(record: RecordReader): void {
    const start = record.u32()
    const state = record.u8()
    const kind = record.u8()
    if (kind === kinds.macros) throw new SheetProblem({ code: 'macros' })
    const length = record.u8()
    const name = record.text(length, (record.u8() & 1) === 1, length)
    if (kind !== kinds.worksheet || (state & hidden) !== 0) return
    this.visible.set(start, name)
    if (this.visible.size > mostWorksheets) throw damaged('more worksheets than anyone makes')
  }
}
