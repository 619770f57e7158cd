import type { Words } from '#base/words.ts'
import type { EmployerKind, RiskClass, Scale } from './employers/employer.ts'
import type { Contract } from './employments/employment.ts'

/** What the registry's things are called wherever they are shown: one word per meaning. */

const words = (id: string, en: string): Words => ({ id, en })

export const employerKindWords: Readonly<Record<EmployerKind, Words>> = {
  company: words('Perusahaan atau usaha', 'Company or business'),
  'public-body': words('Instansi pemerintah', 'Public body'),
  household: words('Rumah tangga', 'Household'),
  association: words('Yayasan, perkumpulan, atau organisasi', 'Foundation, association or organisation'),
  'construction-project': words('Proyek konstruksi', 'Construction project'),
}

export const scaleWords: Readonly<Record<Scale, Words>> = {
  mikro: words('Usaha mikro', 'Micro business'),
  kecil: words('Usaha kecil', 'Small business'),
  menengah: words('Usaha menengah', 'Medium business'),
  besar: words('Usaha besar', 'Large business'),
}

export const contractWords: Readonly<Record<Contract, Words>> = {
  pkwt: words('PKWT (berbatas waktu)', 'PKWT (fixed term)'),
  pkwtt: words('PKWTT (tetap)', 'PKWTT (permanent)'),
  daily: words('Harian lepas', 'Daily'),
  piece: words('Borongan', 'Piece work'),
}

/** The five classes of work risk as PP 44/2015 Pasal 16 names them: `II`, `rendah`. */
export const riskNames: Readonly<Record<RiskClass, { readonly numeral: string; readonly risk: Words }>> = {
  1: { numeral: 'I', risk: words('sangat rendah', 'very low') },
  2: { numeral: 'II', risk: words('rendah', 'low') },
  3: { numeral: 'III', risk: words('sedang', 'medium') },
  4: { numeral: 'IV', risk: words('tinggi', 'high') },
  5: { numeral: 'V', risk: words('sangat tinggi', 'very high') },
}
