import type { z } from 'zod'
import type { Words } from '#base/words.ts'
import type {
  disputeKinds,
  MonthState,
  ReturnKind,
  viewDispute,
  viewOwnAccount,
  viewPaymentCode,
} from '#modules/contributions'
import { riskNames, type RiskClass, type viewPerson } from '#modules/registry'

export { billStateWords, returnStateWords } from '#modules/contributions'
export { contractWords, employerKindWords, scaleWords } from '#modules/registry'

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

export const monthWords: Record<MonthState, Words> = {
  paid: words('Lunas', 'Paid'),
  late: words('Lunas, terlambat', 'Paid late'),
  waiting: words('Menunggu perusahaan', 'Waiting for the employer'),
  overdue: words('Belum dibayar', 'Not paid'),
  unreported: words('Belum dilaporkan', 'Not reported'),
  'taken-out': words('Dikeluarkan', 'Taken out'),
}

export function riskNumeral(riskClass: RiskClass): string {
  return riskNames[riskClass].numeral
}

export function riskName(riskClass: RiskClass): Words {
  return riskNames[riskClass].risk
}

/** `II, rendah`. */
export function riskWords(riskClass: RiskClass): Words {
  const { numeral, risk } = riskNames[riskClass]
  return words(`${numeral}, ${risk.id}`, `${numeral}, ${risk.en}`)
}

export const returnKindWords: Record<ReturnKind, Words> = {
  regular: words('Bulanan', 'Monthly'),
  supplementary: words('Susulan', 'Supplementary'),
  revised: words('Perbaikan', 'Revised'),
}

export const codeStateWords: Record<z.output<(typeof viewPaymentCode)['output']>['state'], Words> = {
  open: words('Bisa dibayar', 'Can be paid'),
  paid: words('Sudah dibayar', 'Paid'),
  expired: words('Kedaluwarsa', 'Has run out'),
  withdrawn: words('Ditarik', 'Withdrawn'),
}

export const ownStandingWords: Record<z.output<(typeof viewOwnAccount)['output']>['state'], Words> = {
  new: words('Belum dibayar', 'Not paid yet'),
  active: words('Terlindungi', 'Covered'),
  grace: words('Menunggak', 'In arrears'),
  ended: words('Berakhir', 'Ended'),
  'non-active': words('Nonaktif', 'Not active'),
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
