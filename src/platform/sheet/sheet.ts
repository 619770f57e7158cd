/**
 * What a cell holds. `text` is what a person would read in it: text as it stands, a number as its digits in the file
 * (a whole number never passes through a float), a date as `YYYY-MM-DD`, a formula as the value it last showed.
 */
export type Cell = {
  readonly kind: 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error'
  readonly text: string
}

export const emptyCell: Cell = { kind: 'empty', text: '' }

/** A row that holds something. `number` counts as the spreadsheet program does: the first row of the file is 1. */
export type SheetRow = { readonly number: number; readonly cells: readonly Cell[] }

export type Sheet = {
  /** What the bytes are, whatever the file is called. */
  readonly format: 'xlsx' | 'xls' | 'csv'
  /** The file's name ends as another format would. Worth a note to the sender, never a refusal. */
  readonly misnamed: boolean
  /** The worksheet that is read; null where the format has only one table. */
  readonly name: string | null
  /** Other visible worksheets that also hold something. They are not read, so the sender must be told. */
  readonly others: readonly string[]
  /**
   * The rows that hold something, in file order. Other work gets its turn between two batches.
   * Damage further down throws a `SheetProblem` only when it is reached: keep nothing until the end is.
   */
  readonly batches: AsyncGenerator<readonly SheetRow[], void, undefined>
  /** How far the reading is: counts up while batches are taken. */
  readonly progress: Progress
}

/** In whatever the format is read by: bytes, or places of cells. */
export type Progress = { done: number; total: number }

/** Bounds on what a stranger's file may cost us. Bytes are bytes, the rest are counts. */
export type SheetLimits = {
  readonly bytes: number
  readonly unpackedBytes: number
  /** Of the list of texts that .xlsx keeps apart from its cells: it stays in memory while the rows are read. */
  readonly textBytes: number
  readonly entries: number
  readonly rows: number
  readonly columns: number
  readonly characters: number
}

export const defaultLimits: SheetLimits = {
  bytes: 25 * 2 ** 20,
  unpackedBytes: 600 * 2 ** 20,
  textBytes: 128 * 2 ** 20,
  entries: 20_000,
  rows: 200_000,
  columns: 100,
  characters: 4_000,
}

export const batchRows = 500

/** A batch of rows full of text is given out sooner. */
export const batchCharacters = 2 ** 22

/** Whether nobody would see anything in these cells. A formula that shows nothing is still something. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every(({ kind, text }) => kind !== 'formula' && text.trim() === '')
}
