import { lastDayOf } from '@payung/law'
import type { Cell } from '#platform/sheet/sheet.ts'
import type { RowRules } from './check-worker-row.ts'
import type { EndReason } from './end-reasons.ts'
import { fault } from './findings.ts'
import type { Layout } from './layouts.ts'
import { parseEndReasonCell } from './parse-choice-cell.ts'
import { parseDateCell } from './parse-date-cell.ts'
import { textUpTo } from './parse-text-cell.ts'
import { readKeys, readNameAsWritten } from './read-keys.ts'
import type { Keys } from './read-keys.ts'
import { RowReader } from './row-reader.ts'
import type { Checked } from './row-reader.ts'

/** Someone who has left, or will before the month is over. */
export type LeaverRow = Keys & {
  readonly npp: string | null
  readonly name: string | null
  /** The last day worked. */
  readonly leftOn: string
  readonly reason: EndReason
  readonly letterNo: string | null
}

/** Looks at one row of leavers. A last day may lie ahead as long as it is in the month of the return. */
export function checkLeaverRow(cells: readonly Cell[], layout: Layout, rules: RowRules): Checked<LeaverRow> {
  const row = new RowReader(cells, layout, rules.confirmed ?? new Set())
  const keys = readKeys(row, rules)
  const leftOn = row.need('TGL_NONAKTIF', parseDateCell)
  const monthEnd = lastDayOf(rules.month)
  const latest = monthEnd > rules.today ? monthEnd : rules.today
  if (leftOn !== null && leftOn > latest)
    row.report('TGL_NONAKTIF', fault('LEAVE_DATE', { day: leftOn, latest }))
  const reason = row.need('KODE_SEBAB', parseEndReasonCell, fault('LEAVE_REASON'))
  const rest = {
    npp: row.read('NPP', textUpTo(20)),
    name: readNameAsWritten(row),
    letterNo: row.read('NO_SURAT', textUpTo(50)),
  }
  const complete =
    !row.isHeld && leftOn !== null && reason !== null ? { ...keys, ...rest, leftOn, reason } : null
  return { row: complete, seen: { ...keys, name: rest.name, wage: null }, findings: row.findings }
}
