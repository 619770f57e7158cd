import type { Day } from '../calendar/day.ts'
import { isDay } from '../calendar/day.ts'
import type { Working } from '../kernel/working.ts'
import { nikForm } from '../values/identity.ts'
import type { Words } from '../words.ts'

/** What a population number says about its holder, or why it cannot be one. */
export type Nik =
  | {
      readonly valid: true
      readonly region: string
      readonly birth: Day
      readonly sex: 'female' | 'male'
      readonly serial: string
    }
  | { readonly valid: false; readonly reason: 'nik-form' | 'nik-birth-date'; readonly words: Words }

/**
 * Reads a NIK: six digits of the region where it was issued, six of the birth date with 40 added to the day for
 * women, four of a serial number. The year has two digits: the latest date that is not after `on` is taken. The
 * number never changes, so a difference from the true birth date is no fault. PP 37/2007 Pasal 37.
 */
export function parseNik(nik: string, on: Day, working: Working): Nik {
  working.on(nikForm, on)
  const [, region, day, month, year, serial] = /^(\d{6})(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(nik) ?? []
  if (!region || !day || !month || !year || !serial) return wrongForm
  const female = Number(day) > 40
  const dayOfMonth = String(Number(day) - (female ? 40 : 0)).padStart(2, '0')
  const century = Number(on.slice(0, 2))
  const birth = [century, century - 1]
    .map((hundreds) => `${hundreds}${year}-${month}-${dayOfMonth}`)
    .find((date): date is Day => isDay(date) && date <= on)
  if (!birth) return wrongDate
  return { valid: true, region, birth, sex: female ? 'female' : 'male', serial }
}

const wrongForm = {
  valid: false,
  reason: 'nik-form',
  words: { id: 'NIK terdiri dari tepat 16 angka.', en: 'A NIK has exactly 16 digits.' },
} as const
const wrongDate = {
  valid: false,
  reason: 'nik-birth-date',
  words: {
    id: 'Angka ke-7 sampai ke-12 NIK bukan tanggal lahir.',
    en: 'Digits 7 to 12 of the NIK are not a birth date.',
  },
} as const
