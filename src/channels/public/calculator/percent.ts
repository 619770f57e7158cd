import { formatCount } from '#ui/format.ts'
import type { Typed } from '../typed.ts'

/** More in a year, for decades, is no plan. */
const most = 20

/** A yearly growth in percent, as decimal text: `5,59` is `5.59`. Nothing typed is `otherwise`. */
export function percentFrom(typed: Typed, field: string, otherwise: string): string {
  if (typed.text(field) === '') return otherwise
  const percent = typed.decimal(field)
  if (Number(percent) < 0 || Number(percent) > most)
    typed.refuse(field, {
      id: `Isi dari 0 sampai ${formatCount(most)} persen setahun, seperti 5,5.`,
      en: `Write 0 to ${formatCount(most)} percent a year, like 5,5.`,
    })
  return percent
}

/** `5.59` → `5,59`. */
export function writtenPercent(percent: string): string {
  return percent.replace('.', ',')
}

/** A percentage with so many points more, never below nothing: (`5.59`, −0.5) is `5.09`. */
export function shifted(percent: string, points: number): string {
  return String(Math.max(0, Math.round((Number(percent) + points) * 10_000) / 10_000))
}
