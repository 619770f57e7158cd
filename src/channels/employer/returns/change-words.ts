import { formatAmount } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import type { View } from '#ui/view.ts'

/** Why a worker’s contribution is another than last month. */
export const changeWords = {
  joined: { id: 'Pekerja masuk', en: 'Workers joined' },
  left: { id: 'Pekerja keluar', en: 'Workers left' },
  wage: { id: 'Upah berubah', en: 'Wages changed' },
  law: { id: 'Aturan atau ketentuan berubah', en: 'The law or the terms changed' },
  same: { id: 'Tidak berubah', en: 'Unchanged' },
} satisfies Record<string, Words>

export type Cause = keyof typeof changeWords

export function isCause(text: string): text is Cause {
  return Object.hasOwn(changeWords, text)
}

/** `4.507.000 menjadi 4.709.815`; one amount where there is nothing to compare. */
export function wageWords({ t }: View, before: bigint | null, now: bigint | null): string {
  if (now === null)
    return before === null ? '–' : t(`tadinya ${formatAmount(before)}`, `was ${formatAmount(before)}`)
  if (before === null || before === now) return formatAmount(now)
  return t(
    `${formatAmount(before)} menjadi ${formatAmount(now)}`,
    `${formatAmount(before)}, now ${formatAmount(now)}`,
  )
}
