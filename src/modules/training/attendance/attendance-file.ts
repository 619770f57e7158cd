import { z } from 'zod'
import type * as fields from '#platform/fields.ts'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { defaultLimits, type SheetRow } from '#platform/sheet/sheet.ts'
import { SheetProblem } from '#platform/sheet/sheet-problem.ts'
import { marksMost } from './mark-present.ts'
import { sheetUnreadable } from './problems.ts'

const words = z.object({ id: z.string(), en: z.string() })

/** A row that did not go in, why, and what to do. */
export const rowFault = z.object({ rowNo: z.int(), code: z.string(), message: words, remedy: words })
type RowFault = z.output<typeof rowFault>

const attendanceColumns = ['NOMOR', 'HADIR'] as const

type Row = { readonly rowNo: number; readonly enrolmentId: bigint; readonly present: boolean }

/**
 * Reads who came: the number of the trainee's pass, and yes or no. Other columns, such as names, are not looked at.
 * @throws Problem when it is no table, or lacks a column
 */
export async function readAttendanceFile(
  file: fields.UploadedFile,
): Promise<{ rows: Row[]; faults: RowFault[] }> {
  const [head, ...body] = await rowsOf(file)
  const names = head?.cells.map(({ text }) => text.trim().toUpperCase()) ?? []
  const [number, came] = attendanceColumns.map((name) => names.indexOf(name))
  if (number === undefined || came === undefined || number < 0 || came < 0) throw columnsMissing()
  const read = body.map((row) =>
    readRow(row.number, row.cells[number]?.text.trim() ?? '', row.cells[came]?.text.trim() ?? ''),
  )
  return {
    rows: read.flatMap((row) => ('present' in row ? [row] : [])),
    faults: read.flatMap((row) => ('code' in row ? [row] : [])),
  }
}

async function rowsOf(file: fields.UploadedFile): Promise<SheetRow[]> {
  try {
    const sheet = await readSheet(file, { ...defaultLimits, rows: marksMost + 1, bytes: 5 * 2 ** 20 })
    const rows: SheetRow[] = []
    for await (const batch of sheet.batches) rows.push(...batch)
    return rows
  } catch (error) {
    if (error instanceof SheetProblem) throw unreadable(error)
    throw error
  }
}

const yes = new Set(['ya', 'y', 'hadir', 'yes', '1', 'true', 'v'])
const no = new Set(['tidak', 't', 'alpa', 'absen', 'no', 'n', '0', 'false', '-'])

function readRow(rowNo: number, number: string, came: string): Row | RowFault {
  if (!/^\d{1,18}$/.test(number)) {
    return {
      rowNo,
      code: 'number',
      message: {
        id: 'NOMOR belum berisi nomor kartu kelas.',
        en: 'NOMOR does not hold the number of a pass.',
      },
      remedy: {
        id: 'Isi dengan angka dari daftar hadir kelas.',
        en: 'Fill in the digits from the attendance list of the class.',
      },
    }
  }
  const said = came.toLowerCase()
  if (yes.has(said) || no.has(said)) return { rowNo, enrolmentId: BigInt(number), present: yes.has(said) }
  return {
    rowNo,
    code: 'came',
    message: { id: 'HADIR belum berisi YA atau TIDAK.', en: 'HADIR does not say YA or TIDAK.' },
    remedy: { id: 'Isi YA atau TIDAK.', en: 'Fill in YA (yes) or TIDAK (no).' },
  }
}

function columnsMissing() {
  return sheetUnreadable(
    {
      id: 'Baris pertama belum memuat kolom NOMOR dan HADIR.',
      en: 'The first row lacks the columns NOMOR and HADIR.',
    },
    { id: 'Tambahkan kedua kolom itu, lalu unggah lagi.', en: 'Add both columns, then upload it again.' },
  )
}

function unreadable({ fault }: SheetProblem) {
  return fault.code === 'too-many-rows'
    ? sheetUnreadable(
        {
          id: `Berkas memuat lebih dari ${marksMost} baris.`,
          en: `The file has more than ${marksMost} rows.`,
        },
        { id: 'Unggah satu pertemuan satu berkas.', en: 'Upload one file for one session.' },
      )
    : sheetUnreadable(
        { id: 'Berkas ini tidak terbaca sebagai tabel.', en: 'This file cannot be read as a table.' },
        {
          id: 'Simpan sebagai .xlsx atau .csv tanpa kata sandi, lalu unggah lagi.',
          en: 'Save it as .xlsx or .csv without a password, then upload it again.',
        },
      )
}
