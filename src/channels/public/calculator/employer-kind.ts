import {
  lastDayOf,
  mandatoryProgrammes,
  participatesInJkp,
  type Employer,
  type Month,
  type Working,
} from '@payung/law'
import type { Words } from '#base/words.ts'

/** Who employs, as far as it decides the programmes. By the names that stand in an address. */
export const employerKinds = ['besar', 'kecil', 'mikro', 'public-body', 'household'] as const
export type EmployerKind = (typeof employerKinds)[number]

export const employerWords: Readonly<Record<EmployerKind, Words>> = {
  besar: { id: 'Usaha menengah atau besar', en: 'Medium or large enterprise' },
  kecil: { id: 'Usaha kecil', en: 'Small enterprise' },
  mikro: { id: 'Usaha mikro', en: 'Micro enterprise' },
  'public-body': { id: 'Instansi pemerintah (pegawai non-ASN)', en: 'Public body (non-civil-servant staff)' },
  household: { id: 'Rumah tangga', en: 'Household' },
}

/** What the one who pays is called towards the worker. */
export const payerWords: Readonly<Record<EmployerKind, Words>> = {
  besar: { id: 'perusahaan', en: 'the company' },
  kecil: { id: 'perusahaan', en: 'the company' },
  mikro: { id: 'perusahaan', en: 'the company' },
  'public-body': { id: 'instansi', en: 'the public body' },
  household: { id: 'pemberi kerja', en: 'the household' },
}

/** The same above a column. */
export const payerHeads: Readonly<Record<EmployerKind, Words>> = {
  besar: { id: 'Perusahaan', en: 'Company' },
  kecil: { id: 'Perusahaan', en: 'Company' },
  mikro: { id: 'Perusahaan', en: 'Company' },
  'public-body': { id: 'Instansi', en: 'Public body' },
  household: { id: 'Pemberi kerja', en: 'Household' },
}

const inLaw: Readonly<Record<EmployerKind, Employer>> = {
  besar: { kind: 'company', scale: 'besar' },
  kecil: { kind: 'company', scale: 'kecil' },
  mikro: { kind: 'company', scale: 'mikro' },
  'public-body': { kind: 'public_body' },
  household: { kind: 'household' },
}

/**
 * The programmes that such an employer owes at least, and JKP where these are enough for it. That a worker is a citizen, young
 * enough and insured with JKN is taken for granted, and said beside the answer.
 * @throws LawProblem for a month in which the law did not yet reach such employers
 */
export function programmesOf(kind: EmployerKind, month: Month, working: Working): readonly string[] {
  const day = lastDayOf(month)
  const employer = inLaw[kind]
  const owed = mandatoryProgrammes(employer, working, day)
  if (employer.kind !== 'company') return owed
  const worker = { citizen: true, ageAtRegistration: 0, jkn: true, scale: employer.scale, programmes: owed }
  return participatesInJkp(worker, working, day).eligible ? [...owed, 'JKP'] : owed
}
