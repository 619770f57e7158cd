import { addDays, type Day } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import type { Law } from '../law.ts'
import { migrantJhtOptions } from '../values/migrant-workers.ts'
import type { Words } from '../words.ts'
import { migrantMonthsAfter, migrantMonthsBefore } from '../values/segments.ts'
import type { MigrantPhase } from './jkm-abroad.ts'

/** A contract of work abroad, with its extensions counted into its months. */
export interface MigrantContract {
  readonly beginsOn: Day
  readonly months: number
  /** When the worker came home, if that was before the contract was over. */
  readonly endedOn: Day | null
}

/** The days of a migrant worker's cover: before, during and after work (Permenaker 4/2023 Bab IV). */
export interface MigrantCover {
  readonly beforeFrom: Day
  readonly workFrom: Day
  readonly workUntil: Day
  readonly afterUntil: Day
  /** On the day that is asked about; null outside of them all. */
  readonly phase: MigrantPhase | null
  /** What is not certain about these days. */
  readonly doubt: Words | null
}

/** Null where the law of that day does not say how long cover lasts. */
export function migrantCover(contract: MigrantContract, today: Day, law: Law): MigrantCover | null {
  const [before, after] = [law.on(migrantMonthsBefore, today), law.on(migrantMonthsAfter, today)]
  if (!before || !after) return null
  const workFrom = contract.beginsOn
  const workUntil = contract.endedOn ?? addDays(addMonths(workFrom, contract.months), -1)
  const beforeFrom = addMonths(workFrom, -before.amount)
  const afterUntil = addMonths(workUntil, after.amount)
  const phase = (): MigrantPhase | null => {
    if (today < beforeFrom || today > afterUntil) return null
    if (today < workFrom) return 'before'
    return today <= workUntil ? 'during' : 'after'
  }
  const doubt = after.seen ? null : (after.note ?? null)
  return { beforeFrom, workFrom, workUntil, afterUntil, phase: phase(), doubt }
}

/** What a migrant worker may save for old age in a month, in whole rupiah: Permenaker 4/2023 Bab V. Empty before there was a choice. */
export function migrantSavings(today: Day, law: Law): bigint[] {
  const options = law.on(migrantJhtOptions, today)?.amount ?? []
  return options.map((text) => BigInt(text.replaceAll('.', '')))
}
