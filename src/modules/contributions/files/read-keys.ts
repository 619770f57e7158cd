import type { Cell } from '#platform/sheet/sheet.ts'
import type { ColumnName } from './columns.ts'
import { fault } from './findings.ts'
import { parseIdentityKindCell } from './parse-choice-cell.ts'
import { parseNikCell } from './parse-nik-cell.ts'
import type { NikRules } from './parse-nik-cell.ts'
import { parsed } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import { parseKpjCell, parsePassportCell, textUpTo } from './parse-text-cell.ts'
import type { RowReader } from './row-reader.ts'

/** The numbers by which a row says whom it means. */
export type Keys = {
  readonly nik: string | null
  readonly passport: string | null
  readonly kpj: string | null
  readonly employeeNo: string | null
}

/** Reads every key a row has, in its own layout or the worker layout; one of them must be there. */
export function readKeys(row: RowReader, rules: NikRules): Keys {
  const column: ColumnName = row.has('NIK') ? 'NIK' : 'NOMOR_IDENTITAS'
  const isPassport =
    row.has('JENIS_IDENTITAS') && row.read('JENIS_IDENTITAS', parseIdentityKindCell) === 'passport'
  const keys = {
    nik: isPassport ? null : row.read(column, (cell) => parseNik(cell, rules)),
    passport: isPassport ? row.read(column, parsePassportCell) : null,
    kpj: row.read('KPJ', parseKpjCell),
    employeeNo: row.read('NO_PEGAWAI', textUpTo(20)),
  }
  const columns: readonly ColumnName[] = [column, 'KPJ', 'NO_PEGAWAI']
  if (columns.every((column) => row.isEmpty(column))) {
    row.report(columns.find((column) => row.has(column)) ?? column, fault('KEY_MISSING'))
  }
  return keys
}

function parseNik(cell: Cell, rules: NikRules): Parsed<string> {
  const read = parseNikCell(cell, rules)
  return read.ok ? parsed(read.value.nik) : read
}

export function readNameAsWritten(row: RowReader): string | null {
  const columns = (['NAMA', 'NAMA_LENGKAP', 'NAMA_DEPAN', 'NAMA_TENGAH', 'NAMA_BELAKANG'] as const).filter(
    (column) => row.has(column),
  )
  const name = columns
    .map((column) => row.cell(column).text.trim())
    .filter(Boolean)
    .join(' ')
  return name === '' ? null : name
}
