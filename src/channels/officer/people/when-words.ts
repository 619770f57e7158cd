import { dayIn } from '@payung/law'
import { formatClock, formatDay } from '#ui/format.ts'
import type { View } from '#ui/view.ts'

/** `hari ini 09.41 WIB`, or the day. */
export function whenWords({ t, lang, now }: View, at: Date): string {
  const day = dayIn(at)
  return day === dayIn(now)
    ? t(`hari ini ${formatClock(at, lang)}`, `today ${formatClock(at, lang)}`)
    : formatDay(day, lang)
}
