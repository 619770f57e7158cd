import type { Working } from '../kernel/working.ts'
import { jointLeave, publicHolidays } from '../values/holidays.ts'
import type { Day } from './day.ts'
import { addDays, weekdayOf } from './day.ts'

/** Whether joint leave counts as a day off: it does for civil servants, private employers choose. */
export interface OfficeHours {
  readonly jointLeaveOff?: boolean
}

/**
 * Whether a day is a working day: not Saturday, Sunday or a public holiday. Where the year's list of holidays is not
 * known, only weekends are left out and the working carries a note.
 */
export function isWorkingDay(
  day: Day,
  working: Working,
  { jointLeaveOff = false }: OfficeHours = {},
): boolean {
  const weekday = weekdayOf(day)
  if (weekday === 0 || weekday === 6) return false
  const lists = jointLeaveOff ? [publicHolidays, jointLeave] : [publicHolidays]
  return !lists.some((list) => {
    const year = working.findOn(list, day)
    if (!year) working.doubt(unknownYear(day))
    return year?.amount.some(({ on }) => on === day)
  })
}

export const nextWorkingDay = (day: Day, working: Working, office?: OfficeHours): Day =>
  isWorkingDay(day, working, office) ? day : nextWorkingDay(addDays(day, 1), working, office)

export const previousWorkingDay = (day: Day, working: Working, office?: OfficeHours): Day =>
  isWorkingDay(day, working, office) ? day : previousWorkingDay(addDays(day, -1), working, office)

/** The day on which `count` working days have passed after `day`; the day itself does not count. */
export function addWorkingDays(day: Day, count: number, working: Working, office?: OfficeHours): Day {
  let reached = day
  for (let left = count; left > 0; left--) reached = nextWorkingDay(addDays(reached, 1), working, office)
  return reached
}

const unknownYear = (day: Day) => ({
  id: `Daftar hari libur tahun ${day.slice(0, 4)} belum diketahui; hanya Sabtu dan Minggu yang dihitung libur.`,
  en: `The holidays of ${day.slice(0, 4)} are not known; only Saturdays and Sundays are counted as days off.`,
})
