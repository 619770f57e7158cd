import { monthWords } from '#base/calendar-words.ts'
import { choose, confirmIt, dropRow, hold, mendFile, say, set, typeIt } from './entry.ts'

/** A column that must be there and is not, with the header that looks most like it. */
export type MissingColumn = { readonly name: string; readonly nearest: string | null }

/** About the table itself: its header, its rows and cells, before anyone asks what they mean. */
export const fileFindings = {
  HEADER_MISSING: hold<{ missing: readonly MissingColumn[] }>(
    ({ missing }) => {
      const names = missing.map(({ name }) => name).join(', ')
      return say(`Baris judul tidak memuat kolom ${names}.`, `The header row lacks the columns ${names}.`)
    },
    ({ missing }) => {
      const near = missing.filter(({ nearest }) => nearest !== null)
      const id = near.map(
        ({ name, nearest }) => `Bila "${nearest}" yang dimaksud, ganti judulnya menjadi ${name}.`,
      )
      const en = near.map(({ name, nearest }) => `If "${nearest}" is what you mean, rename it to ${name}.`)
      return say(
        [...id, 'Atau salin data Anda ke berkas contoh kami.'].join(' '),
        [...en, 'Or copy your data into our sample file.'].join(' '),
      )
    },
    mendFile,
  ),
  HEADER_TWICE: hold<{ name: string }>(
    ({ name }) =>
      say(
        `Judul ${name} ada di dua kolom, jadi kami tidak tahu mana yang berlaku.`,
        `Two columns are headed ${name}, so we cannot tell which one counts.`,
      ),
    () => say('Hapus atau ganti judul salah satunya.', 'Delete one of them or rename it.'),
    mendFile,
  ),
  ROW_LENGTH: hold<{ found: number; expected: number }>(
    ({ found, expected }) =>
      say(
        `Baris ini berisi ${found} sel, sedangkan judulnya ${expected} kolom. Isinya mungkin bergeser.`,
        `This row has ${found} cells under ${expected} columns. Its values may have shifted.`,
      ),
    () =>
      say(
        'Periksa baris ini di berkas: mungkin ada pemisah di tengah alamat. Beri tanda kutip, atau simpan sebagai .xlsx.',
        'Look at this row in your file: an address may hold the delimiter. Put it in quotes, or save as .xlsx.',
      ),
    mendFile,
  ),
  FORMULA_CELL: hold<{ shown: string }>(
    ({ shown }, { label }) =>
      shown === ''
        ? say(
            `Sel ${label.id} berisi rumus tanpa hasil.`,
            `The cell ${label.en} holds a formula without a result.`,
          )
        : say(
            `Sel ${label.id} berisi rumus. Hasil terakhirnya ${shown}, dan bisa berubah.`,
            `The cell ${label.en} holds a formula. It last showed ${shown}, which may change.`,
          ),
    ({ shown }) =>
      shown === ''
        ? say('Tulis nilainya langsung.', 'Write the value itself.')
        : say(
            'Setujui hasil itu, atau tempel sebagai nilai di berkas Anda.',
            'Confirm that result, or paste it as a value in your file.',
          ),
    ({ shown }) => (shown === '' ? typeIt() : confirmIt()),
  ),
  CELL_ERROR: hold(
    (_, { label, value }) =>
      say(
        `Sel ${label.id} menampilkan ${value}, tanda rumus yang rusak.`,
        `The cell ${label.en} shows ${value}, the sign of a broken formula.`,
      ),
    () => say('Tulis nilainya langsung.', 'Write the value itself.'),
  ),
  FIELD_MISSING: hold(
    (_, { heading, label }) => say(`${heading.id} belum diisi.`, `The ${label.en} is empty.`),
    (_, { label }) => say(`Isi ${label.id}.`, `Fill in the ${label.en}.`),
  ),
  TEXT_TOO_LONG: hold<{ limit: number }>(
    ({ limit }, { label, value }) =>
      say(
        `Isi ${label.id} sepanjang ${value.length} huruf; tempatnya ${limit}.`,
        `The ${label.en} is ${value.length} characters long; there is room for ${limit}.`,
      ),
    () => say('Singkat tulisannya.', 'Shorten it.'),
  ),
  MONTH_DIFFERS: hold<{ written: number; expected: number }>(
    ({ written, expected }) =>
      say(
        `Baris ini untuk ${monthWords(written).id}, sedangkan laporan ini ${monthWords(expected).id}.`,
        `This row is for ${monthWords(written).en}, while this return is for ${monthWords(expected).en}.`,
      ),
    ({ expected }) =>
      say(
        `Pilih ${monthWords(expected).id} bila upahnya memang untuk bulan itu. Bila tidak, laporkan di bulannya sendiri.`,
        `Choose ${monthWords(expected).en} if the wage is for that month. If not, report it in its own.`,
      ),
    ({ expected }) => {
      const month = monthWords(expected)
      return choose(
        set(month.id, say(`Upah ini untuk ${month.id}`, `This wage is for ${month.en}`)),
        dropRow(say('Keluarkan baris ini', 'Take this row out')),
      )
    },
  ),
  MONTH_UNREADABLE: hold(
    (_, { value }) =>
      say(
        `Bulan iuran tertulis ${value}, kami tidak bisa membacanya.`,
        `The contribution month reads ${value}, which we cannot read.`,
      ),
    () => say('Isi seperti 11-2026.', 'Write it like 11-2026.'),
  ),
  PERIOD_CLOSED: hold<{ month: number }>(
    ({ month }) =>
      say(
        `Laporan ${monthWords(month).id} sudah selesai dan tidak bisa ditambah.`,
        `The return for ${monthWords(month).en} is finished and takes no more rows.`,
      ),
    () =>
      say(
        'Buat laporan susulan atau perbaikan untuk bulan itu.',
        'Make a supplementary or revised return for that month.',
      ),
    mendFile,
  ),
}
