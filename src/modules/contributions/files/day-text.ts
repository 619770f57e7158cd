import type { Words } from '#base/words.ts'

const indonesian = [
  'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember',
] // prettier-ignore

const english = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** Old spellings and short forms that are not simply a month's first three letters. */
const otherNames: Readonly<Record<string, number>> = {
  pebruari: 2, peb: 2, agt: 8, ags: 8, agus: 8, sept: 9, nopember: 11, nop: 11,
} // prettier-ignore

/** `2026-04-03` → 3 April 2026, in both languages. */
export function dayText(day: string): Words {
  const [year, month, date] = day.split('-').map(Number)
  return {
    id: `${date} ${monthName(month, indonesian)} ${year}`,
    en: `${date} ${monthName(month, english)} ${year}`,
  }
}

/** A month, as year × 12 + month − 1 → April 2026, in both languages. */
export function monthText(month: number): Words {
  const year = Math.floor(month / 12)
  const number = (month % 12) + 1
  return { id: `${monthName(number, indonesian)} ${year}`, en: `${monthName(number, english)} ${year}` }
}

function monthName(month: number | undefined, names: readonly string[]): string {
  return names[(month ?? 0) - 1] ?? String(month)
}

/** 1 to 12 for a month's name in Indonesian or English, whole or short; null for anything else. */
export function monthByName(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '')
  const other = otherNames[wanted]
  if (other !== undefined) return other
  for (const names of [indonesian, english]) {
    const at = names.findIndex((name) =>
      [name, name.slice(0, 3)].some((form) => form.toLowerCase() === wanted),
    )
    if (at !== -1) return at + 1
  }
  return null
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day as text; null where the calendar has no such day or the year has not four digits. */
export function dayOf(year: number, month: number, date: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month))
    return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The last day of a month that is given as year × 12 + month − 1. */
export function lastDayOf(month: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10)
}
