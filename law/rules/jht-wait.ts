import type { Day } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { contractEndWait, dismissalWait, leavingWait, resignationWait } from '../values/deadlines.ts'

/** Why someone stops working before pension age. */
export const endings = [
  'resign',
  'dismissal',
  'contract_end',
  'stopped_working',
  'leaving_indonesia',
] as const
export type Ending = (typeof endings)[number]

/** The first day on which all of JHT can be claimed after work ended: Permenaker 4/2022 Pasal 6 to 12. */
export function jhtClaimableOn(ending: Ending, endedOn: Day, working: Working): Day {
  const wait = waits[ending]
  const months = working.on(wait, endedOn)
  const first = addMonths(endedOn, months)
  working.step({
    title: wait.title,
    formula: {
      id: `${endedOn} + ${months} bulan = ${first}`,
      en: `${endedOn} + ${months} months = ${first}`,
    },
    rows: working.rowsOf(wait),
  })
  return first
}

const waits: Readonly<Record<Ending, DatedValue<'count'>>> = {
  resign: resignationWait,
  dismissal: dismissalWait,
  contract_end: contractEndWait,
  stopped_working: contractEndWait,
  leaving_indonesia: leavingWait,
}
