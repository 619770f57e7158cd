import type { Cell, SheetRow } from '#platform/sheet/sheet.ts'
import type { ColumnName } from './columns.ts'
import { fault } from './findings.ts'
import type { Fault, Finding } from './findings.ts'
import type { MissingColumn } from './findings/file-findings.ts'
import { distance } from './word-distance.ts'

export type LayoutKind = 'worker' | 'leaver' | 'wage'

/** Where the columns of a layout stand in one particular file. */
export type Layout = {
  readonly kind: LayoutKind
  readonly columns: ReadonlyMap<ColumnName, number>
  /** Headers as the file writes them, up to the last that says something. */
  readonly header: readonly string[]
  /** A row with fewer cells than this lacks some that every row fills. */
  readonly narrowest: number
  /** Columns of an error file of ours that comes back. They are not data and leave when the next one is written. */
  readonly ours: readonly number[]
}

export type Recognised =
  | { readonly ok: true; readonly layout: Layout }
  | { readonly ok: false; readonly finding: Finding }

/** What makes a table one of ours: a column stands for itself, a list for any one of it. */
type LayoutRule = {
  readonly needs: readonly (ColumnName | readonly [ColumnName, ...ColumnName[]])[]
  /** Columns that must be there too, though a row may leave them empty. */
  readonly mayBeEmpty: readonly ColumnName[]
  readonly mayHave: readonly ColumnName[]
  /** Other headers for a column, where nothing else could be meant. */
  readonly aliases: Readonly<Record<string, ColumnName>>
}

/**
 * The worker layout is that of the public upload: 30 columns, 32 with the name in three parts, 31 with an empty one
 * at the end. The columns that must be there are those that a row may be asked about.
 */
const rules: Readonly<Record<LayoutKind, LayoutRule>> = {
  worker: {
    needs: [
      ['NAMA_LENGKAP', 'NAMA_DEPAN'],
      'TEMPAT_LAHIR', 'TANGGAL_LAHIR', 'NAMA_IBU_KANDUNG', 'JENIS_IDENTITAS', 'NOMOR_IDENTITAS', 'JENIS_KELAMIN',
      'STATUS_KAWIN', 'UPAH', 'ALAMAT', 'STATUS_PEGAWAI', 'TGL_AWAL_BEKERJA',
    ],
    mayBeEmpty: ['KODE_NEGARA', 'TGL_AKHIR_KONTRAK'],
    mayHave: [
      'NO_PEGAWAI', 'NAMA_TENGAH', 'NAMA_BELAKANG', 'GELAR', 'TELEPON_AREA_RUMAH', 'TELEPON_RUMAH',
      'TELEPON_AREA_KANTOR', 'TELEPON_KANTOR', 'TELEPON_EXT_KANTOR', 'HP', 'EMAIL', 'MASA_LAKU_IDENTITAS',
      'SURAT_MENYURAT_KE', 'TANGGAL_KEPESERTAAN', 'GOLONGAN_DARAH', 'NPWP', 'KODE_POS',
      'LOKASI_PEKERJAAN', 'KODE_UNIT',
    ],
    aliases: { NAMA: 'NAMA_LENGKAP', TGLLAHIR: 'TANGGAL_LAHIR', NOHP: 'HP', TANGGALAWALBEKERJA: 'TGL_AWAL_BEKERJA', TANGGALAKHIRKONTRAK: 'TGL_AKHIR_KONTRAK' },
  },
  leaver: {
    needs: [['NIK', 'KPJ'], 'TGL_NONAKTIF', 'KODE_SEBAB'],
    mayBeEmpty: [],
    mayHave: ['NPP', 'NAMA', 'NO_SURAT', 'KODE_UNIT'],
    aliases: { NAMALENGKAP: 'NAMA', NOMORIDENTITAS: 'NIK', TANGGALNONAKTIF: 'TGL_NONAKTIF' },
  },
  wage: {
    needs: [['NIK', 'KPJ', 'NO_PEGAWAI'], 'UPAH'],
    mayBeEmpty: [],
    mayHave: ['NPP', 'BLTH', 'NAMA', 'RAPEL', 'KETERANGAN', 'KODE_UNIT'],
    aliases: { NAMALENGKAP: 'NAMA', NOMORIDENTITAS: 'NIK' },
  },
} // prettier-ignore

/** Columns that we add to an error file. */
export const errorColumns = ['KODE_ERROR', 'KOLOM', 'PESAN', 'SARAN'] as const
const ourKeys = new Set(errorColumns.map(headerKey))

/** The most telling layouts first: a worker table also has all that a wage table needs. */
const allKinds: readonly LayoutKind[] = ['worker', 'leaver', 'wage']
const headerSearchRows = 10

/** Looks for the header among the first rows, since titles and empty lines may stand above it. */
export function findHeader(
  rows: readonly SheetRow[],
  kinds: readonly LayoutKind[] = allKinds,
): Recognised & { readonly row: number } {
  const tried = rows.slice(0, headerSearchRows).map(({ number, cells }) => ({
    row: number,
    ...recogniseLayout(cells, kinds),
    known: knownHeaders(cells, kinds),
  }))
  const [best] = tried.sort((a, b) => Number(b.ok) - Number(a.ok) || b.known - a.known || a.row - b.row)
  return best ?? { ...recogniseLayout([], kinds), row: 1 }
}

/** Reads a header row. Case, blanks, underscores and order do not matter; unknown columns are left alone. */
export function recogniseLayout(cells: readonly Cell[], kinds: readonly LayoutKind[] = allKinds): Recognised {
  const header = headerTexts(cells)
  const candidates = kinds.map((kind) => ({ kind, ...placeColumns(header, rules[kind]) }))
  const found = candidates.find(({ missing }) => missing.length === 0)
  if (!found) return refuse(fault('HEADER_MISSING', { missing: missingColumns(header, candidates) }))
  const twice = header.find((text, at) => {
    const key = headerKey(text)
    return (
      [...found.columns.values()].includes(at) && header.findIndex((other) => headerKey(other) === key) !== at
    )
  })
  if (twice !== undefined) return refuse(fault('HEADER_TWICE', { name: twice }))
  const ours = header.flatMap((text, at) => (ourKeys.has(headerKey(text)) ? [at] : []))
  const { kind, columns } = found
  const needed = rules[kind].needs.map((need) =>
    Math.min(...anyOf(need).map((name) => columns.get(name) ?? Infinity)),
  )
  return { ok: true, layout: { kind, columns, header, narrowest: Math.max(...needed) + 1, ours } }
}

type Placed = { readonly columns: Map<ColumnName, number>; readonly missing: readonly ColumnName[] }

function placeColumns(
  header: readonly string[],
  { needs, mayBeEmpty, mayHave, aliases }: LayoutRule,
): Placed {
  const keys = header.map(headerKey)
  const columns = new Map<ColumnName, number>()
  for (const name of [...needs.flat(), ...mayBeEmpty, ...mayHave]) {
    const at = keys.lastIndexOf(headerKey(name))
    if (at !== -1) columns.set(name, at)
  }
  for (const [alias, name] of Object.entries(aliases)) {
    const at = keys.indexOf(alias)
    if (at !== -1 && !columns.has(name)) columns.set(name, at)
  }
  const missing = [...needs, ...mayBeEmpty].flatMap((need) => {
    const any = anyOf(need)
    return any.some((name) => columns.has(name)) ? [] : any.slice(0, 1)
  })
  return { columns, missing }
}

function anyOf(need: LayoutRule['needs'][number]): readonly ColumnName[] {
  return typeof need === 'string' ? [need] : need
}

function refuse(found: Fault): Recognised {
  return { ok: false, finding: { ...found, column: null } }
}

/** What is missing from the layout that the header comes closest to. */
function missingColumns(
  header: readonly string[],
  candidates: readonly (Placed & { kind: LayoutKind })[],
): MissingColumn[] {
  const share = ({ kind, missing }: (typeof candidates)[number]) => missing.length / rules[kind].needs.length
  const [closest] = [...candidates].sort((a, b) => share(a) - share(b))
  const taken = new Set(closest?.columns.values())
  const free = header.filter((text, at) => text !== '' && text.length <= longestHeader && !taken.has(at))
  return (closest?.missing ?? []).map((name) => ({ name, nearest: nearest(name, free) }))
}

/** No slip makes a header as long as this; comparing every letter of a novel would take too long. */
const longestHeader = 50

/** The header that is most likely a slip for the name: at most a third of its letters differ. */
function nearest(name: ColumnName, headers: readonly string[]): MissingColumn['nearest'] {
  const key = headerKey(name)
  const [best] = headers
    .map((text) => ({ text, away: distance(headerKey(text), key) }))
    .sort((a, b) => a.away - b.away)
  return best && best.away <= Math.max(2, key.length / 3) ? best.text : null
}

function knownHeaders(cells: readonly Cell[], kinds: readonly LayoutKind[]): number {
  return Math.max(...kinds.map((kind) => placeColumns(headerTexts(cells), rules[kind]).columns.size))
}

function headerTexts(cells: readonly Cell[]): string[] {
  const texts = cells.map(({ text }) => text.trim())
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
}

function headerKey(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
