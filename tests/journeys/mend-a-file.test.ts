import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { writeSheet } from '#platform/sheet/write-sheet.ts'
import { makeWorkerFile } from '../../src/demo/worker-file.ts'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()

type Table = { readonly header: readonly string[]; readonly rows: readonly string[][] }

async function tableIn({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Table> {
  const { batches } = await readSheet({ name, bytes })
  const [header = [], ...rows] = (await Array.fromAsync(batches))
    .flat()
    .map(({ cells }) => cells.map(({ text }) => text))
  return { header, rows }
}

async function fileOf({ header, rows }: Table): Promise<Buffer> {
  const columns = header.map((text) => ({ header: text, kind: 'text' as const }))
  const full = rows.map((row) => header.map((_, at) => row[at] ?? ''))
  const sheet = { format: { kind: 'xlsx' }, name: 'Pekerja', columns, rows: full } as const
  return Buffer.concat(await Array.fromAsync(writeSheet(sheet)))
}

/** The fields under one held row. */
const row = (visitor: Visitor, rowNo: number) => visitor.page.locator(`#row-${rowNo}`)

async function upload(visitor: Visitor, draft: string, name: string, bytes: Uint8Array): Promise<void> {
  await visitor.open(draft)
  await visitor.mark(/^Pekerja$/)
  await visitor.attach(/^Berkas$/, name, bytes)
  await visitor.press('Unggah dan periksa')
}

test('seven rows of a file are mended in place, taken out, or mended in the sheet that comes back, and nothing is counted twice', async () => {
  const ayu = await stage.visitor({ screen: 'desktop' })
  await ayu.signIn('0812-9999-0112', '/employer/returns')
  await ayu.press(/^Lanjutkan$/)
  const draft = ayu.path
  await ayu.sees('7 baris menunggu jawaban Anda')
  await ayu.press('Jawab sekarang')
  const file = ayu.path
  assert.equal(await ayu.heading(), '193 dari 200 baris diterima')
  await ayu.sees(
    'NIK hanya 15 angka',
    'NIK berubah menjadi 9,96401E+15',
    'Tidak ada bulan ke-31. Tertulis 13/31/1990.',
    'NIK dan upah sama dengan baris 111. Orang yang sama?',
    'Kontrak PKWT tanpa tanggal berakhir.',
    'Upah sebulan tertulis 31,00. Kami tidak menebak ribuan atau jutaan.',
    'Pemilik nomor ini tercatat telah meninggal dunia.',
    'Yang berubah sejak Oktober 2026',
    'Diterima dengan catatan',
  )
  await ayu.picture('employer-held-rows')

  // Nothing answered is no fault; what is still wrong stays, with what was typed.
  await ayu.press('Simpan dan periksa')
  await ayu.sees('Belum ada baris yang Anda jawab.')
  await row(ayu, 160).getByLabel('Upah sebulan').fill('4.200.000')
  await row(ayu, 138).getByLabel('Kontrak berakhir').fill('31-12-2027')
  await row(ayu, 103).getByLabel('Tanggal lahir').fill('31-02-1990')
  await row(ayu, 187).locator('summary').click()
  await row(ayu, 187).getByLabel('Keluarkan baris ini').check()
  await ayu.press('Simpan dan periksa')
  await ayu.sees('2 baris masuk. 1 baris dikeluarkan. 1 baris masih perlu diperbaiki.')
  await ayu.sees('Februari 1990 hanya sampai tanggal 28. Tertulis 31-02-1990.')
  await ayu.doesNotSee('Eko Santoso')
  assert.equal(await ayu.heading(), '195 dari 200 baris diterima')

  // The rest comes back as a sheet with our reasons, and goes in again as it is.
  const held = await tableIn(await ayu.download('Unduh baris ini sebagai Excel'))
  for (const column of ['KODE_ERROR', 'PESAN', 'SARAN']) assert.ok(held.header.includes(column), column)
  const at = (column: string) => held.header.indexOf(column)
  assert.deepEqual(
    held.rows.map((cells) => cells[at('KODE_ERROR')]?.split(', ')[0]),
    ['NIK_FORMAT', 'NIK_FORMAT', 'DATE_IMPOSSIBLE', 'DUP_IN_FILE'],
  )
  const nik = (cells: readonly string[]) => cells[at('NOMOR_IDENTITAS')] ?? ''
  const born = (cells: string[], serial: string) =>
    nikFor(cells[at('TANGGAL_LAHIR')] ?? '', cells[at('JENIS_KELAMIN')], serial)
  const mended = [
    (cells: string[]) => cells.with(at('NOMOR_IDENTITAS'), `${nik(cells)}7`),
    (cells: string[]) => cells.with(at('NOMOR_IDENTITAS'), born(cells, '7777')),
    (cells: string[]) => cells.with(at('TANGGAL_LAHIR'), birthIn(nik(cells))),
    (cells: string[]) => cells.with(at('NOMOR_IDENTITAS'), born(cells, '8888')),
  ]
  const repaired = await fileOf({
    ...held,
    rows: held.rows.map((cells, place) => mended[place]?.(cells) ?? cells),
  })
  await upload(ayu, draft, 'perbaikan.xlsx', repaired)
  await ayu.waitsFor(/baris diterima/)
  assert.equal(await ayu.heading(), 'Semua 4 baris diterima')
  await ayu.open(file)
  await ayu.sees('195 dari 200 baris diterima', '5 baris lain sudah dikeluarkan atau masuk lewat berkas')
  await ayu.doesNotSee('menunggu jawaban Anda')

  // Once more: nobody is added, nothing is billed twice.
  await ayu.open(draft)
  const before = await ayu.heading()
  assert.match(before, /^November 2026: 199 pekerja/)
  await upload(ayu, draft, 'perbaikan.xlsx', repaired)
  await ayu.waitsFor(/baris diterima/)
  await ayu.sees('Semua 4 baris diterima', '4 di antaranya sama dengan yang sudah tercatat.')
  await ayu.open(draft)
  assert.equal(await ayu.heading(), before)
})

/** A NIK of the invented region for somebody born on that day; women's days count from 40. */
function nikFor(birth: string, sex: string | undefined, serial: string): string {
  const [day = '', month = '', year = ''] = birth.split('-')
  return `996401${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}${serial}`
}

/** The day of birth that a NIK holds. */
function birthIn(nik: string): string {
  const day = Number(nik.slice(6, 8)) % 40
  return `${String(day).padStart(2, '0')}-${nik.slice(8, 10)}-19${nik.slice(10, 12)}`
}

const wrongFiles: readonly (readonly [string, Uint8Array, string, string])[] = [
  [
    'surat.xlsx',
    Buffer.from('%PDF-1.7 surat'),
    'Berkas ini bukan tabel.',
    'Kirim berkas .xlsx, .xls, atau .csv.',
  ],
  [
    'dari situs.xls',
    Buffer.from('<html><table><tr><td>NIK</td></tr></table></html>'),
    'Berkas ini halaman web atau XML yang diberi nama seperti tabel.',
    'simpan sebagai Buku Kerja Excel (.xlsx)',
  ],
  ['kosong.csv', Buffer.from('\n\n'), 'Berkas ini tidak berisi tabel.', 'Periksa apakah berkasnya benar'],
  [
    'lama.csv',
    Buffer.from('NAMA_LENGKAP;NOMOR_IDENTITAS\nJos\xe9;9964010508900001\n', 'latin1'),
    'karena berkasnya bukan UTF-8',
    'CSV UTF-8',
  ],
  [
    'terpotong.xlsx',
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
    'Berkas ini rusak atau terpotong.',
    'kirim sekali lagi',
  ],
  [
    'judul lain.csv',
    Buffer.from('NAMA;GAJI\nBudi;4000000\n'),
    'Baris judul tidak memuat kolom',
    'Atau salin data Anda ke berkas contoh kami.',
  ],
]

test('a file that cannot be read says what it is and how to make it readable, and leaves the return as it was', async () => {
  const ayu = await stage.visitor()
  await ayu.signIn('0812-9999-0112', '/employer/returns')
  await ayu.press(/^Lanjutkan$/)
  const draft = ayu.path
  const before = await ayu.heading()
  await ayu.mark(/^Pekerja$/)
  await ayu.press('Unggah dan periksa')
  await ayu.sees('Belum ada berkas yang dipilih.')
  for (const [name, bytes, reason, remedy] of wrongFiles) {
    await upload(ayu, draft, name, bytes)
    await ayu.waitsFor(/Pilih berkas lain/)
    await ayu.sees(reason, remedy, 'Belum ada baris yang masuk.')
  }
  await ayu.press('Pilih berkas lain')
  assert.equal(await ayu.heading(), before)
  await ayu.sees('Tidak terbaca')
})

test('whoever sends a large file sees how far its check is, may stop the page from loading again, and leafs through what came of it', async () => {
  const ayu = await stage.visitor({ screen: 'desktop' })
  await ayu.signIn('0812-9999-0112', '/employer/returns')
  await ayu.press(/^Lanjutkan$/)
  const draft = ayu.path
  await upload(ayu, draft, 'pekerja baru.xlsx', await makeWorkerFile(2000, 'gelombang kedua'))
  const file = ayu.path
  await ayu.open(`${file}?still=1`)
  // How long the check takes is nobody's promise: what it shows meanwhile is looked at when it is still there.
  if (/sedang diperiksa/.test(await ayu.text())) {
    await ayu.sees('Halaman ini boleh ditutup, hasilnya kami simpan.', 'Muat ulang')
    await ayu.picture('employer-upload-checking')
  }
  await ayu.open(file)
  await ayu.waitsFor(/Semua 2\.000 baris diterima/)
  await ayu.press('Tinjau laporan')
  await ayu.press('Lihat semua pekerja')
  assert.match(await ayu.heading(), /^2\.1\d\d pekerja di laporan November 2026$/)
  assert.equal(await ayu.page.locator('tbody tr').count(), 50)
  await ayu.press('Berikutnya')
  assert.equal(await ayu.page.locator('tbody tr').count(), 50)
})
