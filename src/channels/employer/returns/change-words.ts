import type { Words } from '#base/words.ts'

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
