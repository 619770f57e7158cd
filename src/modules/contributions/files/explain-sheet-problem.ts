import { Problem } from '#base/problem.ts'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import type { SheetFault, SheetProblem } from '#platform/sheet/sheet-problem.ts'

type Explained = Pick<ProblemDetails, 'status' | 'message' | 'remedy'>

/** A file that cannot be read, as the sender should hear it: what it is, and how to make it readable. */
export function explainSheetProblem({ fault }: SheetProblem): Problem {
  // The explanation under a code takes the fault of that code, which indexing by a union cannot say.
  const explain = explanations[fault.code] as (fault: SheetFault) => Explained
  return new Problem({ code: `contributions.file-${fault.code}`, ...explain(fault) })
}

const words = (id: string, en: string): Words => ({ id, en })

const saveAsXlsx = words(
  'Buka di Excel atau LibreOffice, lalu simpan sebagai Buku Kerja Excel (.xlsx).',
  'Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).',
)

const saveAsUtf8 = words(
  'Di Excel pilih Simpan Sebagai, lalu CSV UTF-8. Atau kirim berkas .xlsx.',
  'In Excel choose Save As, then CSV UTF-8. Or send an .xlsx file.',
)

const splitFile = words(
  'Bagi menjadi beberapa berkas, masing-masing dengan baris judulnya.',
  'Split it into several files, each with its header row.',
)

const sendAgain = words(
  'Simpan ulang berkasnya, lalu kirim sekali lagi.',
  'Save the file once more and send it again.',
)

const explanations: {
  readonly [C in SheetFault['code']]: (fault: Extract<SheetFault, { code: C }>) => Explained
} = {
  empty: () => ({
    status: 422,
    message: words('Berkas ini tidak berisi tabel.', 'There is no table in this file.'),
    remedy: words(
      'Periksa apakah berkasnya benar dan lembar datanya tidak tersembunyi.',
      'Check that it is the right file and that its sheet is not hidden.',
    ),
  }),
  'not-a-table': () => ({
    status: 415,
    message: words('Berkas ini bukan tabel.', 'This file is not a table.'),
    remedy: words('Kirim berkas .xlsx, .xls, atau .csv.', 'Send an .xlsx, .xls or .csv file.'),
  }),
  'old-excel': () => ({
    status: 415,
    message: words(
      'Berkas ini dari Excel 95 atau yang lebih lama, yang tidak kami baca.',
      'This file is from Excel 95 or older, which we do not read.',
    ),
    remedy: saveAsXlsx,
  }),
  'other-spreadsheet': (fault) => ({
    status: 415,
    message: words(
      `Tabel berformat .${fault.format} tidak kami baca.`,
      `We do not read tables in .${fault.format} format.`,
    ),
    remedy: saveAsXlsx,
  }),
  markup: () => ({
    status: 415,
    message: words(
      'Berkas ini halaman web atau XML yang diberi nama seperti tabel.',
      'This file is a web page or XML under the name of a table.',
    ),
    remedy: saveAsXlsx,
  }),
  encrypted: () => ({
    status: 415,
    message: words('Berkas ini dikunci dengan kata sandi.', 'This file is locked with a password.'),
    remedy: words(
      'Buka kuncinya di Excel (Berkas, Info, Lindungi Buku Kerja), simpan, lalu kirim lagi.',
      'Remove the password in Excel (File, Info, Protect Workbook), save, and send it again.',
    ),
  }),
  macros: () => ({
    status: 415,
    message: words(
      'Berkas ini memuat makro. Demi keamanan, makro tidak kami terima.',
      'This file holds macros. For safety we do not accept them.',
    ),
    remedy: saveAsXlsx,
  }),
  damaged: () => ({
    status: 422,
    message: words('Berkas ini rusak atau terpotong.', 'This file is damaged or cut short.'),
    remedy: sendAgain,
  }),
  'unsafe-markup': () => ({
    status: 422,
    message: words(
      'Di dalam berkas ini ada penulisan XML yang tidak aman.',
      'This file holds XML that is not safe to read.',
    ),
    remedy: saveAsXlsx,
  }),
  'too-large': (fault) => ({
    status: 413,
    message: words(
      `Berkas ini terlalu besar; paling banyak ${megabytes(fault.limitBytes)} MB.`,
      `This file is too large; at most ${megabytes(fault.limitBytes)} MB.`,
    ),
    remedy: splitFile,
  }),
  'unpacks-too-large': (fault) => ({
    status: 413,
    message: words(
      `Berkas ini terlalu besar; paling banyak ${megabytes(fault.limitBytes)} MB setelah dibuka.`,
      `This file is too large; at most ${megabytes(fault.limitBytes)} MB when unpacked.`,
    ),
    remedy: splitFile,
  }),
  'too-many-rows': (fault) => ({
    status: 413,
    message: words(
      `Tabel ini lebih dari ${fault.limit.toLocaleString('id')} baris.`,
      `This table has more than ${fault.limit.toLocaleString('id')} rows.`,
    ),
    remedy: splitFile,
  }),
  'too-many-columns': (fault) => ({
    status: 422,
    message: words(
      `Baris ${fault.row} berisi lebih dari ${fault.limit} kolom.`,
      `Row ${fault.row} has more than ${fault.limit} columns.`,
    ),
    remedy: words('Hapus kolom yang tidak dipakai.', 'Delete the columns that are not needed.'),
  }),
  'cell-too-long': (fault) => ({
    status: 422,
    message: words(
      `Sel di baris ${fault.row}, kolom ${fault.column} lebih dari ${fault.limit.toLocaleString('id')} huruf.`,
      `The cell in row ${fault.row}, column ${fault.column} is longer than ${fault.limit.toLocaleString('id')} characters.`,
    ),
    remedy: words('Singkat isinya.', 'Shorten it.'),
  }),
  'not-utf8': (fault) => ({
    status: 422,
    message: words(
      `Huruf di baris ${fault.line} tidak terbaca, karena berkasnya bukan UTF-8.`,
      `Line ${fault.line} cannot be read, because the file is not UTF-8.`,
    ),
    remedy: saveAsUtf8,
  }),
  'nul-byte': (fault) => ({
    status: 422,
    message: words(`Di baris ${fault.line} ada bita kosong.`, `Line ${fault.line} holds a NUL byte.`),
    remedy: saveAsUtf8,
  }),
  'open-quote': (fault) => ({
    status: 422,
    message: words(
      `Tanda kutip di baris ${fault.row} dibuka tetapi tidak ditutup.`,
      `A quotation mark in row ${fault.row} opens but does not close.`,
    ),
    remedy: words(
      'Tutup atau hapus tanda kutip itu, atau kirim berkas .xlsx.',
      'Close or delete that quotation mark, or send an .xlsx file.',
    ),
  }),
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20)
}
