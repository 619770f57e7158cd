import { numericCell } from '../numeric-cell.ts'
import { emptyCell } from '../sheet.ts'
import type { Cell } from '../sheet.ts'
import { damaged } from '../sheet-problem.ts'
import { records } from './record-reader.ts'
import type { RecordReader } from './record-reader.ts'
import { readText } from './shared-strings.ts'
import type { Workbook } from './workbook.ts'

const cellRecords: ReadonlySet<number> = new Set([
  records.formula, records.wholeNumbers, records.richLabel, records.sharedText, records.number, records.label,
  records.booleanOrError, records.wholeNumber,
]) // prettier-ignore

/** Whether a record holds something that a person sees in a cell, and begins with its row. */
export function isCell(type: number): boolean {
  return cellRecords.has(type)
}

export type CellMeaning = Pick<Workbook, 'sharedStrings' | 'dateStyles' | 'from1904'> & {
  /** Where a text is surely too long. */
  readonly characters: number
}

/** The cells of one record, which the reader stands at: usually one, a run of numbers for `wholeNumbers`. */
export function* readCells(
  record: RecordReader,
  meaning: CellMeaning,
): Generator<[column: number, cell: Cell]> {
  record.skip(2)
  const column = record.u16()
  const { type } = record
  if (type !== records.wholeNumbers) yield [column, readCell(record, type, meaning)]
  // Behind the last number stands its column.
  else for (let at = column; record.left > 2; at++) yield [at, readCell(record, records.wholeNumber, meaning)]
}

function readCell(record: RecordReader, type: number, meaning: CellMeaning): Cell {
  const style = record.u16()
  const number = (value: number) =>
    numericCell(String(value), { isDate: meaning.dateStyles[style] ?? false, from1904: meaning.from1904 })
  switch (type) {
    case records.sharedText:
      return textCell(shared(record.u32(), meaning))
    case records.label:
    case records.richLabel:
      return textCell(readText(record, meaning.characters))
    case records.number:
      return number(record.f64())
    case records.wholeNumber:
      return number(packedNumber(record.u32()))
    case records.booleanOrError: {
      const value = record.u8()
      return record.u8() === 1 ? errorCell(value) : booleanCell(value)
    }
    default:
      return formulaCell(record, number, meaning.characters)
  }
}

function shared(index: number, { sharedStrings, characters }: CellMeaning): string {
  if (!sharedStrings) throw damaged('there is no list of texts')
  return sharedStrings.get(index, characters)
}

function textCell(text: string): Cell {
  return text === '' ? emptyCell : { kind: 'text', text }
}

function booleanCell(value: number): Cell {
  return { kind: 'boolean', text: value === 0 ? 'FALSE' : 'TRUE' }
}

/** [MS-XLS] 2.5.10 */
const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A',
} // prettier-ignore

function errorCell(value: number): Cell {
  return { kind: 'error', text: errors[value] ?? '#N/A' }
}

/** The upper thirty bits of a float, or a whole number of thirty bits; either may stand for a hundredth of it. */
function packedNumber(packed: number): number {
  const number = packed & 2 ? packed >> 2 : float(0, packed & ~3)
  return packed & 1 ? number / 100 : number
}

const halves = new DataView(new ArrayBuffer(8))

function float(low: number, high: number): number {
  halves.setInt32(0, high)
  halves.setInt32(4, low)
  return halves.getFloat64(0)
}

const noNumber = 0xffff
const results = { text: 0, boolean: 1, error: 2 }

/** A formula with the value it last showed ([MS-XLS] 2.5.133). Where that is a text, it has a record of its own. */
function formulaCell(record: RecordReader, number: (value: number) => Cell, characters: number): Cell {
  const low = record.u32()
  const high = record.u32()
  if (high >>> 16 !== noNumber) return { ...number(float(low, high)), kind: 'formula' }
  const result = low & 0xff
  const value = (low >>> 16) & 0xff
  if (result === results.error) return errorCell(value)
  if (result === results.boolean) return { ...booleanCell(value), kind: 'formula' }
  return { kind: 'formula', text: result === results.text ? formulaText(record, characters) : '' }
}

const beforeText: ReadonlySet<number> = new Set([
  records.sharedFormula, records.arrayFormula, records.table, records.continuation,
]) // prettier-ignore

function formulaText(record: RecordReader, characters: number): string {
  while (record.next()) {
    if (record.type === records.formulaText) return readText(record, characters)
    if (!beforeText.has(record.type)) break
  }
  return ''
}
