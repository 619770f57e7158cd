import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { writeSheet } from '#platform/sheet/write-sheet.ts'
import { payAtBank } from './stage/at-the-bank.ts'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()

async function rowsOf({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<string[][]> {
  const { batches } = await readSheet({ name, bytes })
  return (await Array.fromAsync(batches)).flat().map(({ cells }) => cells.map(({ text }) => text))
}

async function sheetOf([header = [], ...rows]: readonly string[][]): Promise<Buffer> {
  const columns = header.map((text) => ({ header: text, kind: 'text' as const }))
  return Buffer.concat(
    await Array.fromAsync(writeSheet({ format: { kind: 'xlsx' }, name: 'Upah', columns, rows })),
  )
}

async function linkTo(visitor: Visitor, words: string | RegExp): Promise<string> {
  const href = await visitor.page.getByRole('link', { name: words }).first().getAttribute('href')
  return href ?? assert.fail(`${visitor.path} links to ${words}`)
}

test('a month goes from its wage file, through approval, to a paid bill, a receipt, and the worker’s own page', async () => {
  const ayu = await stage.visitor()
  await ayu.signIn('0812-9999-0112', '/employer/returns')
  await ayu.sees('Lanjutkan laporan bulanan November 2026')
  await ayu.picture('employer-returns')
  await ayu.press(/^Lanjutkan$/)
  assert.match(await ayu.heading(), /^November 2026: 193 pekerja, sementara Rp /)

  // The file that comes filled in goes back with one wage raised.
  const [header = [], ...wages] = await rowsOf(await ayu.download('Upah, sudah berisi pekerja laporan ini'))
  const at = header.indexOf('UPAH')
  const raised = wages.map((row, place) => (place === 0 ? row.with(at, '6.000.000') : row))
  await ayu.mark(/^Upah$/)
  await ayu.attach(/^Berkas$/, 'upah november.xlsx', await sheetOf([header, ...raised]))
  await ayu.press('Unggah dan periksa')
  await ayu.waitsFor(/193 baris diterima/)
  await ayu.sees('192 di antaranya sama dengan yang sudah tercatat')

  // What the month costs, and why it is not what last month cost.
  await ayu.press('Tinjau laporan')
  const review = ayu.path
  await ayu.sees('Yang berubah sejak Oktober 2026', 'Diterima dengan catatan', 'Masih ditahan')
  await ayu.picture('employer-review')
  await ayu.press('Pekerja masuk')
  await ayu.sees('Dibandingkan dengan tagihan Oktober 2026')
  await ayu.press('Berikutnya')
  await ayu.press('Sebelumnya')
  await ayu.open(review)
  await ayu.press('Upah berubah')
  await ayu.sees(/\d menjadi \d/)
  await ayu.open(review)
  await ayu.unfold('di bawah upah minimum')
  await ayu.press('Lihat 11 baris')
  await ayu.sees('Kota Samarinda')

  // Held rows and large changes of wages are decided, not overlooked.
  await ayu.open(review)
  await ayu.press('Ajukan untuk disetujui')
  await ayu.sees('7 baris masih menunggu jawaban Anda')
  await ayu.mark('Lanjut tanpa 7 baris yang ditahan')
  await ayu.press('Ajukan untuk disetujui')
  await ayu.sees('berubah lebih dari setengahnya. Tulis sebabnya.')
  await ayu.fill(/^Mengapa upah/, 'Naik menjadi kepala lini')
  await ayu.press('Ajukan untuk disetujui')
  await ayu.sees('Diajukan. Rekan Anda bisa menyetujuinya.', 'Anda yang mengajukan')

  const rusdi = await stage.visitor()
  await rusdi.signIn('0812-9999-0113', review)
  await rusdi.sees('Naik menjadi kepala lini', 'Diajukan Ayu Puspitasari')
  await rusdi.press('Setujui dan buat tagihan')
  assert.match(await rusdi.heading(), /^Bayar Rp [\d.]+ paling lambat 15 Desember 2026$/)
  await rusdi.sees('Laporan sudah final.', 'Kode iuran', 'Cara membayar', 'Jika terlambat')
  await rusdi.picture('employer-bill')
  assert.equal((await rusdi.download('Unduh tagihan PDF')).bytes.subarray(0, 5).toString(), '%PDF-')
  const bill = rusdi.path

  // Every figure, down to one worker, with its articles.
  await rusdi.press('Mengapa jumlahnya ini?')
  await rusdi.sees('Program demi program', 'PP 44/2015 Pasal 16 ayat (1)', 'Pekerja demi pekerja')
  await rusdi.press('Rina Kusumawati')
  await rusdi.sees('Upahnya di atas batas upah JP', 'PP 45/2015', 'Batas upah JP', 'Upah ini salah?')
  await rusdi.picture('employer-why-line')

  await rusdi.open(bill)
  await payAtBank(rusdi)
  assert.match(await rusdi.heading(), /^Lunas: Rp [\d.]+, 20 November 2026$/)
  await rusdi.press('Lihat bukti bayar')
  assert.match(await rusdi.heading(), /^Kami menerima Rp [\d.]+ pada 20 November 2026$/)
  await rusdi.picture('employer-receipt')
  assert.equal((await rusdi.download('Unduh bukti bayar PDF')).bytes.subarray(0, 5).toString(), '%PDF-')
  await rusdi.open((await linkTo(rusdi, 'Buka halamannya')).replace(stage.url, ''))
  await rusdi.sees('PT Citra Benang Nusantara')

  const rina = await stage.visitor()
  await rina.signIn('0812-9999-0101', '/member/months')
  await rina.press('November 2026')
  await rina.sees(/November 2026: Rp [\d.]+, lunas 20 November 2026/)
})

test('what is owed can be asked for any day, and a day that is none is asked for again in place', async () => {
  const hendra = await stage.visitor()
  await hendra.signIn('0812-9999-0121', '/employer/arrears')
  await hendra.sees('Tidak ada tunggakan per 20 November 2026')
  await hendra.fill('Per tanggal', '20-03-2027')
  await hendra.press('Hitung')
  assert.match(await hendra.heading(), /^Tunggakan Rp 2\.131\.320 per 20 Maret 2027$/)
  await hendra.sees('2% × 4 bulan', 'Rp 157.876', 'Mulai 1 Desember 2026', 'PP 46/2015 Pasal 20')
  await hendra.picture('employer-arrears')
  await hendra.fill('Per tanggal', '31-02-2027')
  await hendra.press('Hitung')
  await hendra.sees('Isi seperti 31-12-2026.')
  assert.equal(await hendra.page.getByLabel('Per tanggal').inputValue(), '31-02-2027')
})

test('a payer who tries another amount reads on the bill that nothing was taken', async () => {
  const hendra = await stage.visitor()
  await hendra.signIn('0812-9999-0121', '/employer/bills')
  await hendra.sees('Bayar tagihan November 2026')
  await hendra.press('Lihat kode iuran')
  const bill = hendra.path
  await hendra.press('simulator bank')
  await hendra.press('Tanyakan ke Payung')
  await hendra.mark('Bayar Rp 1.000 lebih')
  await hendra.press(/^Bayar$/)
  await hendra.open(bill)
  await hendra.sees('Jumlah tidak sama', 'Uang tidak dipotong. Bayar tepat Rp 1.973.444.')
})

test('one person alone does a whole month without script: calls it off, adds, changes, takes out, reports leaving, pays', async () => {
  const hendra = await stage.visitor({ script: false, screen: 'desktop' })
  await hendra.signIn('0812-9999-0121', '/employer/bills')
  await hendra.press('November 2026')
  await hendra.press('Batalkan finalisasi')
  await hendra.sees('Tagihan Rp 1.973.444 dan kode iurannya tidak berlaku lagi. Jangan dibayar.')
  await hendra.press('Batalkan finalisasi')
  await hendra.sees('November 2026: 7 pekerja, sementara Rp 1.973.444', 'Finalisasi dibatalkan')
  const draft = hendra.path

  await hendra.press('Tambah pekerja')
  await hendra.fill('Nama lengkap', 'Wahyu Contoh')
  await hendra.fill(/^NIK atau/, '997101050895')
  await hendra.press(/^Daftarkan$/)
  await hendra.sees('NIK hanya 12 angka', 'Upah sebulan belum diisi.')
  assert.equal(await hendra.page.getByLabel('Nama lengkap').inputValue(), 'Wahyu Contoh')
  await fillWorker(hendra)
  await hendra.press(/^Daftarkan$/)
  await hendra.sees('Wahyu Contoh terdaftar dan ada di laporan ini.', '8 pekerja di laporan November 2026')

  await hendra.press('Wahyu Contoh')
  await hendra.fill('Upah sebulan', '31,00')
  await hendra.press('Simpan upah')
  await hendra.sees('Kami tidak menebak ribuan atau jutaan')
  await hendra.fill('Upah sebulan', '4.300.000')
  await hendra.press('Simpan upah')
  await hendra.sees('Upah Rp 4.300.000 tersimpan.')

  await hendra.press('Retno Utami')
  await hendra.unfold('Lapor hari kerja terakhir')
  await hendra.fill('Hari kerja terakhir', '15-11-2026')
  await hendra.press('Lapor keluar')
  await hendra.sees('Sebab keluar belum diisi.')
  await hendra.choose('Sebab', 'Mengundurkan diri')
  await hendra.press('Lapor keluar')
  await hendra.sees('Hari kerja terakhirnya tercatat.')
  await hendra.press('Eko Setiawan')
  await hendra.unfold('Keluarkan dari laporan ini')
  await hendra.press(/^Keluarkan$/)
  await hendra.sees('7 pekerja di laporan November 2026')

  await hendra.open(draft)
  await hendra.press('Lewati, langsung tinjau')
  await hendra.press('Finalkan dan buat tagihan')
  await hendra.sees('Laporan sudah final.')
  await payAtBank(hendra)
  await hendra.press('Lihat bukti bayar')
  await hendra.sees('Kami menerima Rp', 'Bank Simulator')
})

/** What the form for a new worker asks for, with an invented person. */
async function fillWorker(employer: Visitor): Promise<void> {
  await employer.fill(/^NIK atau/, '9971010508950017')
  await employer.fill('Tempat lahir', 'Samarinda')
  await employer.fill('Tanggal lahir', '05-08-1995')
  await employer.mark('Laki-laki')
  await employer.mark('Tidak kawin')
  await employer.fill('Nama ibu kandung', 'Sulastri')
  await employer.fill('Upah sebulan', '4.200.000')
  await employer.mark(/^PKWTT/)
  await employer.fill('Mulai kerja', '02-11-2026')
  await employer.fill('Nomor HP', '0812-9990-7001')
  await employer.fill('Alamat', 'Jalan Contoh 7')
  await employer.fill('Kode pos', '75111')
}
