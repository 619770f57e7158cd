import { fault } from './findings.ts'
import { parseMoneyCell } from './parse-money-cell.ts'
import type { RowReader } from './row-reader.ts'

/** Outside these bounds a monthly wage is more often a slip than the truth. Someone may confirm it. */
const lowestPlausible = 10_000n
const highestPlausible = 1_000_000_000n

export function needWage(row: RowReader): bigint | null {
  const missing = fault('WAGE_MISSING')
  const wage = row.need('UPAH', parseMoneyCell, missing)
  if (wage === 0n) return row.report('UPAH', missing)
  if (wage !== null && !isPlausibleWage(wage)) {
    row.report('UPAH', fault('WAGE_IMPLAUSIBLE', { wage: String(wage) }))
  }
  return wage
}

export function isPlausibleWage(wage: bigint): boolean {
  return wage >= lowestPlausible && wage <= highestPlausible
}
