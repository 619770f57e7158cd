import type { View } from '#ui/view.ts'
import { counted } from '#ui/format.ts'

/** How long until a promise of hours is due, or how long past. */
export function hoursLeft({ t, lang, now }: Pick<View, 't' | 'lang' | 'now'>, dueAt: Date): string {
  const hours = (dueAt.getTime() - now.getTime()) / 3_600_000
  if (hours < 0) {
    const past = counted(Math.ceil(-hours), lang, 'jam', 'hour')
    return t(`lewat ${past}`, `${past} late`)
  }
  const left = counted(Math.floor(hours), lang, 'jam', 'hour')
  return t(`${left} lagi`, `${left} left`)
}
