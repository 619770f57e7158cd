import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { payAtBank } from './stage/at-the-bank.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

test('an employer takes on a driver, pays for him with one code, and sees until when; he opens his account, sees his savings, and leaves', async () => {
  const employer = await stage.visitor({ screen: 'desktop', script: false })
  await employer.signIn('0812-9999-0111', '/employer/workers')
  await employer.press('Tanggung iuran pekerja mandiri')
  await employer.sees('Belum ada yang ditanggung')
  await employer.press('Tambah pekerja')
  await employer.fill('NIK', '9901010405907711')
  await employer.fill('Nama lengkap', 'Joko Susilo')
  await employer.fill('Tanggal lahir', '04-05-1990')
  await employer.fill('Nomor HP pekerja', '0815 7770 0123')
  await employer.fill('Pekerjaan', 'Sopir keluarga')
  await employer.mark('Transportasi: pengemudi, kurir')
  await employer.press('Tambahkan')
  await employer.sees('Tulis penghasilan sebulan')
  await employer.fill('Penghasilan sebulan', '1.000.000')
  await employer.mark('Tambah tabungan hari tua (JHT)')
  await employer.press('Tambahkan')
  assert.equal(await employer.heading(), '1 pekerja Anda tanggung')
  await employer.sees('Joko Susilo', 'belum dibayar', '1 bulan: Rp 28.400')
  await employer.press('Minta kode bayar')
  await payAtBank(employer)
  await employer.sees('Yang sudah dibayar', '30 November 2026')

  const { membershipNo } = await stage.payung.app.database.read((db) =>
    db.get<{ membershipNo: string }>(
      sql`select membership_no as "membershipNo" from registry.person where name = 'Joko Susilo'`,
    ),
  )
  const driver = await stage.visitor()
  await driver.open('/activate')
  await driver.fill('Nomor peserta', membershipNo)
  await driver.fill('Tanggal lahir', '04-05-1990')
  await driver.fill('Nomor HP', '0815 7770 0123')
  await driver.press('Kirim kode')
  await driver.fill(/Kode/, await driver.codeSentTo('+6281577700123'))
  await driver.press('Lanjutkan')
  await driver.fill('Kata sandi baru', 'jendela kopi sungai')
  await driver.press('Simpan dan masuk')
  assert.equal(await driver.heading(), 'Terlindungi sampai 30 November 2026.')
  await driver.sees('Rp 20.000')
  await driver.press('Lihat', driver.page.locator('.py-task'))
  await driver.sees('Ditanggung')
  await driver.press('Keluar dari tanggungan')
  await driver.sees('Perlindungan dan saldo tetap milik Anda.', 'Sopir keluarga')
  assert.equal(await driver.heading(), 'Terlindungi sampai 30 November 2026')
  await driver.leave()

  await employer.open('/employer/sponsored')
  await employer.doesNotSee('Joko Susilo')
  await employer.leave()
})
