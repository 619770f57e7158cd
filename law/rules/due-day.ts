import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { dayInMonth, lastDayOf } from '../calendar/month.ts'
import { nextWorkingDay, previousWorkingDay } from '../calendar/working-days.ts'
import type { Working } from '../kernel/working.ts'
import { ownAccountDueDay, wageEarnerDueDay } from '../values/pp-44-2015.ts'
import { ownAccountJhtDueDay } from '../values/pp-46-2015.ts'
import { covidDueDay } from '../values/pp-49-2020.ts'

/** Who pays: an employer for wage earners (PU), or a self-employed person (BPU) for one programme. */
export type Payer =
  | { readonly segment: 'PU' }
  | { readonly segment: 'BPU'; readonly programme: 'JKK' | 'JKM' | 'JHT' }

/**
 * The last day to pay a contribution month. A 15th on a holiday moves to the next working day (PP 44/2015 Pasal 21
 * and 24, PP 46/2015 Pasal 19 and 21); a 30th of the COVID-19 relief moves to the working day before. The relief
 * speaks of contributions due in the following month, so it does not touch JKK and JKM of the self-employed.
 */
export function dueDay(payer: Payer, month: Month, working: Working): Day {
  if (payer.segment === 'BPU' && payer.programme !== 'JHT') {
    return nextWorkingDay(dayInMonth(month, working.in(ownAccountDueDay, month)), working)
  }
  const relief = working.findOn(covidDueDay, lastDayOf(month))
  if (relief) return previousWorkingDay(dayInMonth(month + 1, relief.amount), working)
  const ordinary = payer.segment === 'PU' ? wageEarnerDueDay : ownAccountJhtDueDay
  return nextWorkingDay(dayInMonth(month + 1, working.in(ordinary, month)), working)
}
