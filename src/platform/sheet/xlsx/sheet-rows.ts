import { numericCell } from '../numeric-cell.ts'
import { RowBatches } from '../row-batches.ts'
import { emptyCell } from '../sheet.ts'
import type { Cell, SheetLimits, SheetRow } from '../sheet.ts'
import { damaged } from '../sheet-problem.ts'
import { textOf, xmlName } from './scan-xml.ts'
import type { XmlHandler, XmlTag } from './scan-xml.ts'
import type { SharedStrings } from './shared-strings.ts'

const sheetData = xmlName('sheetData')
const row = xmlName('row')
const cell = xmlName('c')
const value = xmlName('v')
const inlineText = xmlName('t')
const formula = xmlName('f')
const phonetic = xmlName('rPh')
const reference = xmlName('r')
const type = xmlName('t')
const style = xmlName('s')

export type CellMeaning = {
  readonly sharedStrings: SharedStrings | null
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** Reads the rows of one worksheet while it is scanned. Whoever scans takes them away between two pieces. */
export class SheetRows implements XmlHandler {
  readonly #meaning: CellMeaning
  readonly #characters: number
  readonly #batches: RowBatches
  #inData = false

  #row = 0
  #column = -1
  #type = ''
  #style = 0
  #isFormula = false
  #text = ''
  #inText = false
  #inPhonetic = false

  constructor(meaning: CellMeaning, limits: SheetLimits) {
    this.#meaning = meaning
    this.#characters = limits.characters
    this.#batches = new RowBatches(limits)
  }

  get isFull(): boolean {
    return this.#batches.isFull
  }

  take(): SheetRow[] {
    return this.#batches.take()
  }

  open(tag: XmlTag): void {
    if (!this.#inData) {
      if (tag.is(sheetData)) this.#inData = true
    } else if (tag.is(cell)) this.#openCell(tag)
    else if (tag.is(value)) this.#inText = true
    else if (tag.is(row)) this.#openRow(tag)
    else if (tag.is(inlineText)) this.#inText = !this.#inPhonetic
    else if (tag.is(formula)) this.#isFormula = true
    else if (tag.is(phonetic)) this.#inPhonetic = true
  }

  close(tag: XmlTag): void {
    if (!this.#inData) return
    if (tag.is(value) || tag.is(inlineText)) this.#inText = false
    else if (tag.is(cell)) this.#batches.put(this.#column, this.#read())
    else if (tag.is(row)) this.#batches.closeRow()
    else if (tag.is(phonetic)) this.#inPhonetic = false
    else if (tag.is(sheetData)) this.#inData = false
  }

  text(bytes: Buffer, from: number, to: number): void {
    // Once it is too long, its length is all that matters.
    if (this.#inText && this.#text.length <= this.#characters) this.#text += textOf(bytes, from, to)
  }

  /** Rows and cells may leave out where they stand; then they follow the one before. */
  #openRow(tag: XmlTag): void {
    const at = tag.find(reference) ? wholeNumber(tag) : 0
    this.#row = at > 0 ? at : this.#row + 1
    this.#column = -1
    this.#batches.openRow(this.#row)
  }

  #openCell(tag: XmlTag): void {
    const at = tag.find(reference) ? columnOf(tag) : -1
    this.#column = at >= 0 ? at : this.#column + 1
    this.#type = tag.attribute(type) ?? 'n'
    this.#style = tag.find(style) ? wholeNumber(tag) : 0
    this.#isFormula = false
    this.#text = ''
  }

  #read(): Cell {
    const shown = this.#shown()
    return this.#isFormula && shown.kind !== 'error' ? { kind: 'formula', text: shown.text } : shown
  }

  #shown(): Cell {
    const raw = this.#text
    if (raw === '') return emptyCell
    if (this.#type === 's') return textCell(this.#shared(Number(raw)))
    if (this.#type === 'n') return numericCell(raw.trim(), this.#numberStyle())
    if (this.#type === 'b') return { kind: 'boolean', text: raw.trim() === '1' ? 'TRUE' : 'FALSE' }
    if (this.#type === 'e') return { kind: 'error', text: raw }
    if (this.#type === 'd') return { kind: 'date', text: raw.slice(0, 10) }
    return textCell(raw)
  }

  #numberStyle() {
    const { dateStyles, from1904 } = this.#meaning
    return { isDate: dateStyles[this.#style] ?? false, from1904 }
  }

  #shared(index: number): string {
    const { sharedStrings } = this.#meaning
    if (!sharedStrings) throw damaged('there is no list of texts')
    return sharedStrings.get(index, this.#characters)
  }
}

/** `_x000D_` stands for a character that XML cannot carry (ECMA-376 part 1, 22.9.2.19). */
function textCell(raw: string): Cell {
  const text = raw.includes('_x')
    ? raw.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw
  return text === '' ? emptyCell : { kind: 'text', text }
}

function wholeNumber({ bytes, valueFrom, valueTo }: XmlTag): number {
  let number = 0
  for (let at = valueFrom; at < valueTo; at++) number = number * 10 + ((bytes[at] ?? 0) - 0x30)
  return number
}

/** `AB12` → 27; -1 when there are no letters. Stops growing long before it could overflow. */
function columnOf({ bytes, valueFrom, valueTo }: XmlTag): number {
  let column = 0
  for (let at = valueFrom; at < valueTo && column < 1e6; at++) {
    const letter = ((bytes[at] ?? 0) & 0xdf) - 0x40
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
