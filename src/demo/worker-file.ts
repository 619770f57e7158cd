import { writeXlsx } from 'hucre/xlsx'
import { writeSheet, type CellToWrite } from '#platform/sheet/write-sheet.ts'
import { Chance } from './chance.ts'
import { inventPerson, type InventedPerson } from './people.ts'

/** A row by column name; a column that is left out stays empty. */
export type Line = Readonly<Record<string, string | undefined>>

/** The 30 columns of the public worker upload, in its order. */
export const workerColumns = [
  'NO_PEGAWAI', 'NAMA_LENGKAP', 'GELAR', 'TELEPON_AREA_RUMAH', 'TELEPON_RUMAH', 'TELEPON_AREA_KANTOR', 'TELEPON_KANTOR',
  'TELEPON_EXT_KANTOR', 'HP', 'EMAIL', 'TEMPAT_LAHIR', 'TANGGAL_LAHIR', 'NAMA_IBU_KANDUNG', 'JENIS_IDENTITAS',
  'NOMOR_IDENTITAS', 'MASA_LAKU_IDENTITAS', 'JENIS_KELAMIN', 'SURAT_MENYURAT_KE', 'TANGGAL_KEPESERTAAN', 'STATUS_KAWIN',
  'GOLONGAN_DARAH', 'NPWP', 'KODE_NEGARA', 'UPAH', 'ALAMAT', 'KODE_POS', 'LOKASI_PEKERJAAN', 'STATUS_PEGAWAI',
  'TGL_AWAL_BEKERJA', 'TGL_AKHIR_KONTRAK',
] as const // prettier-ignore

export const wageColumns = [
  'NPP',
  'BLTH',
  'KPJ',
  'NIK',
  'NO_PEGAWAI',
  'NAMA',
  'UPAH',
  'RAPEL',
  'KETERANGAN',
] as const
export const leaverColumns = ['NPP', 'KPJ', 'NIK', 'NAMA', 'TGL_NONAKTIF', 'KODE_SEBAB', 'NO_SURAT'] as const

/** What a person does for an employer. Days are `YYYY-MM-DD`, the wage is rupiah a month. */
export type Job = {
  readonly employeeNo: string
  readonly wage: number
  readonly status: 'PKWT' | 'PKWTT' | 'HARIAN' | 'NON ASN' | 'PNS'
  readonly startedOn: string
  readonly contractEndsOn?: string
  /** Left out where the employer is. */
  readonly place?: string
  readonly unit?: string
}

export function workerLine(person: InventedPerson, job: Job): Line {
  return {
    NO_PEGAWAI: job.employeeNo,
    NAMA_LENGKAP: person.name,
    HP: person.phone,
    TEMPAT_LAHIR: person.birthPlace,
    TANGGAL_LAHIR: inFile(person.birthOn),
    NAMA_IBU_KANDUNG: person.motherName,
    JENIS_IDENTITAS: 'Ktp',
    NOMOR_IDENTITAS: person.nik,
    MASA_LAKU_IDENTITAS: '31-12-3000',
    JENIS_KELAMIN: person.sex === 'female' ? 'P' : 'L',
    SURAT_MENYURAT_KE: 'S',
    STATUS_KAWIN: person.married ? 'Y' : 'T',
    KODE_NEGARA: 'ID',
    UPAH: String(job.wage),
    ALAMAT: person.address,
    KODE_POS: person.postalCode,
    LOKASI_PEKERJAAN: job.place,
    STATUS_PEGAWAI: job.status,
    TGL_AWAL_BEKERJA: inFile(job.startedOn),
    TGL_AKHIR_KONTRAK: job.contractEndsOn && inFile(job.contractEndsOn),
    KODE_UNIT: job.unit,
  }
}

/** `1990-12-31` → `31-12-1990`, as the layout asks for. */
function inFile(day: string): string {
  return day.split('-').toReversed().join('-')
}

/** `excel` keeps texts apart from the cells that show them, as Excel does; `xlsx` writes them in place. */
export type FileForm = 'xlsx' | 'excel' | 'csv' | 'semicolons'

/** Lines as a file. The same lines always give the same table. */
export async function writeLines(
  lines: Iterable<Line>,
  columns: readonly string[],
  form: FileForm = 'xlsx',
): Promise<Uint8Array> {
  if (form === 'excel') return writeForExcel(lines, columns)
  const pieces = writeSheet({
    format: form === 'xlsx' ? { kind: 'xlsx' } : { kind: 'csv', delimiter: form === 'csv' ? ',' : ';' },
    name: 'Data',
    columns: columns.map((header) => ({ header, kind: header === 'UPAH' ? 'number' : 'text' })),
    rows: cellsOf(lines, columns),
  })
  return Buffer.concat(await Array.fromAsync(pieces))
}

async function writeForExcel(lines: Iterable<Line>, columns: readonly string[]): Promise<Uint8Array> {
  const rows = [[...columns], ...cellsOf(lines, columns)]
  return writeXlsx({ sheets: [{ name: 'Data', rows }], properties: { created: new Date(0) } })
}

function* cellsOf(lines: Iterable<Line>, columns: readonly string[]): Generator<(string | number | null)[]> {
  for (const line of lines) yield columns.map((column) => cell(column, line[column]))
}

function cell(column: string, text: string | undefined): Exclude<CellToWrite, bigint> {
  if (!text) return null
  return column === 'UPAH' && /^\d+$/.test(text) ? Number(text) : text
}

/** A file of so many workers whom nothing speaks against, for tests and benchmarks. The same seed gives the same people. */
export function makeWorkerFile(count: number, seed: string, form: FileForm = 'xlsx'): Promise<Uint8Array> {
  return writeLines(inventWorkers(count, seed), workerColumns, form)
}

function* inventWorkers(count: number, seed: string): Generator<Line> {
  const chance = new Chance(seed)
  const district = String(chance.between(10, 89))
  const crowd = { district, firstPhone: 10_000 * chance.between(0, 980), bornFrom: 1970, bornUntil: 2004 }
  for (let at = 0; at < count; at++) yield inventWorker(chance, inventPerson(chance, crowd, at), at)
}

/** Someone who works at an ordinary wage of 2026, permanently or for a term. */
export function inventWorker(chance: Chance, person: InventedPerson, at: number): Line {
  const permanent = chance.oneIn(3)
  return workerLine(person, {
    employeeNo: `P${String(at + 1).padStart(5, '0')}`,
    wage: chance.between(3_990, 5_400) * 1000,
    status: permanent ? 'PKWTT' : 'PKWT',
    startedOn: `${chance.between(2022, 2025)}-${String(chance.between(1, 12)).padStart(2, '0')}-01`,
    ...(permanent ? {} : { contractEndsOn: `${chance.between(2028, 2030)}-12-31` }),
  })
}

/** Someone's wage of the month, by NIK. */
export function wageLine(person: Pick<InventedPerson, 'nik' | 'name'>, wage: number): Line {
  return { NIK: person.nik, NAMA: person.name, UPAH: String(wage) }
}

/** A worker of an earlier file who leaves. @param leftOn the last day worked */
export function leaverLine(worker: Line, leftOn: string, reason: string): Line {
  return {
    NIK: worker['NOMOR_IDENTITAS'],
    NAMA: worker['NAMA_LENGKAP'],
    TGL_NONAKTIF: inFile(leftOn),
    KODE_SEBAB: reason,
  }
}
