import { parseNik, type Day, type Month } from '@payung/law'
import { enrolWorkers, judgeWorkers, openIntake, receiveWorkers, type Enrolled, type IncomingWorker } from '#modules/registry'
import { type CopyValue, copyIn } from '#platform/copy.ts'
import type { Db } from '#platform/database.ts'
import type { Cell, SheetRow } from '#platform/sheet/sheet.ts'
import { checkWorkerRow, type RowRules, type WorkerRow } from './files/check-worker-row.ts'
import { holds, type Finding } from './files/findings.ts'
import type { Layout } from './files/layouts.ts'
import type { Checked } from './files/row-reader.ts'
import * as returns from './returns.sql.ts'
import * as rows from './uploads.sql.ts'

/** Where rows are going: one return of one employer. */
export type Destination = {
  readonly uploadId: string
  readonly returnId: string
  readonly employerId: bigint
  readonly month: Month
  readonly unitCode: string | null
  readonly by: string
  readonly now: Date
}

export function rowRules(month: Month, today: Day, fictitious: boolean): RowRules {
  return { month, today, fictitious, parseNik: (nik) => parseNik(nik, today) }
}

/** Opens the temporary tables that rows pass through; they are gone with the transaction. */
export async function openRows(db: Db): Promise<void> {
  await openIntake(db)
  await db.client.query(rows.createCells().text)
}

/** Checks a batch of worker rows one by one and lets through those that make sense on their own. */
export async function takeWorkerRows(
  db: Db,
  batch: readonly SheetRow[],
  how: { layout: Layout; rules: RowRules; unitCode: string | null; confirmed?: ReadonlyMap<number, ReadonlySet<string>> },
): Promise<void> {
  const workers: IncomingWorker[] = []
  const cells: CopyValue[][] = []
  const findings: CopyValue[][] = []
  for (const row of batch) {
    const confirmed = how.confirmed?.get(row.number)
    const checked = checkWorkerRow(row.cells, how.layout, confirmed ? { ...how.rules, confirmed } : how.rules)
    if (checked.row) workers.push(toIncoming(row.number, checked.row, how.unitCode))
    cells.push(cellLine(row, checked))
    for (const finding of checked.findings) findings.push(findingLine(row.number, finding))
  }
  await receiveWorkers(db, workers)
  await copyIn(db, 'incoming_cells (row_no, name, nik, employee_no, cells)', cells)
  await copyIn(db, 'incoming_finding (row_no, code, severity, field, value, params)', findings)
}

export type Taken = Enrolled & { readonly unchanged: number }

/** Judges the rows beside each other and beside what we know, takes the good ones into registry and return, keeps the rest. */
export async function settleWorkerRows(db: Db, to: Destination): Promise<Taken> {
  await judgeWorkers(db, { employerId: to.employerId, year: Math.floor(to.month / 12) })
  await db.run(rows.noteWageJumps(to.employerId, to.month))
  await db.run(rows.storeFindings(to.uploadId))
  const enrolled = await enrolWorkers(db, { employerId: to.employerId, now: to.now })
  const { unchanged } = await db.get<{ unchanged: number }>(returns.countUnchanged(to))
  await db.run(returns.takeIncoming(to))
  await db.run(rows.closeAnswered(to.returnId, to.uploadId, to.by, to.now))
  return { ...enrolled, unchanged }
}

function toIncoming(rowNo: number, row: WorkerRow, unitCode: string | null): IncomingWorker {
  return { rowNo, ...row, unitCode: row.unitCode ?? unitCode }
}

/** A row's cells as they are kept: kind and text, so that mending one does not change what the others were. */
function cellLine({ number, cells }: SheetRow, { seen }: Checked<unknown>): CopyValue[] {
  return [number, seen.name, seen.nik, seen.employeeNo, JSON.stringify(cells.map(({ kind, text }) => [kind, text]))]
}

export function cellsOf(stored: readonly (readonly [Cell['kind'], string])[]): Cell[] {
  return stored.map(([kind, text]) => ({ kind, text }))
}

function findingLine(rowNo: number, finding: Finding): CopyValue[] {
  return [rowNo, finding.code, holds(finding) ? 'hold' : 'note', finding.column, finding.value ?? null, JSON.stringify(finding.params)]
}
