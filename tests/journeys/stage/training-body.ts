import { present } from '#base/assert.ts'
import type { Visitor } from './visitor.ts'

/** A training body as it applies. */
export type Applicant = {
  readonly kind: RegExp
  readonly name: string
  readonly manager: string
  readonly phone: string
  readonly licenceNo: string
}

const scan = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** From the list of training bodies to an application that is complete, but not sent. */
export async function prepareApplication(manager: Visitor, body: Applicant): Promise<void> {
  await manager.open('/providers')
  await manager.press('Ajukan lembaga Anda')
  await manager.mark(body.kind)
  await manager.fill('Nama lembaga', body.name)
  await manager.press('Lanjut')
  await manager.choose('Provinsi', 'Kalimantan Timur')
  await manager.press('Lanjut')
  await manager.choose('Kabupaten atau kota', 'Kota Samarinda')
  await manager.fill('Alamat', 'Jalan Kemakmuran 7')
  await manager.press('Lanjut')
  await manager.fill('Nama lengkap', body.manager)
  await manager.fill('Nomor HP', body.phone)
  await manager.press('Kirim kode ke HP ini')
  await manager.fill('Kode', await manager.codeSentTo(body.phone))
  await manager.press('Lanjutkan')
  await manager.fill('Kata sandi baru', password)
  await manager.press('Simpan dan masuk')
  await manager.press('Mulai permohonan')
  await fillIn(manager, body)
}

const password = 'payung-kuning-26' // As everyone of the demo world, so that `signIn` knows it.

async function fillIn(manager: Visitor, body: Applicant): Promise<void> {
  await manager.press('Tulis nomor izinnya.')
  await manager.fill('Nomor izin', body.licenceNo)
  await manager.fill('Penerbit', 'Dinas Ketenagakerjaan Kota Samarinda')
  await manager.fill('Berlaku sampai', '31-12-2029')
  await manager.fill('Melatih sejak', '01-03-2019')
  await manager.press('Simpan')
  await manager.press('Pilih banknya.')
  await manager.fill('Kode bank', '002')
  await manager.fill('Nomor rekening', '001201009876501')
  await manager.fill('Atas nama', body.name)
  await manager.press('Simpan')
  await manager.press('Tulis paling sedikit satu pelatih.')
  await manager.fill('Nama', 'Fitri Amalia')
  await manager.choose('Bidang', 'Pariwisata')
  await manager.fill('Sertifikat', 'Instruktur level 4')
  await manager.press('Tambahkan')
  await manager.press('Kembali')
  await manager.press('Tulis sarana untuk satu cara pelatihan.')
  const place = manager.page.getByRole('group', { name: 'Tatap muka' }).first()
  await place.getByLabel('Ruang dan alat').fill('Dua dapur latih dengan mesin espresso')
  await place.getByLabel('Peserta paling banyak').fill('20')
  await manager.press('Simpan')
  for (const paper of ['Kirim foto atau PDF izinnya', 'Kirim bukti', 'Kirim program', 'Kirim daftar harga']) {
    await manager.press(new RegExp(`^${paper}`))
    await manager.attach('Foto atau PDF', 'pindaian.pdf', scan, 'application/pdf')
    await manager.press('Kirim berkas')
    await manager.open('/provider/profile')
  }
}

/** By which others know it, as its own page says. */
export async function ownNumber(manager: Visitor): Promise<string> {
  await manager.open('/provider/profile')
  return present(/LP\d{6}/.exec(await manager.text())?.[0], 'its page says its number')
}

/** To the file of a training body, as officers find it: in the work that waits. */
export async function openFile(officer: Visitor, name: string): Promise<void> {
  await officer.open('/officer/training')
  await officer.press('Lembaga pelatihan')
  await officer.press(name)
}

/** The place is looked at today and is in order, the agreement is signed, and the body begins. */
export async function admit(officer: Visitor, agreementNo: string): Promise<void> {
  await officer.mark('Panggilan video')
  await officer.fill('Tanggal', '20-11-2026')
  await officer.press('Rencanakan pemeriksaan tempat')
  await officer.fill('Diperiksa tanggal', '20-11-2026')
  await officer.mark(/^Sesuai: setujui/)
  await officer.fill('Yang ditemukan', 'Dua dapur latih, alat lengkap, jalan keluar bebas')
  await officer.press('Catat hasil pemeriksaan')
  await officer.fill('Nomor perjanjian', agreementNo)
  await officer.fill('Berlaku sejak', '20-11-2026')
  await officer.fill('Sampai', '31-12-2028')
  await officer.press('Catat perjanjian')
  await officer.press('Aktifkan lembaga')
}
