import type { Words } from '#base/words.ts'
import type { ReturnKind } from '#modules/contributions'
import { riskNames, type RiskClass } from '#modules/registry'

export { billStateWords, returnStateWords } from '#modules/contributions'
export { contractWords, employerKindWords, scaleWords } from '#modules/registry'

/** What things are called on the employer's pages. */

const words = (id: string, en: string): Words => ({ id, en })

export const programmeWords = {
  jkk: words('Kecelakaan kerja (JKK)', 'Work accident (JKK)'),
  jkm: words('Kematian (JKM)', 'Death (JKM)'),
  jht: words('Hari tua (JHT)', 'Old age (JHT)'),
  jp: words('Pensiun (JP)', 'Pension (JP)'),
}

export const kindWords: Record<ReturnKind, Words> = {
  regular: words('Laporan bulanan', 'Monthly return'),
  supplementary: words('Laporan susulan', 'Supplementary return'),
  revised: words('Laporan perbaikan', 'Revised return'),
}

export const uploadKindWords = {
  workers: words('Pekerja', 'Workers'),
  wages: words('Upah', 'Wages'),
  leavers: words('Pekerja keluar', 'Leavers'),
}

/** `kelas risiko II (rendah)`. */
export function riskWords(riskClass: number): Words {
  const { numeral, risk } = riskNames[riskClass as RiskClass] // A check of the tables: one to five.
  return words(`kelas risiko ${numeral} (${risk.id})`, `risk class ${numeral} (${risk.en})`)
}
