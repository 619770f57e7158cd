import type { Words } from '#base/words.ts'
import type { BillState, ReturnKind, ReturnState } from '#modules/contributions'
import type { EmployerKind, Scale } from '#modules/registry'

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

export const returnStateWords: Record<ReturnState, Words> = {
  draft: words('Draf', 'Draft'),
  submitted: words('Menunggu persetujuan', 'Waiting for approval'),
  final: words('Final', 'Final'),
  dropped: words('Dibuang', 'Dropped'),
}

export const billStateWords: Record<BillState, Words> = {
  waiting: words('Menunggu pembayaran', 'Waiting for payment'),
  overdue: words('Lewat jatuh tempo', 'Overdue'),
  'code-expired': words('Kode kedaluwarsa', 'Code has run out'),
  paid: words('Lunas', 'Paid'),
  'settled-by-credit': words('Lunas dari kelebihan bayar', 'Settled by credit'),
  cancelled: words('Dibatalkan', 'Cancelled'),
}

export const employerKindWords: Record<EmployerKind, Words> = {
  company: words('Perusahaan atau usaha', 'Company or business'),
  'public-body': words('Instansi pemerintah', 'Public body'),
  household: words('Rumah tangga', 'Household'),
  association: words('Yayasan, perkumpulan, atau organisasi', 'Foundation, association or organisation'),
  'construction-project': words('Proyek konstruksi', 'Construction project'),
}

export const scaleWords: Record<Scale, Words> = {
  mikro: words('Usaha mikro', 'Micro business'),
  kecil: words('Usaha kecil', 'Small business'),
  menengah: words('Usaha menengah', 'Medium business'),
  besar: words('Usaha besar', 'Large business'),
}

export const contractWords = {
  pkwt: words('PKWT (berbatas waktu)', 'PKWT (fixed term)'),
  pkwtt: words('PKWTT (tetap)', 'PKWTT (permanent)'),
  daily: words('Harian lepas', 'Daily'),
  piece: words('Borongan', 'Piece work'),
}

export const uploadKindWords = {
  workers: words('Pekerja', 'Workers'),
  wages: words('Upah', 'Wages'),
  leavers: words('Pekerja keluar', 'Leavers'),
}

export const riskNames: readonly Words[] = [
  words('sangat rendah', 'very low'),
  words('rendah', 'low'),
  words('sedang', 'medium'),
  words('tinggi', 'high'),
  words('sangat tinggi', 'very high'),
]

/** `kelas risiko II (rendah)`. */
export function riskWords(riskClass: number): Words {
  const numeral = ['I', 'II', 'III', 'IV', 'V'][riskClass - 1] ?? String(riskClass)
  const name = riskNames[riskClass - 1]
  return words(
    `kelas risiko ${numeral}${name ? ` (${name.id})` : ''}`,
    `risk class ${numeral}${name ? ` (${name.en})` : ''}`,
  )
}
