import { fault, type Fault } from './findings.ts'
import { parseMoneyCell } from './parse-money-cell.ts'
import type { RowReader } from './row-reader.ts'

/** Outside these bounds a monthly wage is more often a slip than the truth. Someone may confirm it. */
const lowestPlausible = 10_000n
const highestPlausible = 1_000_000_000n

/** Up to here the law's forms are proven to count to the rupiah (law/rules/wage-earner.ts); nobody can confirm more. */
const highestCounted = 10_000_000_000n

export function needWage(row: RowReader): bigint | null {
  const missing = fault('WAGE_MISSING')
  const wage = row.need('UPAH', parseMoneyCell, missing)
  if (wage === 0n) return row.report('UPAH', missing)
  const odd = wage === null ? null : oddWage(wage)
  if (odd) row.report('UPAH', odd)
  return wage
}

/** What is odd about a wage above nil; null where nothing is. */
export function oddWage(wage: bigint): Fault | null {
  if (wage > highestCounted) return fault('WAGE_BEYOND', { most: String(highestCounted) })
  return isPlausibleWage(wage) ? null : fault('WAGE_IMPLAUSIBLE', { wage: String(wage) })
}

function isPlausibleWage(wage: bigint): boolean {
  return wage >= lowestPlausible && wage <= highestPlausible
}
