import type { Words } from '#base/words.ts'

/** What each programme is for, in everyday words. */
export const programmeNames = {
  jkk: { id: 'Kecelakaan kerja', en: 'Work accident' },
  jkm: { id: 'Kematian', en: 'Death' },
  jht: { id: 'Hari tua', en: 'Old age' },
  jp: { id: 'Pensiun', en: 'Pension' },
  jkp: { id: 'Kehilangan pekerjaan', en: 'Loss of work' },
} as const satisfies Readonly<Record<string, Words>>
