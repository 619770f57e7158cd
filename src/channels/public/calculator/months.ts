import { dayIn, law, monthOf, type Month } from '@payung/law'
import { monthWords } from '#base/calendar-words.ts'
import { formatMonth } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import type { Query, Typed } from '../typed.ts'

/** The first contribution month of the regulations of 2015. */
const firstMonth: Month = law.wageEarnerContribution.first

/** Further ahead, more of the law is unknown than known. */
export function lastMonth(now: Date): Month {
  const thisMonth = monthOf(dayIn(now))
  return thisMonth - (thisMonth % 12) + 23
}

/** A contribution month that can be computed; why another cannot be is said at the field. */
export function contributionMonth(typed: Typed, field: string, otherwise: Month, now: Date): Month {
  const month = typed.month(field, otherwise)
  checkMonth(typed, field, month, now)
  return month
}

/** Says at the field why a month that was read cannot be computed. */
export function checkMonth(typed: Typed, field: string, month: Month, now: Date): void {
  if (month < firstMonth) {
    const first = monthWords(firstMonth)
    typed.refuse(field, {
      id: `Hitungan ini mulai ${first.id}, saat peraturannya berlaku. Sebelum itu berlaku aturan Jamsostek, yang tidak dihitung di sini.`,
      en: `This can be computed from ${first.en}, when its regulations began. Before that the Jamsostek rules held, which are not computed here.`,
    })
  }
  if (month > lastMonth(now)) {
    const last = monthWords(lastMonth(now))
    typed.refuse(field, {
      id: `Paling jauh ${last.id}. Aturan sesudahnya belum terbit, jadi hasilnya hanya tebakan.`,
      en: `${last.en} at most. The rules after it have not been published, so it would be a guess.`,
    })
  }
}

/** What stands in a form: what was asked, its month in words, or what was typed while it cannot be answered. */
export function typedOf(view: View, answer: { asked: Query; month: Month } | null, query: Query): Query {
  return answer ? { ...answer.asked, month: formatMonth(answer.month, view.lang) } : query
}

/** A month as an address says it, in either language: `11-2026`. */
export function typedMonth(month: Month): string {
  return `${String((month % 12) + 1).padStart(2, '0')}-${Math.floor(month / 12)}`
}
