import type { Cell } from '#platform/sheet/sheet.ts'
import type { RowRules } from './check-worker-row.ts'
import { fault } from './findings.ts'
import type { Layout } from './layouts.ts'
import { needWage } from './need-wage.ts'
import { parseMonthCell } from './parse-date-cell.ts'
import { parseMoneyCell } from './parse-money-cell.ts'
import { textUpTo } from './parse-text-cell.ts'
import { readKeys, readNameAsWritten } from './read-keys.ts'
import type { Keys } from './read-keys.ts'
import { RowReader } from './row-reader.ts'
import type { Checked } from './row-reader.ts'

/** What one person earned in the month. The keys still have to be shown to mean one worker of the employer. */
export type WageRow = Keys & {
  /** As the file writes it, for comparing with the employer who files. */
  readonly npp: string | null
  readonly name: string | null
  /** Whole rupiah. */
  readonly wage: bigint
  readonly remark: string | null
  readonly unitCode: string | null
}

/** Looks at one row of wages, in the wage layout or the worker layout. */
export function checkWageRow(cells: readonly Cell[], layout: Layout, rules: RowRules): Checked<WageRow> {
  const row = new RowReader(cells, layout, rules.confirmed ?? new Set())
  const keys = readKeys(row, rules)
  const month = row.read('BLTH', parseMonthCell)
  if (month !== null && month !== rules.month) {
    row.report('BLTH', fault('MONTH_DIFFERS', { written: month, expected: rules.month }))
  }
  const wage = needWage(row)
  checkBackPay(row)
  const rest = {
    npp: row.read('NPP', textUpTo(20)),
    name: readNameAsWritten(row),
    remark: row.read('KETERANGAN', textUpTo(250)),
    unitCode: row.read('KODE_UNIT', textUpTo(20))?.toUpperCase() ?? null,
  }
  const complete = !row.isHeld && wage !== null ? { ...keys, ...rest, wage } : null
  return { row: complete, seen: { ...keys, name: rest.name, wage }, findings: row.findings }
}

/** Pay for earlier months belongs in their own returns, since ceilings and rates are those of the month it is for. */
function checkBackPay(row: RowReader): void {
  const amount = row.read('RAPEL', parseMoneyCell)
  if (amount !== null && amount > 0n) row.report('RAPEL', fault('BACK_PAY', { amount: String(amount) }))
}
