import type { Words } from '#base/words.ts'

/** The programmes as people know them. */
export const programmeNames = {
  jkk: { id: 'Kecelakaan kerja (JKK)', en: 'Work accident (JKK)' },
  jkm: { id: 'Kematian (JKM)', en: 'Death (JKM)' },
  jht: { id: 'Hari tua (JHT)', en: 'Old-age savings (JHT)' },
  jp: { id: 'Pensiun (JP)', en: 'Pension (JP)' },
  jkp: { id: 'Kehilangan pekerjaan (JKP)', en: 'Loss of work (JKP)' },
} as const satisfies Record<string, Words>

export type Programme = keyof typeof programmeNames

/** In which programmes somebody takes part. */
export type Cover = Readonly<Record<Programme, boolean>>

const inOrder = Object.keys(programmeNames) as Programme[] // The keys of the table above.

export function programmesIn(cover: Partial<Cover>): Programme[] {
  return inOrder.filter((programme) => cover[programme])
}
