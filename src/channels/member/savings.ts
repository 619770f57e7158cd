import type { z } from 'zod'
import type { viewStatement } from '#modules/contributions'

/** A line of a member's old-age savings (JHT). */
export type SavingsLine = z.output<typeof viewStatement.output>['lines'][number]

/** What stood on the account at the end of a day. */
export function balanceOn(lines: readonly SavingsLine[], day: string): bigint {
  return sumOf(lines.filter(({ postedOn }) => postedOn <= day))
}

/** What was booked after a day, up to and with another. */
export function bookedBetween(lines: readonly SavingsLine[], after: string, until: string): bigint {
  return balanceOn(lines, until) - balanceOn(lines, after)
}

export type YearStatement = {
  readonly year: number
  readonly opening: bigint
  readonly lines: readonly SavingsLine[]
  readonly booked: bigint
  readonly closing: bigint
}

/** One calendar year of the account. */
export function statementOf(lines: readonly SavingsLine[], year: number): YearStatement {
  const opening = balanceOn(lines, `${year - 1}-12-31`)
  const own = lines.filter(({ postedOn }) => yearIn(postedOn) === year)
  const booked = sumOf(own)
  return { year, opening, lines: own, booked, closing: opening + booked }
}

/** The years in which something was booked, the latest first. */
export function bookedYears(lines: readonly SavingsLine[]): number[] {
  return [...new Set(lines.map(({ postedOn }) => yearIn(postedOn)))].toSorted((a, b) => b - a)
}

function yearIn(day: string): number {
  return Number(day.slice(0, 4))
}

function sumOf(lines: readonly SavingsLine[]): bigint {
  return lines.reduce((sum, { amount }) => sum + amount, 0n)
}
