import { dayIn, lastDayOf, type Day } from '@payung/law'
import { dayWords } from '#base/calendar-words.ts'
import { formatDayDigits } from '#ui/format.ts'
import type { Typed } from '../../typed.ts'
import { lastMonth } from '../months.ts'

type Days = { readonly endedOn: Day; readonly claimedOn: Day }

/** When work ended, and when JKP is claimed: today, where nothing is said and work has ended by then. */
export function readDays(typed: Typed, now: Date): Days {
  const today = dayIn(now)
  const endedOn = foreseeable(typed, 'day', today, now)
  const claimedOn = foreseeable(typed, 'claimed', endedOn > today ? endedOn : today, now)
  return { endedOn, claimedOn }
}

/** Days that could be read are put in order; one that could not be has nothing to be compared with. */
export function checkOrder(typed: Typed, { endedOn, claimedOn }: Days): void {
  if (claimedOn < endedOn) typed.refuse('claimed', claimedTooEarly)
  typed.check()
}

function foreseeable(typed: Typed, field: string, otherwise: Day, now: Date): Day {
  const day = typed.day(field, otherwise)
  const last = lastDayOf(lastMonth(now))
  if (day > last) {
    const { id, en } = dayWords(last)
    typed.refuse(field, {
      id: `Paling jauh ${id}. Aturan sesudahnya belum terbit, jadi hasilnya hanya tebakan.`,
      en: `${en} at most. The rules after it have not been published, so it would be a guess.`,
    })
  }
  return day
}

/** A day as an address says it, in either language: `31-12-2026`. */
export const dayInAddress = (day: Day): string => formatDayDigits(day)

const claimedTooEarly = {
  id: 'JKP tidak mungkin diajukan sebelum pekerjaan berakhir. Kosongkan bila belum.',
  en: 'JKP cannot be claimed before the work ended. Leave it empty if there is no claim yet.',
}
