import { present } from './assert.ts'
import type { Words } from './words.ts'

/** The months, as people call them. */
export const monthNames = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const

/** A month, counted as year × 12 + month − 1: `24322` → November 2026, in both languages. */
export function monthWords(month: number): Words {
  const year = Math.floor(month / 12)
  return { id: `${nameOf(month, monthNames.id)} ${year}`, en: `${nameOf(month, monthNames.en)} ${year}` }
}

/** `'2026-04-03'` → 3 April 2026, in both languages. */
export function dayWords(day: string): Words {
  const [year = 0, month = 0, date] = day.split('-').map(Number)
  const { id, en } = monthWords(year * 12 + month - 1)
  return { id: `${date} ${id}`, en: `${date} ${en}` }
}

function nameOf(month: number, names: readonly string[]): string {
  return present(names[((month % 12) + 12) % 12], `${month} is not a whole month`)
}
