import type { Cell } from '#platform/sheet/sheet.ts'
import { emptyCell } from '#platform/sheet/sheet.ts'
import type { ColumnName } from './columns.ts'
import { confirmationOf, fault, holds, mayBeConfirmed } from './findings.ts'
import type { Fault, Finding } from './findings.ts'
import type { Layout } from './layouts.ts'
import { cleanText } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** What a row says, once everything in it has been looked at. */
export type Checked<Row> = {
  /** The row, when nothing holds it back. */
  readonly row: Row | null
  /** What could be read in any case: enough to find the same person again, or to show whose row is held. */
  readonly seen: Seen
  readonly findings: readonly Finding[]
}

export type Seen = {
  readonly name: string | null
  readonly nik: string | null
  readonly kpj: string | null
  readonly employeeNo: string | null
  readonly wage: bigint | null
}

/** Reads the cells of one row by column, and gathers all that is to be said about them instead of stopping. */
export class RowReader {
  readonly findings: Finding[] = []
  readonly #cells: readonly Cell[]
  readonly #layout: Layout
  readonly #confirmed: ReadonlySet<string>

  constructor(cells: readonly Cell[], layout: Layout, confirmed: ReadonlySet<string>) {
    this.#cells = cells
    this.#layout = layout
    this.#confirmed = confirmed
    this.#checkLength()
  }

  get isHeld(): boolean {
    return this.findings.some(holds)
  }

  has(column: ColumnName): boolean {
    return this.#layout.columns.has(column)
  }

  cell(column: ColumnName): Cell {
    return this.#cells[this.#layout.columns.get(column) ?? -1] ?? emptyCell
  }

  /** A lone hyphen is how people say that there is nothing. */
  isEmpty(column: ColumnName): boolean {
    const cell = this.cell(column)
    return cell.kind !== 'formula' && ['', '-'].includes(cleanText(cell))
  }

  /** What the cell says; null when it is empty or cannot be taken, which is then reported. */
  read<T>(column: ColumnName, parse: (cell: Cell) => Parsed<T>): T | null {
    if (this.isEmpty(column)) return null
    const cell = this.cell(column)
    if (cell.kind === 'error') return this.report(column, fault('CELL_ERROR'))
    if (cell.kind === 'formula') return this.#readFormula(column, cell, parse)
    const read = parse(cell)
    return read.ok ? read.value : this.report(column, read.fault)
  }

  /** As `read`, for a column that every row must fill. */
  need<T>(
    column: ColumnName,
    parse: (cell: Cell) => Parsed<T>,
    missing: Fault = fault('FIELD_MISSING'),
  ): T | null {
    return this.isEmpty(column) ? this.report(column, missing) : this.read(column, parse)
  }

  /** Adds a finding, unless it can be confirmed and a person has confirmed exactly this one. */
  report(column: ColumnName | null, found: Fault): null {
    const { text } = column === null ? emptyCell : this.cell(column)
    const finding: Finding = { ...found, column, ...(text === '' ? {} : { value: text }) }
    if (!this.#confirmed.has(confirmationOf(finding)) || !mayBeConfirmed(finding)) this.findings.push(finding)
    return null
  }

  /** A formula may show something else tomorrow. Its value counts once a person stands by it. */
  #readFormula<T>(column: ColumnName, { text }: Cell, parse: (cell: Cell) => Parsed<T>): T | null {
    const shown = text.startsWith('=') ? '' : text
    const before = this.findings.length
    this.report(column, fault('FORMULA_CELL', { shown }))
    const read = parse({ kind: 'text', text: shown })
    if (read.ok) return read.value
    return this.findings.length === before ? this.report(column, read.fault) : null
  }

  #checkLength(): void {
    const expected = this.#layout.header.length
    const filled = this.#cells.findLastIndex(({ text }) => text.trim() !== '') + 1
    const found = filled > expected ? filled : this.#cells.length
    if (filled > expected || found < this.#layout.narrowest) {
      this.report(null, fault('ROW_LENGTH', { found, expected }))
    }
  }
}
