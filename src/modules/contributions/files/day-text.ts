import { daysIn } from '@payung/law'
import { monthNames } from '#base/calendar-words.ts'

/** Old spellings and short forms that are not simply a month's first three letters. */
const otherNames: Readonly<Record<string, number>> = {
  pebruari: 2, peb: 2, agt: 8, ags: 8, agus: 8, sept: 9, nopember: 11, nop: 11,
} // prettier-ignore

/** 1 to 12 for a month's name in Indonesian or English, whole or short; null for anything else. */
export function monthByName(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '')
  const other = otherNames[wanted]
  if (other !== undefined) return other
  for (const names of [monthNames.id, monthNames.en]) {
    const at = names.findIndex((name) =>
      [name, name.slice(0, 3)].some((form) => form.toLowerCase() === wanted),
    )
    if (at !== -1) return at + 1
  }
  return null
}

/** The day as text; null where the calendar has no such day or the year has not four digits. */
export function dayOf(year: number, month: number, date: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month))
    return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
