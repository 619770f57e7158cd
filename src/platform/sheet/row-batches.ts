import { batchCharacters, batchRows, emptyCell, isBlank } from './sheet.ts'
import type { Cell, SheetLimits, SheetRow } from './sheet.ts'
import { SheetProblem } from './sheet-problem.ts'

/**
 * Gathers rows from cells that know their place, within the limits. Whoever reads a worksheet opens a row, puts its
 * cells, closes it, and takes the rows away whenever enough have come together.
 */
export class RowBatches {
  readonly #limits: SheetLimits
  #rows: SheetRow[] = []
  #rowCount = 0
  #characters = 0
  #width = 0
  #number = 0
  #cells: Cell[] = []

  constructor(limits: SheetLimits) {
    this.#limits = limits
  }

  get isFull(): boolean {
    return this.#rows.length >= batchRows || this.#characters >= batchCharacters
  }

  take(): SheetRow[] {
    const rows = this.#rows
    this.#rows = []
    this.#characters = 0
    return rows
  }

  openRow(number: number): void {
    this.#number = number
    this.#cells = []
  }

  /** Counts columns from 0. */
  put(column: number, cell: Cell): void {
    if (cell.kind === 'empty') return
    const { columns, characters } = this.#limits
    if (column >= columns) {
      throw new SheetProblem({ code: 'too-many-columns', limit: columns, row: this.#number })
    }
    if (cell.text.length > characters) {
      const where = { row: this.#number, column: column + 1 }
      throw new SheetProblem({ code: 'cell-too-long', limit: characters, ...where })
    }
    while (this.#cells.length < column) this.#cells.push(emptyCell)
    this.#cells[column] = cell
    this.#characters += cell.text.length
  }

  /** Cells left out at the end of a row are empty, not missing: every row is as wide as the widest before it. */
  closeRow(): void {
    if (isBlank(this.#cells)) return
    if (++this.#rowCount > this.#limits.rows) {
      throw new SheetProblem({ code: 'too-many-rows', limit: this.#limits.rows })
    }
    this.#width = Math.max(this.#width, this.#cells.length)
    while (this.#cells.length < this.#width) this.#cells.push(emptyCell)
    this.#rows.push({ number: this.#number, cells: this.#cells })
  }
}
