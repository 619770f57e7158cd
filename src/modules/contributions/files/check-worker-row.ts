import { lastDayOf } from '@payung/law'
import { assert } from '#base/assert.ts'
import type { Cell } from '#platform/sheet/sheet.ts'
import type { ColumnName } from './columns.ts'
import { fault } from './findings.ts'
import type { Layout } from './layouts.ts'
import {
  parseContractCell,
  parseCountryCell,
  parseIdentityKindCell,
  parseMarriedCell,
  parseSexCell,
} from './parse-choice-cell.ts'
import { parseDateCell, parseValidityCell } from './parse-date-cell.ts'
import { parseNikCell } from './parse-nik-cell.ts'
import type { Nik, NikRules } from './parse-nik-cell.ts'
import { parsePhoneCell } from './parse-phone-cell.ts'
import {
  parseEmailCell,
  parseNameCell,
  parsePassportCell,
  parsePostcodeCell,
  parseTaxNoCell,
  textUpTo,
} from './parse-text-cell.ts'
import { needWage } from './need-wage.ts'
import { RowReader } from './row-reader.ts'
import type { Checked } from './row-reader.ts'

export type RowRules = NikRules & {
  /** The month of the return, as year × 12 + month − 1. */
  readonly month: number
  /** Findings that a person has confirmed for this row, as `confirmationOf` names them. */
  readonly confirmed?: ReadonlySet<string>
}

/** A worker as the file declares them. Days are `YYYY-MM-DD`, the wage is whole rupiah a month. */
export type WorkerRow = {
  readonly idKind: 'nik' | 'passport'
  readonly idNumber: string
  readonly name: string
  readonly birthPlace: string
  readonly birthOn: string
  readonly sex: 'female' | 'male'
  readonly motherName: string
  readonly nationality: string
  readonly married: boolean
  readonly phone: string | null
  readonly email: string | null
  readonly address: string
  readonly postalCode: string | null
  readonly taxNo: string | null
  readonly employeeNo: string | null
  readonly wage: bigint
  readonly contract: 'pkwt' | 'pkwtt' | 'daily' | 'piece'
  readonly startedOn: string
  readonly contractEndsOn: string | null
  /** Region code or name as written; null where the file says nothing. */
  readonly place: string | null
  readonly unitCode: string | null
}

/** Looks at one row of a worker file on its own; what other rows and our books say about it comes later, in SQL. */
export function checkWorkerRow(cells: readonly Cell[], layout: Layout, rules: RowRules): Checked<WorkerRow> {
  const row = new RowReader(cells, layout, rules.confirmed ?? new Set())
  const identity = readIdentity(row, rules)
  const name = readName(row)
  const person = readPerson(row, identity.nik, rules.today)
  const work = readWork(row, person.birthOn, rules)
  const seen = {
    name,
    nik: identity.nik?.nik ?? null,
    kpj: null,
    employeeNo: work.employeeNo,
    wage: work.wage,
  }
  const read = {
    ...identity.number,
    name,
    ...person,
    nationality: readNationality(row, identity.kind),
    ...work,
  }
  if (row.isHeld) return { row: null, seen, findings: row.findings }
  assert(isComplete(read), 'whatever a worker row lacks has been reported')
  return { row: read, seen, findings: row.findings }
}

type Incomplete<T> = { readonly [K in keyof T]: T[K] | null }

const optional: ReadonlySet<string> = new Set<keyof WorkerRow>([
  'phone', 'email', 'postalCode', 'taxNo', 'employeeNo', 'contractEndsOn', 'place', 'unitCode',
]) // prettier-ignore

function isComplete(read: Incomplete<WorkerRow>): read is WorkerRow {
  for (const name in read) if (read[name as keyof WorkerRow] === null && !optional.has(name)) return false
  return true
}

type Identity = {
  readonly kind: 'nik' | 'passport' | null
  readonly number: { readonly idKind: 'nik' | 'passport' | null; readonly idNumber: string | null }
  readonly nik: Nik | null
}

function readIdentity(row: RowReader, rules: RowRules): Identity {
  const kind = row.need('JENIS_IDENTITAS', parseIdentityKindCell, fault('ID_KIND'))
  if (kind === 'passport') {
    const idNumber = row.need('NOMOR_IDENTITAS', parsePassportCell, fault('PASSPORT_NUMBER'))
    checkValidity(row, rules.today)
    return { kind, number: { idKind: kind, idNumber }, nik: null }
  }
  const missing = fault('NIK_FORMAT', { reason: 'missing' })
  const nik = row.need('NOMOR_IDENTITAS', (cell) => parseNikCell(cell, rules), missing)
  return { kind, number: { idKind: kind, idNumber: nik?.nik ?? null }, nik }
}

function checkValidity(row: RowReader, today: string): void {
  if (!row.has('MASA_LAKU_IDENTITAS')) return
  const until = row.need('MASA_LAKU_IDENTITAS', parseValidityCell)
  if (until !== null && until < today)
    row.report('MASA_LAKU_IDENTITAS', fault('PASSPORT_EXPIRED', { on: until }))
}

/** The name in one column, or in three as older files have it. */
function readName(row: RowReader): string | null {
  const missing = fault('NAME_MISSING')
  if (row.has('NAMA_LENGKAP')) return row.need('NAMA_LENGKAP', parseNameCell, missing)
  const parts = (['NAMA_DEPAN', 'NAMA_TENGAH', 'NAMA_BELAKANG'] as const).map((part) =>
    row.read(part, parseNameCell),
  )
  const name = parts.filter((part) => part !== null).join(' ')
  if (name === '' && row.isEmpty('NAMA_DEPAN')) return row.report('NAMA_DEPAN', missing)
  return name === '' ? null : name
}

const placeLimit = 100
const addressLimit = 250

function readPerson(row: RowReader, nik: Nik | null, today: string) {
  const birthOn = row.need('TANGGAL_LAHIR', parseDateCell)
  const sex = row.need('JENIS_KELAMIN', parseSexCell, fault('SEX'))
  if (birthOn !== null) checkAge(row, birthOn, today)
  // The century in a NIK is a guess, hence only day, month and the last digits of the year are compared.
  if (nik && birthOn !== null && nik.birth.slice(2) !== birthOn.slice(2)) {
    row.report('TANGGAL_LAHIR', fault('NIK_DOB_WARN', { inNik: nik.birth, written: birthOn }))
  }
  if (nik && sex !== null && nik.sex !== sex)
    row.report('JENIS_KELAMIN', fault('NIK_SEX_WARN', { inNik: nik.sex }))
  return {
    birthPlace: row.need('TEMPAT_LAHIR', textUpTo(placeLimit)),
    birthOn,
    sex,
    motherName: row.need('NAMA_IBU_KANDUNG', parseNameCell, fault('MOTHER_NAME_MISSING')),
    married: row.need('STATUS_KAWIN', parseMarriedCell, fault('MARITAL')),
    phone: row.need('HP', parsePhoneCell, fault('PHONE_MISSING')),
    email: row.read('EMAIL', parseEmailCell),
    address: row.need('ALAMAT', textUpTo(addressLimit)),
    postalCode: row.need('KODE_POS', parsePostcodeCell, fault('POSTCODE')),
    taxNo: row.read('NPWP', parseTaxNoCell),
  }
}

/** Years of age between which a worker's date of birth is believed. */
const youngest = 15
const oldest = 99

function checkAge(row: RowReader, birthOn: string, today: string): void {
  if (birthOn > today) return void row.report('TANGGAL_LAHIR', fault('DATE_IMPOSSIBLE', { reason: 'future' }))
  const hadBirthday = today.slice(5) >= birthOn.slice(5)
  const age = Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (hadBirthday ? 0 : 1)
  if (age < youngest) row.report('TANGGAL_LAHIR', fault('AGE_UNDER_15', { age }))
  if (age > oldest) row.report('TANGGAL_LAHIR', fault('AGE_OVER_99', { age }))
}

function readNationality(row: RowReader, identity: 'nik' | 'passport' | null): string | null {
  if (identity !== 'nik' || !row.isEmpty('KODE_NEGARA')) return row.need('KODE_NEGARA', parseCountryCell)
  row.report('KODE_NEGARA', fault('COUNTRY_ASSUMED'))
  return 'ID'
}

function readWork(row: RowReader, birthOn: string | null, rules: RowRules) {
  const startedOn = row.need('TGL_AWAL_BEKERJA', parseDateCell)
  if (startedOn !== null) checkStart(row, startedOn, birthOn, rules)
  return {
    employeeNo: row.read('NO_PEGAWAI', textUpTo(20)),
    wage: needWage(row),
    ...readContract(row, startedOn, rules.today),
    startedOn,
    place: row.read('LOKASI_PEKERJAAN', textUpTo(placeLimit)),
    unitCode: row.read('KODE_UNIT', textUpTo(20))?.toUpperCase() ?? null,
  }
}

function checkStart(
  row: RowReader,
  startedOn: string,
  birthOn: string | null,
  { today, month }: RowRules,
): void {
  const inFuture = (column: ColumnName, day: string) => {
    if (day > today) row.report(column, fault('START_IN_FUTURE', { day, today }))
    return day > today
  }
  if (birthOn !== null && startedOn <= birthOn) {
    row.report('TGL_AWAL_BEKERJA', fault('DATE_IMPOSSIBLE', { reason: 'unborn' }))
  }
  if (!inFuture('TGL_AWAL_BEKERJA', startedOn) && startedOn > lastDayOf(month)) {
    row.report('TGL_AWAL_BEKERJA', fault('START_AFTER_MONTH', { day: startedOn, month }))
  }
  const memberOn = row.read('TANGGAL_KEPESERTAAN', parseDateCell)
  if (memberOn === null || inFuture('TANGGAL_KEPESERTAAN', memberOn) || memberOn >= startedOn) return
  row.report('TANGGAL_KEPESERTAAN', fault('START_AFTER_MEMBERSHIP', { start: startedOn, member: memberOn }))
}

function readContract(row: RowReader, startedOn: string | null, today: string) {
  const word = row.need('STATUS_PEGAWAI', parseContractCell, fault('STATUS_UNKNOWN'))
  const end = row.read('TGL_AKHIR_KONTRAK', parseDateCell)
  // Staff of public bodies without state status are appointed for a term, or until further notice.
  const contract = word === 'non-asn' ? (end === null ? 'pkwtt' : 'pkwt') : word
  const report = (found: ReturnType<typeof fault>) => row.report('TGL_AKHIR_KONTRAK', found)
  if (contract === 'pkwt' && row.isEmpty('TGL_AKHIR_KONTRAK'))
    report(fault('CONTRACT_DATES', { reason: 'missing' }))
  if (contract === 'pkwtt' && end !== null) report(fault('CONTRACT_END_UNUSED', { end }))
  if (contract === 'pkwtt' || end === null) return { contract, contractEndsOn: null }
  if (startedOn !== null && end < startedOn) {
    report(fault('CONTRACT_DATES', { reason: 'before-start', start: startedOn, end }))
  } else if (end < today) report(fault('CONTRACT_OVER', { end }))
  return { contract, contractEndsOn: end }
}
