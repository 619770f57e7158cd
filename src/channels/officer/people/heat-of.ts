import type { MonthState, PersonMonth } from '#modules/contributions'
import type { HeatMonth, HeatState } from '#ui/parts/heat.tsx'

/** A month with several employers is as good as its worst: what is missing anywhere is missing. */
const worstFirst = ['unreported', 'overdue', 'waiting', 'late', 'paid', 'taken-out'] as const

const heatStates: Record<MonthState, HeatState> = {
  unreported: 'missing',
  overdue: 'missing',
  waiting: 'waiting',
  late: 'late',
  paid: 'paid',
  'taken-out': 'none',
}

export function heatOf(months: readonly PersonMonth[]): HeatMonth[] {
  return [...Map.groupBy(months, ({ month }) => month)].map(([month, own]) => {
    const state = worstFirst.find((one) => own.some((mine) => mine.state === one))
    return { month, state: state ? heatStates[state] : 'none' }
  })
}

/** How many different months are in one of some states. */
export function countMonths(months: readonly PersonMonth[], ...states: readonly MonthState[]): number {
  return new Set(months.filter(({ state }) => states.includes(state)).map(({ month }) => month)).size
}
