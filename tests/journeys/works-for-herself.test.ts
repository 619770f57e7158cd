import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { payAtBank } from './stage/at-the-bank.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

for (const [place, script] of [true, false].entries()) {
  test(`a trader computes her price, registers with her phone and NIK, pays by code and is covered, ${script ? 'with' : 'without'} script`, async () => {
    const phone = `+62815777700${place}0`
    const visitor = await stage.visitor({ script })
    await visitor.open('/')
    await visitor.press('Daftar dan bayar sendiri')
    await visitor.press(/^Hitung iuran$/)
    await visitor.sees('Tulis penghasilan sebulan dalam rupiah')
    await visitor.fill('Penghasilan sebulan', 'Rp 3.000.000')
    await visitor.mark('Tambah tabungan hari tua (JHT)')
    await visitor.choose('Bayar sekaligus untuk', '3 bulan')
    await visitor.press(/^Hitung iuran$/)
    assert.equal(await visitor.heading(), 'Rp 249.600 untuk 3 bulan')
    await visitor.sees(
      'setengah iuran JKK dan JKM diringankan',
      'Januari 2027: tanpa keringanan.',
      'Rp 77.150',
    )
    if (script) await visitor.picture('own-account-price')

    await visitor.press(/^Daftar$/)
    await visitor.fill('Nama lengkap', 'Sari Wulandari')
    await visitor.fill('Nomor HP', phone)
    await visitor.press('Kirim kode')
    await visitor.fill(/Kode/, await visitor.codeSentTo(phone))
    await visitor.press('Lanjutkan')
    await visitor.fill('Kata sandi baru', 'jendela kopi sungai')
    await visitor.press('Simpan dan masuk')
    assert.equal(await visitor.heading(), 'Siapa Anda, dan apa pekerjaan Anda?')
    await visitor.fill('NIK', '9901014405')
    await visitor.fill('Tanggal lahir', '4 Mei 1990')
    await visitor.fill('Pekerjaan', 'Pedagang sayur')
    await visitor.choose('Kabupaten atau kota', 'Kota Balikpapan')
    await visitor.press(/^Daftar$/)
    await visitor.sees('NIK terdiri dari 16 angka.')
    await visitor.fill('NIK', `990101440590770${place}`)
    await visitor.press(/^Daftar$/)
    assert.equal(await visitor.heading(), 'Terdaftar, belum terlindungi')
    await visitor.sees('Anda terdaftar.', 'Pedagang sayur', 'Rp 3.000.000')

    await visitor.mark(/^3 bulan/)
    await visitor.press('Minta kode bayar')
    await visitor.sees('Kode bayar Anda siap.', 'atau NIK Anda', 'November 2026 – Januari 2027', 'Rp 249.600')
    if (script) await visitor.picture('own-account-code')
    await payAtBank(visitor)
    assert.equal(await visitor.heading(), 'Terlindungi sampai 31 Januari 2027')
    await visitor.press('November 2026 – Januari 2027')
    await visitor.sees('Kami menerima Rp 249.600', 'Nomor bukti')
    await visitor.open('/member')
    assert.equal(await visitor.heading(), 'Terlindungi sampai 31 Januari 2027.')
    await visitor.open('/member/balance')
    await visitor.sees('Iuran mandiri dibayar', 'Rp 177.000')
    await visitor.leave()
  })
}

test('an officer finds who comes with a code, sees the cover, and notes savings that were taken', async () => {
  const { payung } = stage
  const code = await payung.app.database.read((db) =>
    db.get<{ code: string }>(
      sql`
        select code from contributions.own_bill bill join registry.person on person.id = bill.person_id
        where settled_at is not null and person.name = 'Sari Wulandari' order by issued_at limit 1`,
    ),
  )
  const officer = await stage.visitor({ screen: 'desktop' })
  await officer.signIn('0812-9999-0141', '/officer')
  await officer.press('Pekerja mandiri yang menunggak')
  await officer.sees('Dimas Saputra', '2 bulan')
  await officer.fill(/Cari NIK/, code.code)
  await officer.press('Cari')
  await officer.fill('Keperluan', 'Peserta menanyakan kodenya di loket')
  await officer.press('Lanjutkan')
  assert.equal(await officer.heading(), 'Sari Wulandari')
  await officer.sees('Terlindungi', '31 Januari 2027', 'Pedagang sayur, Kota Balikpapan', code.code)
  await officer.picture('officer-own-account')
  await officer.press('Catat')
  await officer.sees('Tulis tanggal pada bukti bayarnya')
  await officer.fill('Dibayar pada', '05-11-2026')
  await officer.fill('Buktinya', 'Transfer JHT 0042')
  await officer.press('Catat')
  await officer.sees('JHT yang diambil sudah dicatat.')
  await officer.leave()
})
