import type { Day } from '@payung/law'
import type { z } from 'zod'
import { type viewMonth, type MonthState } from '#modules/contributions'
import { amountsOf, totalOf } from './months.ts'

/** One month with one employer, as its bills have it. */
export type BilledMonth = z.output<typeof viewMonth.output>
export type Bill = BilledMonth['bills'][number]

export function unpaidOf(bills: readonly Bill[]): bigint {
  return sumOf(bills.filter(({ settledOn }) => !settledOn))
}

export function sumOf(bills: readonly Bill[]): bigint {
  return bills.reduce((sum, bill) => sum + totalOf(bill), 0n)
}

/** The wage as the latest bill has it. */
export function wageOf(bills: readonly Bill[]): bigint {
  return bills.at(-1)?.wage ?? 0n
}

/** When the last of the bills was paid; null while one is open. */
export function paidOn(bills: readonly Bill[]): Day | null {
  const days = bills.map(({ settledOn }) => settledOn).filter((day) => day !== null)
  return days.length === bills.length ? (days.toSorted().at(-1) ?? null) : null
}

/** @param dueOn of the month */
export function stateOf(bills: readonly Bill[], dueOn: Day, today: Day): MonthState {
  const inTime = dueOn >= today
  if (bills.length === 0) return inTime ? 'waiting' : 'unreported'
  if (wageOf(bills) === 0n && totalOf(amountsOf(bills)) === 0n) return 'taken-out'
  if (paidOn(bills)) return bills.some(({ monthsLate }) => (monthsLate ?? 0) > 0) ? 'late' : 'paid'
  return inTime ? 'waiting' : 'overdue'
}
