import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { dayInMonth, lastDayOf } from '../calendar/month.ts'
import { nextWorkingDay, previousWorkingDay } from '../calendar/working-days.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { ownAccountDueDay, wageEarnerDueDay } from '../values/pp-44-2015.ts'
import { ownAccountJhtDueDay } from '../values/pp-46-2015.ts'
import { covidDueDay } from '../values/pp-49-2020.ts'
import type { Words } from '../words.ts'

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
  const ownMonth = payer.segment === 'BPU' && payer.programme !== 'JHT'
  const relief = ownMonth ? undefined : working.findOn(covidDueDay, lastDayOf(month))
  const rule = relief ? covidDueDay : ordinaryRule(payer)
  const number = working.in(rule, month)
  const stated = dayInMonth(ownMonth ? month : month + 1, number)
  const due = relief ? previousWorkingDay(stated, working) : nextWorkingDay(stated, working)
  working.step({
    title: dueDate,
    formula: moved(stated, due),
    because: inGeneral(number, ownMonth, relief !== undefined),
    rows: working.rowsOf(rule),
  })
  return due
}

function ordinaryRule(payer: Payer): DatedValue<'count'> {
  if (payer.segment === 'PU') return wageEarnerDueDay
  return payer.programme === 'JHT' ? ownAccountJhtDueDay : ownAccountDueDay
}

const dueDate = { id: 'Batas waktu bayar', en: 'Due date' }

const inGeneral = (number: number, ownMonth: boolean, relieved: boolean): Words => ({
  id: `Paling lambat tanggal ${number} bulan ${ownMonth ? 'itu juga' : 'berikutnya'}; bila hari libur, hari kerja ${relieved ? 'sebelumnya' : 'sesudahnya'}.`,
  en: `By day ${number} of ${ownMonth ? 'the month itself' : 'the following month'}; on a day off, the working day ${relieved ? 'before' : 'after'} it.`,
})

const moved = (stated: Day, due: Day): Words =>
  stated === due
    ? { id: stated, en: stated }
    : { id: `${stated} bukan hari kerja, jadi ${due}`, en: `${stated} is no working day, so ${due}` }
