import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

for (const script of [true, false]) {
  const how = script ? 'with' : 'without'

  test(`whoever has lost their work sees what JKP pays each month and by when to claim it, or every reason against it, ${how} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.open('/calculate/lost-work')
    assert.equal(await visitor.heading(), 'Kalau saya kehilangan pekerjaan?')
    await visitor.fill('Upah terakhir yang dilaporkan', 'empat juta')
    await visitor.fill('Hari terakhir bekerja', '31-10-2026')
    await visitor.press('Hitung JKP')
    assert.equal(await visitor.page.getByLabel('Hari terakhir bekerja').inputValue(), '31-10-2026')
    await visitor.fill('Upah terakhir yang dilaporkan', '4.000.000')
    await visitor.press('Hitung JKP')
    assert.equal(await visitor.heading(), 'Anda berhak atas JKP: Rp 14.400.000 dalam 6 bulan')
    await visitor.sees('Uang tunai setiap bulan', 'Agar setiap bulan dibayar', 'Batas mengajukan JKP')
    const answer = visitor.path
    if (script) await visitor.picture('lost-work')

    await visitor.choose('Berhenti karena', 'Mengundurkan diri')
    await visitor.press('Hitung JKP')
    assert.match(await visitor.heading(), /^Anda tidak berhak atas JKP: 1 alasan$/)
    await visitor.sees('JHT bisa diambil mulai')
    await visitor.open(answer)
    assert.equal(await visitor.heading(), 'Anda berhak atas JKP: Rp 14.400.000 dalam 6 bulan')
    await visitor.leave()
  })

  test(`a family sees what is paid at once, the scholarship year by year and the pension, and that work accidents pay more, ${how} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.open('/calculate/family')
    await visitor.fill('Upah sebulan', '5.000.000')
    await visitor.fill('Iuran sudah dibayar, bulan', '48')
    await visitor.mark('Ada istri atau suami')
    await visitor.fill('Tanggal lahir', '10-05-2018')
    await visitor.page.getByLabel('Sekolah saat itu').first().selectOption({ index: 4 })
    await visitor.press(/^Hitung$/, visitor.page.locator('main form'))
    assert.equal(await visitor.heading(), 'Keluarga menerima Rp 42.000.000 sekaligus')
    await visitor.sees('Beasiswa anak', 'pensiun', '48 bulan')
    if (script) await visitor.picture('family')
    await visitor.mark('Kecelakaan atau penyakit karena kerja')
    await visitor.press(/^Hitung$/, visitor.page.locator('main form'))
    assert.equal(await visitor.heading(), 'Keluarga menerima Rp 262.000.000 sekaligus')
    await visitor.leave()
  })

  test(`whoever asks for a training hears yes, or not yet with every reason and from which day, by either set of conditions, ${how} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.open('/calculate/training')
    await visitor.fill('Bulan iuran yang sudah dibayar', '12')
    await visitor.press(/^Periksa$/)
    assert.equal(await visitor.heading(), 'Ya, boleh ikut pelatihan')
    await visitor.press('Cari kantor cabang')
    await visitor.open('/calculate/training')
    await visitor.fill('Bulan iuran yang sudah dibayar', '9')
    await visitor.press(/^Periksa$/)
    assert.match(await visitor.heading(), /^Belum, mulai \d+ \S+ 202\d$/)
    await visitor.press('Syarat 2019')
    await visitor.press(/^Periksa$/)
    await visitor.sees('Tanggal lahir')
    await visitor.fill('Tanggal lahir', '17-02-1995')
    await visitor.fill('Bulan iuran yang sudah dibayar', '24')
    await visitor.fill('Hari terakhir bekerja', '31-08-2026')
    await visitor.press(/^Periksa$/)
    assert.equal(await visitor.heading(), 'Ya, boleh ikut pelatihan')
    await visitor.leave()
  })
}
