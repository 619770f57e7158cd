import type { z } from 'zod'
import type { Words } from '#base/words.ts'
import type {
  BillState,
  disputeKinds,
  MonthState,
  ReturnKind,
  ReturnState,
  viewDispute,
  viewPaymentCode,
} from '#modules/contributions'
import type { EmployerKind, RiskClass, Scale, viewPerson } from '#modules/registry'

/** What things are called on officers’ pages. */

const words = (id: string, en: string): Words => ({ id, en })

type File = z.output<(typeof viewPerson)['output']>

export const verificationWords: Record<File['identity']['verified'], Words> = {
  pending: words('Belum dijawab', 'Not answered yet'),
  verified: words('Cocok', 'Matches'),
  differs: words('Berbeda', 'Differs'),
  'unknown-to-register': words('NIK tidak dikenal', 'NIK not known'),
}

export const numberWords: Record<File['numbers'][number]['kind'], Words> = {
  nik: words('NIK', 'NIK'),
  passport: words('Paspor', 'Passport'),
  membership: words('Nomor peserta', 'Member number'),
  'old-card': words('Kartu lama', 'Old card'),
}

/** Fields of a person, as corrections and the population register name them. */
const fieldWords: Readonly<Record<string, Words>> = {
  name: words('nama', 'name'),
  'birth-place': words('tempat lahir', 'place of birth'),
  birthPlace: words('tempat lahir', 'place of birth'),
  'birth-on': words('tanggal lahir', 'date of birth'),
  birthDate: words('tanggal lahir', 'date of birth'),
  sex: words('jenis kelamin', 'sex'),
  'mother-name': words('nama ibu kandung', 'mother’s maiden name'),
  phone: words('nomor HP', 'mobile number'),
  email: words('alamat email', 'e-mail address'),
  address: words('alamat', 'address'),
  nik: words('NIK', 'NIK'),
}

/** What has no words here keeps its name. */
export function fieldName(field: string): Words {
  return fieldWords[field] ?? words(field, field)
}

export const sexWords = {
  female: words('Perempuan', 'Female'),
  male: words('Laki-laki', 'Male'),
}

export const contractWords: Record<File['spells'][number]['contract'], Words> = {
  pkwt: words('PKWT (berbatas waktu)', 'PKWT (fixed term)'),
  pkwtt: words('PKWTT (tetap)', 'PKWTT (permanent)'),
  daily: words('Harian lepas', 'Daily'),
  piece: words('Borongan', 'Piece work'),
}

export const monthWords: Record<MonthState, Words> = {
  paid: words('Lunas', 'Paid'),
  late: words('Lunas, terlambat', 'Paid late'),
  waiting: words('Menunggu perusahaan', 'Waiting for the employer'),
  overdue: words('Belum dibayar', 'Not paid'),
  unreported: words('Belum dilaporkan', 'Not reported'),
  'taken-out': words('Dikeluarkan', 'Taken out'),
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

const riskNames: Record<RiskClass, readonly [string, Words]> = {
  1: ['I', words('sangat rendah', 'very low')],
  2: ['II', words('rendah', 'low')],
  3: ['III', words('sedang', 'medium')],
  4: ['IV', words('tinggi', 'high')],
  5: ['V', words('sangat tinggi', 'very high')],
}

export function riskNumeral(riskClass: RiskClass): string {
  return riskNames[riskClass][0]
}

export function riskName(riskClass: RiskClass): Words {
  return riskNames[riskClass][1]
}

/** `II, rendah`. */
export function riskWords(riskClass: RiskClass): Words {
  const [numeral, name] = riskNames[riskClass]
  return words(`${numeral}, ${name.id}`, `${numeral}, ${name.en}`)
}

export const returnKindWords: Record<ReturnKind, Words> = {
  regular: words('Bulanan', 'Monthly'),
  supplementary: words('Susulan', 'Supplementary'),
  revised: words('Perbaikan', 'Revised'),
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

export const codeStateWords: Record<z.output<(typeof viewPaymentCode)['output']>['state'], Words> = {
  open: words('Bisa dibayar', 'Can be paid'),
  paid: words('Sudah dibayar', 'Paid'),
  expired: words('Kedaluwarsa', 'Has run out'),
  withdrawn: words('Ditarik', 'Withdrawn'),
}

export const disputeKindWords: Record<(typeof disputeKinds)[number], Words> = {
  wage: words('Upah yang dilaporkan salah', 'The wage reported is wrong'),
  missing: words('Bekerja, tetapi tidak dilaporkan', 'Worked, but was not reported'),
  'not-mine': words('Tidak bekerja di sana', 'Did not work there'),
  other: words('Hal lain', 'Something else'),
}

export const outcomeWords: Record<NonNullable<z.output<(typeof viewDispute)['output']>['outcome']>, Words> = {
  corrected: words('Sudah diperbaiki', 'Put right'),
  'will-be-corrected': words('Akan diperbaiki', 'Will be put right'),
  'not-upheld': words('Data perusahaan benar', 'The employer’s data stand'),
  withdrawn: words('Ditarik peserta', 'Withdrawn by the member'),
}
