import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { present } from '#base/assert.ts'
import { keepTraining } from '#modules/training'
import { formatDayDigits } from '#ui/format.ts'
import { openStage } from './stage/open-stage.ts'
import { admit, openFile, ownNumber, prepareApplication } from './stage/training-body.ts'

const stage = await openStage()
const school = {
  kind: /LPK|Lembaga pelatihan kerja/,
  name: 'LPK Dapur Tepian',
  manager: 'Sulastri Ningsih',
  phone: '0812-9999-0801',
  licenceNo: '503/771/DISNAKER/2024',
}
const judges = {
  kind: /LSP|Lembaga sertifikasi/,
  name: 'LSP Boga Nusantara',
  manager: 'Hartono Wijaya',
  phone: '0812-9999-0802',
  licenceNo: 'BNSP-LSP-2211-ID',
}
const andi = '0812-9999-0141'
const maya = '0812-9999-0142'

/** What the hour does, after time has gone by. */
async function turnTo(instant: string): Promise<void> {
  stage.turnClock(instant)
  await keepTraining(stage.payung.app)
}

/** A worker with a year of contributions, who has never opened an account and never been trained. */
const worker = await stage.payung.app.database.read((db) =>
  db.get<{ membershipNo: string; birthOn: string; phone: string; name: string }>(sql`
    select membership_no as "membershipNo", birth_on::text as "birthOn", phone, name
    from registry.person
    where phone is not null and birth_on is not null and died_on is null and merged_into is null
      and not exists (select from access.account where account.person_id = person.id or account.phone = person.phone)
      and not exists (select from training.enrolment where person_id = person.id)
      and (select count(distinct line.month) from contributions.contribution line
           join contributions.settlement paid on paid.employer_id = line.employer_id and paid.bill_id = line.bill_id
           where line.person_id = person.id) >= 12
    order by id desc limit 1`),
)

test('a training body applies with a phone, completes what is asked for at once, and is admitted', async () => {
  const sulastri = await stage.visitor({ script: false })
  await prepareApplication(sulastri, school)
  await sulastri.sees('Semua ada. Kirim permohonannya')
  await sulastri.press('Kirim permohonan')
  await sulastri.sees('Permohonan terkirim ke kantor cabang.', 'Kantor Cabang Samarinda')

  const officer = await stage.visitor()
  await officer.signIn(andi, '/officer')
  await openFile(officer, school.name)
  await officer.press('Mulai periksa berkas')
  await officer.unfold('Minta kelengkapan sekaligus')
  await officer.fill('Yang perlu dilengkapi', 'Denah ruang praktik\nFoto alat pemadam api')
  await officer.fill('Paling lambat', '27-11-2026')
  await officer.press('Minta kelengkapan sekaligus')
  await officer.picture('training-body-file')

  await sulastri.open('/provider')
  await sulastri.press('Lengkapi yang diminta petugas')
  await sulastri.sees('Lengkapi paling lambat 27 November 2026', 'Denah ruang praktik', 'alat pemadam api')
  await sulastri.press(/^Berkas \(/)
  await sulastri.choose('Berkas apa?', 'Foto sarana')
  await sulastri.attach('Foto atau PDF', 'denah.png', picture, 'image/png')
  await sulastri.press('Kirim berkas')
  await sulastri.open('/provider/profile')
  await sulastri.press('Sudah saya lengkapi')
  await sulastri.sees('Petugas melanjutkan pemeriksaan.')

  await openFile(officer, school.name)
  await admit(officer, 'PKS/641/2026/17')
  assert.equal(await officer.heading(), `${school.name}: aktif`)
  await sulastri.open('/provider/profile')
  assert.equal(await sulastri.heading(), `${school.name}: aktif`)
  await sulastri.leave()
  await officer.leave()
})

/** One dot. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a certification body comes by the same door', async () => {
  const hartono = await stage.visitor()
  await prepareApplication(hartono, judges)
  await hartono.picture('training-body-application')
  await hartono.press('Kirim permohonan')
  const officer = await stage.visitor({ script: false })
  await officer.signIn(andi, '/officer')
  await openFile(officer, judges.name)
  await officer.press('Mulai periksa berkas')
  await admit(officer, 'PKS/641/2026/18')
  await hartono.open('/providers')
  await hartono.sees(judges.name, school.name)
  await hartono.leave()
  await officer.leave()
})

test('a course is listed and a class of it opens with seats of a line that two people made', async () => {
  const sulastri = await stage.visitor()
  await sulastri.signIn(school.phone, '/provider')
  await sulastri.picture('provider-home')
  await sulastri.press('Program')
  await sulastri.press('Tulis program baru')
  await sulastri.fill('Nama program', 'Meracik kopi')
  await sulastri.choose('Bidang', 'Pariwisata')
  await sulastri.fill('Yang dipelajari', 'Mengenal biji, menyeduh, dan melayani tamu di kedai.')
  await sulastri.fill('Lama, dalam jam', '12')
  await sulastri.mark('Tatap muka')
  await sulastri.press('Simpan draf')
  await sulastri.sees('Isian ini belum diisi.')
  assert.equal(await sulastri.page.getByLabel('Nama program').inputValue(), 'Meracik kopi')
  await sulastri.fill('Lanjutan dari pekerjaan', 'penjahit\npenenun')
  await sulastri.fill('Harga tiap peserta', '1.500.000')
  await sulastri.fill('Sertifikat berlaku berapa bulan', '36')
  await sulastri.press('Simpan draf')
  await sulastri.press('Kirim untuk ditinjau')
  await sulastri.sees('Petugas meninjaunya')

  const officer = await stage.visitor({ script: false })
  await officer.signIn(andi, '/officer/training')
  await officer.press('Program pelatihan')
  await officer.press('Meracik kopi')
  await officer.mark('Terbitkan')
  await officer.press('Putuskan')

  await sulastri.open('/provider/courses')
  await sulastri.press('Meracik kopi')
  await sulastri.press('Rencanakan kelas')
  await sulastri.choose('Cara belajar', 'Tatap muka')
  await sulastri.choose('Kabupaten atau kota', 'Kota Samarinda')
  await sulastri.fill('Alamat tempat', 'Jalan Kemakmuran 7')
  await sulastri.fill('Jumlah kursi', '4')
  await sulastri.fill('Peserta paling sedikit', '1')
  await sulastri.fill('Hari pertama', '30-11-2026')
  await sulastri.fill('Hari terakhir', '02-12-2026')
  await sulastri.press('Simpan rencana')
  await sulastri.fill('Jam mulai', '09:00')
  await sulastri.fill('Jam selesai', '13:00')
  await sulastri.fill('Materi', 'Menyeduh')
  await sulastri.press('Susun')
  await sulastri.sees('1. Menyeduh', '3. Menyeduh')
  await sulastri.picture('provider-class')

  await officer.open('/officer/training')
  await officer.press('Kursi dan pagu')
  await officer.unfold('Susun pagu')
  await officer.choose('Provinsi', 'Kalimantan Timur')
  await officer.page.locator('select[name=officeCode]').selectOption('KC641')
  await officer.fill('Nama pagu', 'Kopi akhir tahun')
  const form = officer.page.locator('form', { has: officer.page.getByLabel('Nama pagu') })
  await form.getByLabel('Jumlah kursi').fill('10')
  await form.getByLabel('Dana').fill('25.000.000')
  await officer.press('Susun', form)
  const line = officer.path
  const supervisor = await stage.visitor({ script: false })
  await supervisor.signIn(maya, line)
  await supervisor.press('Setujui')
  await officer.open(line)
  await officer.press('Buka')
  await officer.sees('Kopi akhir tahun')
  await supervisor.leave()

  await officer.open('/officer/training')
  await officer.press('Kelas')
  await officer.press('Meracik kopi')
  const pagu = officer.page.getByLabel('Pagu', { exact: true })
  await pagu.selectOption(present(/\d+$/.exec(line)?.[0], 'the line has a number'))
  await officer.fill('Uang saku sehari hadir', '75.000')
  await officer.fill('Uang saku sehari daring', '25.000')
  await officer.press('Buka kelas')
  await officer.sees('kursi dan dananya sudah disisihkan')
  await officer.leave()
  await sulastri.leave()
})

test('a member finds the class, is told that she may join, takes the seat and makes sure of it', async () => {
  const member = await stage.visitor({ script: false })
  await member.open('/activate')
  await member.fill('Nomor peserta', worker.membershipNo)
  await member.fill('Tanggal lahir', formatDayDigits(worker.birthOn))
  await member.fill('Nomor HP', worker.phone)
  await member.press('Kirim kode')
  await member.fill(/Kode/, await member.codeSentTo(worker.phone))
  await member.press('Lanjutkan')
  await member.fill('Kata sandi baru', 'payung-kuning-26')
  await member.press('Simpan dan masuk')

  await member.open('/training')
  await member.fill('Keterampilan', 'kopi')
  await member.press('Cari')
  await member.press('Meracik kopi')
  await member.sees('4 kursi', 'Anda membayar Rp 0', 'Rp 75.000')
  await member.press('Ikut kelas ini')
  assert.equal(await member.heading(), 'Anda bisa ikut Meracik kopi')
  await member.press('Ajukan dan ambil kursi')
  await member.sees('Satu kursi disimpan untuk Anda')
  await member.press('Pastikan kursi')
  await member.sees('Kursi ini milik Anda.', 'Kelas dimulai 30 November 2026.')
  await member.leave()

  const sulastri = await stage.visitor({ script: false })
  await sulastri.signIn(school.phone, '/provider')
  await sulastri.press('Kelas')
  await sulastri.press('Meracik kopi')
  await sulastri.sees('Peserta: 1 orang')
  await sulastri.press('Pastikan berjalan')
  await sulastri.sees('Kelas pasti berjalan.')
  await sulastri.leave()
})

test('the code on the trainer’s screen marks her present once; the other days are marked from the list', async () => {
  await turnTo('2026-11-30T02:05:00.000Z')
  const sulastri = await stage.visitor()
  await sulastri.signIn(school.phone, '/provider')
  await sulastri.picture('provider-home-on-the-day')
  await sulastri.open('/provider/sessions')
  await sulastri.press('Meracik kopi: Menyeduh')
  await sulastri.press('Tampilkan kode')
  await sulastri.picture('trainer-code')
  const code = present(/KL\d{8}-1-\d{6}/.exec(await sulastri.text())?.[0], 'the screen shows a code')

  const member = await stage.visitor()
  await member.signIn(worker.phone, '/member/training')
  await member.press('Meracik kopi')
  await member.press('Hadir dengan kode')
  await member.fill(
    'Kode di layar',
    code.replace(/\d{6}$/, (digits) => String(1_000_000 - Number(digits)).padStart(6, '0')),
  )
  await member.press('Saya hadir')
  await member.doesNotSee('Kehadiran Anda tercatat.')
  await member.fill('Kode di layar', code)
  await member.press('Saya hadir')
  await member.sees('Kehadiran Anda tercatat.', 'Hadir 1 dari')
  await member.picture('my-attendance')
  await member.press('Catat kehadiran')
  await member.fill('Kode di layar', code)
  await member.press('Saya hadir')
  await member.sees('dihitung sekali', 'Hadir 1 dari')
  await member.leave()
  await sulastri.leave()

  for (const [no, day] of [
    ['2', '2026-12-01'],
    ['3', '2026-12-02'],
  ]) {
    await turnTo(`${day}T05:30:00.000Z`)
    const trainer = await stage.visitor({ script: false })
    await trainer.signIn(school.phone, '/provider/sessions')
    await trainer.press(/Meracik kopi: Menyeduh/, trainer.page.locator('tr', { hasText: `-${no}` }))
    await trainer.mark(worker.name)
    await trainer.press('Catat yang hadir')
    await trainer.sees('1 orang tercatat.')
    await trainer.leave()
  }
})

test('she is assessed by another body, holds a certificate, and whoever is shown it can check it', async () => {
  await turnTo('2026-12-03T02:00:00.000Z')
  const hartono = await stage.visitor()
  await hartono.signIn(judges.phone, '/provider')
  const bodyNo = await ownNumber(hartono)

  const sulastri = await stage.visitor({ script: false })
  await sulastri.signIn(school.phone, '/provider/classes')
  await sulastri.press('Meracik kopi')
  await sulastri.press('Rencanakan uji')
  await sulastri.fill('Nomor lembaga sertifikasi', bodyNo)
  await sulastri.fill('Hari uji', '03-12-2026')
  await sulastri.fill('Tempat', 'Jalan Kemakmuran 7')
  await sulastri.fill('Nama asesor', judges.manager)
  await sulastri.press('Rencanakan')
  await sulastri.sees(/Uji UK\d{8} direncanakan/)

  await hartono.open('/provider')
  await hartono.press(/Uji|Catat hasil/, hartono.page.locator('main'))
  if (!/UK\d{8}/.test(hartono.path)) await hartono.press('Meracik kopi')
  await hartono.mark('Kompeten')
  await hartono.fill(/^Nilai /, '86')
  await hartono.press('Simpan hasil')
  await hartono.picture('assessment')
  await hartono.press('Tutup uji')
  await hartono.sees('1 kompeten')
  await hartono.press('Terbitkan sertifikat')
  await hartono.sees('1 sertifikat terbit.')
  await hartono.leave()

  const member = await stage.visitor({ script: false })
  await member.signIn(worker.phone, '/member/training')
  await member.press('Meracik kopi')
  await member.press('Lihat sertifikat')
  const certificateNo = present(/SK\d{10}/.exec(await member.text())?.[0], 'it has a number')
  const { bytes } = await member.download('PDF')
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
  await member.leave()

  const employer = await stage.visitor()
  await employer.open('/certificates')
  await employer.fill('Nomor atau isi berkas', certificateNo)
  await employer.press('Periksa')
  assert.match(
    await employer.heading(),
    /^Sertifikat SK\d{10} tercatat dan berlaku sampai \d+ Desember 2029\.$/,
  )
  await employer.sees('Meracik kopi', judges.name, school.name)
  await employer.doesNotSee(worker.name)
  await employer.picture('certificate-check')
  await employer.leave()

  await sulastri.open('/provider/classes')
  await sulastri.press('Meracik kopi')
  await sulastri.press('Selesaikan kelas')
  await sulastri.press('Kirim tagihannya')
  await sulastri.press('Ajukan tagihan')
  await sulastri.sees('Tagihan Rp 1.500.000 terkirim.', '3 / 3')
  await sulastri.leave()
})

test('what the training body asks for is checked by one and paid by another', async () => {
  const officer = await stage.visitor()
  await officer.signIn(andi, '/officer/training')
  await officer.press('Tagihan lembaga')
  await officer.press(/^TP\d{8}$/, officer.page.locator('tr', { hasText: school.name }))
  await officer.sees('Meracik kopi', worker.name, '3 / 3')
  await officer.picture('officer-invoice')
  await officer.press('Setujui')
  await officer.sees('Tagihan disetujui.', 'Dibayar oleh penyelia')
  const invoice = officer.path
  await officer.leave()
  const supervisor = await stage.visitor({ script: false })
  await supervisor.signIn(maya, invoice)
  await supervisor.press('Catat sudah dibayar')
  await supervisor.sees('Tagihan tercatat dibayar.')
  await supervisor.press('Tutup keuangan kelas')
  await supervisor.sees('Kelas ini belum lunas: 3 uang saku belum dibayar.')
  await turnTo('2026-12-07T02:00:00.000Z')
  await supervisor.signIn(maya, '/officer/training')
  await supervisor.press('Uang saku')
  await supervisor.sees('Meracik kopi', 'Rp 225.000')
  await supervisor.press('Bayar semuanya')
  await supervisor.sees('Tidak ada uang saku yang harus dibayar')
  await supervisor.open(invoice)
  await supervisor.press('Tutup keuangan kelas')
  await supervisor.sees('Keuangan kelas ditutup.')
  await supervisor.leave()
})

test('three months later she is asked whether it led to work, as no contribution says so', async () => {
  await turnTo('2027-04-02T02:00:00.000Z')
  const member = await stage.visitor()
  await member.signIn(worker.phone, '/member/training')
  await member.press('Hasil pelatihan')
  assert.equal(await member.heading(), 'Apakah pelatihan membawa pekerjaan?')
  await member.mark(/Usaha sendiri|Berusaha sendiri|Bekerja sendiri/)
  await member.fill('Penghasilan sebulan', '3.200.000')
  await member.picture('training-outcome')
  await member.press('Kirim jawaban')
  await member.sees('Terima kasih, jawaban tersimpan.', '3 bulan')
  await member.leave()

  await turnTo('2027-04-02T03:00:00.000Z')
  const { state } = await stage.payung.app.database.read((db) =>
    db.get<{ state: string }>(sql`
      select enrolment.state from training.enrolment join registry.person on person.id = person_id
      where membership_no = ${worker.membershipNo}`),
  )
  assert.equal(state, 'outcome-3m')
  const officer = await stage.visitor({ script: false })
  await officer.signIn(andi, '/officer/training')
  await officer.press('Hasil kerja')
  await officer.sees('3 bulan')
  await officer.leave()
})
