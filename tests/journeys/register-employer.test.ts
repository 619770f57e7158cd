import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()

/** From the way in to the step that asks what the business does. */
async function nameBusiness(visitor: Visitor, name: string, nib: string): Promise<void> {
  await visitor.mark('Perusahaan atau usaha')
  await visitor.press('Lanjut')
  await visitor.fill('Nama usaha', name)
  await visitor.mark('Usaha kecil')
  await visitor.fill(/^NIB$/, nib)
  await visitor.press('Lanjut')
}

async function chooseActivity(visitor: Visitor): Promise<void> {
  await visitor.fill('Kegiatan atau kode KBLI', 'rumah makan')
  await visitor.press('Cari')
  await visitor.mark(/^Rumah\/Warung Makan/)
  await visitor.press('Lanjut')
}

async function choosePlace(visitor: Visitor): Promise<void> {
  await visitor.choose('Provinsi', 'Kalimantan Timur')
  await visitor.press('Lanjut')
  await visitor.choose('Kabupaten atau kota', 'Kota Samarinda')
  await visitor.fill('Alamat', 'Jalan Mulawarman 12')
}

/** Gives a phone, proves it by the code and chooses a password. */
async function openAccount(visitor: Visitor, name: string, phone: string): Promise<void> {
  await visitor.fill('Nama lengkap', name)
  await visitor.fill('Nomor HP', phone)
  await visitor.press('Kirim kode ke HP ini')
  await visitor.fill('Kode', await visitor.codeSentTo(phone))
  await visitor.press('Lanjutkan')
  await visitor.fill('Kata sandi baru', 'tiga wajan di dapur')
  await visitor.press('Simpan dan masuk')
}

test('a restaurant owner goes from the way in to the first return, mends a slip, and knows the price before agreeing', async () => {
  const yohana = await stage.visitor()
  await yohana.open('/employer')
  await yohana.press('Daftar dalam sepuluh menit')
  await nameBusiness(yohana, 'Rumah Makan Tepi Karang', '912000000700')
  await yohana.sees('NIB terdiri atas 13 angka, yang tertulis 12. Salin dari surat NIB.')
  assert.equal(await yohana.page.getByLabel('Nama usaha').inputValue(), 'Rumah Makan Tepi Karang')
  assert.ok(await yohana.page.getByLabel('Usaha kecil').isChecked())
  await yohana.fill(/^NIB$/, '9120000007001')
  await yohana.press('Lanjut')

  await yohana.picture('register-activity')
  await chooseActivity(yohana)
  assert.equal(await yohana.heading(), 'Kelas risiko II (rendah) yang paling cocok')
  await yohana.sees('Lampiran I nomor II-24')
  await yohana.mark('Kelas risiko I (sangat rendah)')
  await yohana.press('Ya, ini kelasnya')
  await yohana.sees('Kegiatan ini biasanya kelas risiko 2. Tulis mengapa kelas lain yang tepat.')
  await yohana.mark('Kelas risiko II (rendah)')
  await yohana.press('Ya, ini kelasnya')
  await choosePlace(yohana)
  await yohana.press('Lanjut')

  await yohana.sees('Program ini wajib', 'Perpres 109/2013 Pasal 6', 'Upah minimum Kota Samarinda 2026')
  await yohana.fill('Upah sebulan seorang', '4.000.000')
  await yohana.fill('Jumlah pekerja', '6')
  await yohana.press('Hitung lagi')
  assert.equal(await yohana.heading(), 'Iuran Rp 1.569.600 sebulan untuk 6 pekerja')
  await yohana.picture('register-price')
  await yohana.press('English')
  assert.equal(await yohana.heading(), 'Contributions of Rp 1.569.600 a month for 6 workers')
  await yohana.press('Indonesia')
  await yohana.press('Lanjut dengan program ini')

  await openAccount(yohana, 'Yohana Lawai', '0812-9999-0701')
  assert.equal(await yohana.heading(), 'Periksa, lalu daftarkan Rumah Makan Tepi Karang')
  await yohana.sees(
    '9120000007001',
    'Rumah/Warung Makan (56102)',
    'Jalan Mulawarman 12, Kota Samarinda',
    '0812-9999-0701',
  )
  await yohana.press('Daftarkan')
  assert.match(await yohana.heading(), /^Rumah Makan Tepi Karang terdaftar dengan NPP \d{9}$/)
  await yohana.sees('Kantor Cabang Samarinda', 'November 2026')
  await yohana.picture('registered')
  const certificate = await yohana.download('Unduh sertifikat PDF')
  assert.equal(certificate.bytes.subarray(0, 5).toString(), '%PDF-')

  await yohana.press('Buka laporan November 2026')
  assert.match(yohana.path, /^\/employer\/returns\/[^/]+\/workers\/new$/)
  await yohana.open('/employer')
  assert.equal(await yohana.heading(), 'Daftarkan pekerja pertama Anda')
  await yohana.picture('employer-home-new')
  await yohana.leave()
})

test('a family registers in four short pages, without script', async () => {
  const ratna = await stage.visitor({ script: false })
  await ratna.open('/employer/register')
  await ratna.mark('Rumah tangga')
  await ratna.press('Lanjut')
  await ratna.press('Lanjut')
  await ratna.sees('Pilih provinsinya.')
  await ratna.choose('Provinsi', 'Kalimantan Timur')
  await ratna.press('Lanjut')
  await ratna.fill('Nama keluarga', 'Keluarga Ratna Dewi')
  await ratna.choose('Kabupaten atau kota', 'Kota Bontang')
  await ratna.fill('Alamat', 'Jalan Melati 3')
  await ratna.press('Lanjut')
  await ratna.sees('Belum pasti', 'Semuanya dari Anda; gaji pekerja tidak dipotong.')
  await ratna.press('Lanjut dengan program ini')
  await openAccount(ratna, 'Ratna Dewi', '0812-9999-0702')
  await ratna.press('Daftarkan')
  assert.match(await ratna.heading(), /^Keluarga Ratna Dewi terdaftar dengan NPP \d{9}$/)
  await ratna.sees('Kantor Cabang Bontang')
  await ratna.press('Buka laporan November 2026')
  await ratna.sees('Nama lengkap')
  await ratna.leave()
})

test('whoever has an account adds another employer to it, and goes from one desk to the other', async () => {
  const hendra = await stage.visitor({ screen: 'desktop' })
  await hendra.signIn('0812-9999-0121', '/employer/register')
  await hendra.mark('Rumah tangga')
  await hendra.press('Lanjut')
  await choosePlace(hendra)
  await hendra.fill('Nama keluarga', 'Keluarga Hendra Gunawan')
  await hendra.press('Lanjut')
  await hendra.press('Lanjut dengan program ini')
  await hendra.sees('Pemberi kerja ini masuk ke akun Anda, Hendra Gunawan.')
  await hendra.fill('Nomor HP', '0812-9999-0121')
  await hendra.press('Lanjut')
  await hendra.press('Daftarkan')
  await hendra.press('Buka laporan November 2026')
  await hendra.open('/employer/profile')
  assert.match(await hendra.heading(), /^Keluarga Hendra Gunawan ikut JKK, JKM$/)
  await hendra.page.getByLabel(/akun Hendra Gunawan/).click()
  await hendra.press('Ganti perusahaan')
  await hendra.mark('Rumah Makan Selera Mahakam')
  await hendra.press('Lanjutkan')
  await hendra.sees('Rumah Makan Selera Mahakam')
  await hendra.leave()
})

test('a NIB that is registered already is said at its field, with whom to ask, and nothing else is lost', async () => {
  const bahar = await stage.visitor()
  await bahar.signIn('0812-9999-0153', '/employer/register')
  await nameBusiness(bahar, 'Rumah Makan Kembar', '9120000000053')
  await chooseActivity(bahar)
  await bahar.press('Ya, ini kelasnya')
  await choosePlace(bahar)
  await bahar.press('Lanjut')
  await bahar.press('Lanjut dengan program ini')
  await bahar.fill('Nomor HP', '0812-9999-0153')
  await bahar.press('Lanjut')
  await bahar.press('Daftarkan')
  assert.equal(await bahar.heading(), 'Usaha apa yang Anda daftarkan?')
  await bahar.sees('NIB ini sudah terdaftar.', 'minta pemilik akunnya mengundang Anda')
  await bahar.fill(/^NIB$/, '9120000007003')
  await bahar.press('Lanjut')
  await bahar.sees('9120000007003', 'Jalan Mulawarman 12')
  await bahar.press('Daftarkan')
  assert.match(await bahar.heading(), /^Rumah Makan Kembar terdaftar/)
  await bahar.leave()
})
