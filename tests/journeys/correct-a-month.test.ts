import assert from 'node:assert/strict'
import { test } from 'node:test'
import { payAtBank } from './stage/at-the-bank.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

const hendra = await stage.visitor()
await hendra.signIn('0812-9999-0121', '/employer/bills')

test('while it is unpaid a bill is called off, its code dies with it, and the corrected month gets another', async () => {
  await hendra.press('November 2026')
  const first = hendra.path
  const code = (await hendra.page.locator('.py-code').innerText()).replace(/\D/g, '')
  await hendra.press('Batalkan finalisasi')
  await hendra.sees('Jangan dibayar', 'tanpa ada yang hilang')
  await hendra.press('Batalkan finalisasi')
  const draft = hendra.path

  await hendra.open(first)
  assert.equal(await hendra.heading(), 'Tagihan ini dibatalkan, jangan dibayar')
  await hendra.open(`/simulator/bank?code=${code}`)
  await hendra.press('Tanyakan ke Payung')
  await hendra.doesNotSee('Kode ini bisa dibayar')

  await hendra.open(`${draft}/rows`)
  await hendra.fill('Nama, nomor pegawai', 'Retno')
  await hendra.press('Cari')
  await hendra.press('Retno Utami')
  await hendra.fill('Upah sebulan', '4.500.000')
  await hendra.press('Simpan upah')
  await hendra.press('Tinjau laporan')
  await hendra.sees('Upah berubah')
  await hendra.press('Finalkan dan buat tagihan')
  assert.notEqual(hendra.path, first)
  // 300.000 more: JKK 0,54%, JKM 0,30%, JHT 3,7% and 2%.
  assert.equal(await hendra.heading(), 'Bayar Rp 1.993.064 paling lambat 15 Desember 2026')
  await payAtBank(hendra)
})

test('once it is paid only a correction is offered, and the month itself cannot be opened again', async () => {
  await hendra.open('/employer/returns')
  await hendra.press('November 2026')
  const review = hendra.path
  await hendra.doesNotSee('Batalkan finalisasi')
  await hendra.open(review.replace('/review', '/cancel'))
  assert.equal(hendra.path, review)
  await hendra.open('/employer/returns')
  await hendra.choose(/^Bulan$/, 'November 2026')
  await hendra.press(/^Buka$/)
  await hendra.sees('Laporan November 2026 sudah final.', 'Buat laporan perbaikan (upah salah) atau susulan')
  await hendra.press('Lihat laporan November 2026 yang sudah final')
  assert.equal(hendra.path, review)
})

test('a wage that was too low is billed by its difference only, explained beside what was billed before', async () => {
  await hendra.press('Ada yang salah? Buat perbaikan')
  assert.equal(await hendra.page.getByLabel('Laporan perbaikan').isChecked(), true)
  await hendra.press(/^Buka$/)
  await hendra.sees('Laporan November 2026 masih kosong', 'Isi hanya pekerja yang dikoreksi')
  const draft = hendra.path
  await hendra.open(`${draft}/review`)
  await hendra.press('Isi laporannya dulu')
  await hendra.press('Ubah upah')
  await hendra.fill('Nama, nomor pegawai', 'Rahimah')
  await hendra.press('Cari')
  await hendra.sees('Belum ada di perbaikan ini')
  await hendra.press('Rahimah Idris')
  await hendra.fill('Upah sebulan', '4.436.000')
  await hendra.press('Simpan upah')
  await hendra.press('Tinjau laporan')
  await hendra.sees('Yang dihitung hanya selisih dari tagihan yang sudah lunas.')
  await hendra.press('Finalkan dan buat tagihan')
  assert.equal(await hendra.heading(), 'Bayar Rp 13.080 paling lambat 15 Desember 2026')
  const bill = hendra.path
  await hendra.press('Mengapa jumlahnya ini?')
  await hendra.sees('Selisih dari yang sudah ditagih untuk 1 pekerja')
  await hendra.press('Rahimah Idris')
  await hendra.sees('Sudah ditagih sebelumnya', 'Selisih di tagihan ini', 'Rp 13.080')
  await hendra.open(bill)
  await payAtBank(hendra)
  await hendra.press('Lihat bukti bayar')
  await hendra.sees('Kami menerima Rp 13.080')
})

test('what was paid too much becomes a credit, and the next bill uses it', async () => {
  await hendra.open('/employer/returns?kind=revised&month=2026-11#open')
  await hendra.press(/^Buka$/)
  await hendra.press('Ubah upah')
  await hendra.fill('Nama, nomor pegawai', 'Jamilah')
  await hendra.press('Cari')
  await hendra.press('Jamilah Fitriani')
  await hendra.fill('Upah sebulan', '3.995.000')
  await hendra.press('Simpan upah')
  await hendra.press('Tinjau laporan')
  await hendra.sees('Kelebihan untuk tagihan berikutnya')
  await hendra.press('Finalkan dan buat tagihan')
  assert.equal(await hendra.heading(), 'Tidak ada yang perlu dibayar')
  await hendra.sees('Kelebihan Rp 19.620 dipakai untuk tagihan berikutnya.')

  await hendra.open('/employer/returns?kind=revised&month=2026-10#open')
  await hendra.press(/^Buka$/)
  await hendra.press('Ubah upah')
  await hendra.fill('Nama, nomor pegawai', 'Eko')
  await hendra.press('Cari')
  await hendra.press('Eko Setiawan')
  await hendra.fill('Upah sebulan', '4.996.000')
  await hendra.press('Simpan upah')
  await hendra.press('Tinjau laporan')
  await hendra.sees('Kelebihan bayar', '−Rp 19.620')
  await hendra.press('Finalkan dan buat tagihan')
  await hendra.sees('Kelebihan bayar sebelumnya', '−Rp 19.620')
})
