import { law, parseNik, type Day, type Month } from '@payung/law'
import { copyIn, type CopyValue } from '#platform/copy.ts'
import type { Db } from '#platform/database.ts'
import type { Cell, SheetRow } from '#platform/sheet/sheet.ts'
import type { RowRules } from './files/check-worker-row.ts'
import { holds, type Finding } from './files/findings.ts'
import type { Layout, LayoutKind } from './files/layouts.ts'
import type { Checked } from './files/row-reader.ts'
import type { ReturnKind } from './return.ts'
import { createCells } from './uploads.sql.ts'

/**
 * How the rows of one kind of file come in: they are checked one by one as they stream past, gathered in temporary tables, judged
 * beside each other and beside what we know, and taken by sets. All within one transaction.
 */
export type Intake = {
  readonly layouts: readonly LayoutKind[]
  /** Opens the temporary tables; they are gone with the transaction. */
  open(db: Db): Promise<void>
  /** Checks a batch and lets through the rows that make sense on their own. */
  take(db: Db, batch: readonly SheetRow[], how: Reading): Promise<void>
  /** Judges what came through, takes the good rows, keeps the others with what is to be said about them. */
  settle(db: Db, to: Destination): Promise<Taken>
}

export type Reading = {
  readonly layout: Layout
  readonly rules: RowRules
  readonly unitCode: string | null
  /** Findings that a person has confirmed, by row. */
  readonly confirmed?: ReadonlyMap<number, ReadonlySet<string>>
}

/** Where rows are going: one return of one employer. */
export type Destination = {
  readonly uploadId: string
  readonly returnId: string
  readonly employerId: bigint
  readonly month: Month
  readonly kind: ReturnKind
  readonly by: string
  readonly now: Date
}

export type Taken = {
  readonly rows: number
  /** Of those, rows that said what was known already. */
  readonly unchanged: number
}

export function rowRules(month: Month, today: Day, fictitious: boolean): RowRules {
  return { month, today, fictitious, parseNik: (nik) => parseNik(nik, today, law.working()) }
}

export async function openCells(db: Db): Promise<void> {
  await db.client.query(createCells().text)
}

/** Checks rows, keeps their cells and findings, and hands on those that nothing holds. */
export async function takeRows<Row>(
  db: Db,
  batch: readonly SheetRow[],
  how: Reading,
  check: (cells: readonly Cell[], layout: Layout, rules: RowRules) => Checked<Row>,
  accept: (rowNo: number, row: Row) => void,
): Promise<void> {
  const cells: CopyValue[][] = []
  const findings: CopyValue[][] = []
  for (const row of batch) {
    const confirmed = how.confirmed?.get(row.number)
    const checked = check(row.cells, how.layout, confirmed ? { ...how.rules, confirmed } : how.rules)
    if (checked.row) accept(row.number, checked.row)
    cells.push(cellLine(row, checked))
    for (const finding of checked.findings) findings.push(findingLine(row.number, finding))
  }
  await copyIn(db, 'incoming_cells (row_no, name, nik, employee_no, cells)', cells)
  await copyIn(db, 'incoming_finding (row_no, code, severity, field, value, params)', findings)
}

/** A row's cells as they are kept: kind and text, so that mending one does not change what the others were. */
function cellLine({ number, cells }: SheetRow, { seen }: Checked<unknown>): CopyValue[] {
  return [
    number,
    seen.name,
    seen.nik,
    seen.employeeNo,
    JSON.stringify(cells.map(({ kind, text }) => [kind, text])),
  ]
}

export function cellsOf(stored: readonly (readonly [Cell['kind'], string])[]): Cell[] {
  return stored.map(([kind, text]) => ({ kind, text }))
}

function findingLine(rowNo: number, finding: Finding): CopyValue[] {
  return [
    rowNo,
    finding.code,
    holds(finding) ? 'hold' : 'note',
    finding.column,
    finding.value ?? null,
    JSON.stringify(finding.params),
  ]
}
