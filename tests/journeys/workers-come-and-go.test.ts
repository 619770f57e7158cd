import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { kasim } from '../../src/demo/story/townspeople.ts'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()

/** The shop's owner, and the owner of the garment works. */
const [bahar, dewi] = ['0812-9999-0153', '0812-9999-0111']

async function membershipNo(visitor: Visitor): Promise<string> {
  return present(/Nomor peserta\s+(\d{11})/.exec(await visitor.text())?.[1], 'a worker has a number')
}

test('a worker is found by a name with a slip, leaves with a day and a reason, and comes back when that was a mistake', async () => {
  const owner = await stage.visitor({ screen: 'desktop' })
  await owner.signIn(bahar, '/employer')
  assert.match(await owner.heading(), /^Tunggakan Rp [\d.]+, sejak Juli 2026$/)
  await owner.sees('1 pekerja muncul di tempat lain', '1 keberatan pekerja menunggu jawaban')
  await owner.picture('employer-home')

  await owner.open('/employer/workers')
  assert.equal(await owner.heading(), '9 orang bekerja di sini')
  await owner.sees('Bekerja (9)', 'Sudah keluar (0)', 'Ditanyakan (1)')
  await owner.picture('workers')
  await owner.fill('Nama, nomor pegawai, NIK, atau nomor peserta', 'raudatul hidayat')
  await owner.press('Cari')
  assert.equal(owner.path, '/employer/workers')
  await owner.doesNotSee('Wagiyem')
  await owner.press('Raudatul Hidayati')

  const record = owner.path
  await owner.sees('9964 •••• •••• 0454', 'PKWTT (tetap)', 'September 2026', 'Belum dibayar', 'Lunas')
  await owner.picture('worker')
  await owner.press('Juni 2026')
  assert.match(await owner.heading(), /^Mengapa Rp [\d.]+ untuk Raudatul Hidayati\?$/)

  await owner.open(record)
  await owner.unfold('Lapor hari kerja terakhir')
  await owner.fill(/^Hari kerja terakhir$/, '31-10-2027')
  await owner.press('Lapor keluar')
  await owner.sees('Pilih sebab keluarnya.')
  await owner.mark('Mengundurkan diri')
  await owner.press('Lapor keluar')
  await owner.sees(/Hari kerja terakhir harus dari .+ sampai 30 November 2026/)
  await owner.fill(/^Hari kerja terakhir$/, '31-10-2026')
  await owner.press('Lapor keluar')
  assert.equal(await owner.heading(), 'Hari kerja terakhir Raudatul Hidayati: 31 Oktober 2026')
  await owner.open('/employer/workers?filter=left')
  await owner.sees('8 orang bekerja di sini', 'Sudah keluar (1)', 'Raudatul Hidayati', 'Keluar 31 Okt')

  await owner.press('Raudatul Hidayati')
  await owner.unfold('Batalkan laporan keluar')
  await owner.fill('Alasan', 'Salah orang')
  await owner.press('Batalkan laporan keluar')
  assert.match(await owner.heading(), /^Raudatul Hidayati bekerja di sini sejak/)
  await owner.leave()
})

test('S10: whoever is enrolled elsewhere under another spelling stays one person, and the former employer is asked', async () => {
  const next = await stage.visitor()
  await next.signIn(dewi, '/employer/workers')
  await next.press('Tambah pekerja')
  await next.fill('Nama lengkap', 'Kassim')
  await next.fill('NIK atau nomor paspor', kasim.nik)
  await next.fill('Tempat lahir', kasim.birthPlace)
  await next.fill('Tanggal lahir', kasim.birthOn.split('-').toReversed().join('-'))
  await next.mark('Laki-laki')
  await next.mark('Kawin')
  await next.fill('Nama ibu kandung', kasim.motherName)
  await next.fill('Upah sebulan', '4.300.000')
  await next.mark('PKWTT (tetap)')
  await next.fill('Mulai kerja', '16-11-2026')
  await next.fill('HP', kasim.phone)
  await next.fill('Alamat', kasim.address)
  await next.fill('Kode pos', kasim.postalCode)
  await next.press(/^Daftarkan$/)

  const former = await stage.visitor()
  await former.signIn(bahar, '/employer/questions')
  assert.equal(await former.heading(), '3 pertanyaan menunggu jawaban Anda')
  await former.picture('questions')
  await former.press('Kasim sudah keluar')
  await former.fill('Hari kerja terakhir', '14-11-2026')
  await former.mark('Mengundurkan diri')
  await former.press('Lapor keluar')
  assert.equal(await former.heading(), 'Hari kerja terakhir Kasim: 14 November 2026')
  const number = await membershipNo(former)
  await former.open('/employer/questions')
  await former.press('Masih di sini')
  await former.sees('Tidak ada pekerja Anda yang muncul di tempat lain.')
  await former.leave()

  await next.open('/employer/workers')
  await next.fill('Nama, nomor pegawai, NIK, atau nomor peserta', number)
  await next.press('Cari')
  await next.press('Kasim')
  assert.equal(await next.heading(), 'Kasim bekerja di sini sejak 16 November 2026')
  assert.equal(await membershipNo(next), number)
  await next.leave()
})

test('an employer answers a dispute, and whoever agrees comes to where the month is put right', async () => {
  const owner = await stage.visitor()
  await owner.signIn(bahar, '/employer/questions#disputes')
  await owner.press(/^Kasim: upah Agustus 2026 seharusnya Rp 5\.200\.000/)
  await owner.sees('Rp 4.600.000', 'Menunggu jawaban Anda', 'paling lambat 23 November 2026')
  await owner.mark('Laporan kami benar')
  await owner.press('Kirim jawaban')
  await owner.sees('Tulis paling sedikit 5 huruf atau angka.')
  await owner.fill('Penjelasan', 'Naik jabatannya baru September.')
  await owner.press('Kirim jawaban')
  await owner.sees('Menunggu keputusan petugas')
  await owner.press(/^Kasim: upah Agustus/)
  await owner.sees('“Naik jabatannya baru September.”')
  await owner.mark('Pekerja benar, kami perbaiki')
  await owner.press('Kirim jawaban')
  assert.equal(await owner.heading(), 'Batalkan finalisasi Agustus 2026?')
  await owner.leave()
})

test('an owner sees what the terms are and were, changes them from a month on, and is told what stands in the way of closing', async () => {
  const owner = await stage.visitor()
  await owner.signIn(bahar, '/employer/profile')
  assert.equal(await owner.heading(), 'Toko Sinar Pasir Ridge ikut JKK, JKM, JHT')
  await owner.picture('profile')
  const certificate = await owner.download(/^Unduh sertifikat kepesertaan/)
  assert.equal(certificate.bytes.subarray(0, 5).toString(), '%PDF-')
  await owner.press('Ubah skala atau program, dan riwayatnya')
  await owner.choose('Berlaku mulai', 'Januari 2027')
  await owner.mark('Usaha menengah')
  await owner.press('Simpan perubahan')
  await owner.sees('Program JP wajib bagi pemberi kerja seperti ini (Perpres 109/2013 Pasal 6 ayat (2)-(3)).')
  await owner.mark('Ikut JP, pensiun bulanan')
  await owner.fill('Alasan (boleh kosong)', 'Toko kedua dibuka')
  await owner.press('Simpan perubahan')
  await owner.sees('Skala: Usaha kecil menjadi Usaha menengah; JP mulai diikuti', 'Toko kedua dibuka')
  await owner.open('/employer/profile/closing')
  assert.equal(await owner.heading(), 'Toko Sinar Pasir Ridge belum bisa ditutup')
  await owner.sees('orang masih tercatat bekerja', 'Oktober 2026, November 2026', 'Kantor Cabang Balikpapan')
  await owner.leave()
})
