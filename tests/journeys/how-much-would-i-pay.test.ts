import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

for (const script of [true, false]) {
  test(`a visitor computes a contribution, reads how it came about, and follows it to the law and its source, ${script ? 'with' : 'without'} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.open('/')
    assert.equal(await visitor.heading(), 'Berapa iuran saya?')
    await visitor.sees('Apa itu Payung?', 'Bekerja sendiri?', 'pengajuan klaim belum dibuka')
    if (script) await visitor.picture('home')

    await visitor.fill('Upah sebulan', '15.000.000')
    await visitor.choose('Jenis usaha', 'Rumah makan')
    await visitor.press('Hitung iuran', visitor.page.locator('main form'))
    await visitor.sees(
      'Dari gaji Anda Rp 410.863. Dari perusahaan Rp 902.726.',
      'November 2026, upah Rp 15.000.000, kelas II, risiko rendah',
      'PP 46/2015 Pasal 16 ayat (1)',
      'Belum pasti seluruhnya',
    )
    if (script) await visitor.picture('home-answer')

    await visitor.press('Lihat hitungannya')
    assert.equal(await visitor.heading(), 'Dari gaji Anda Rp 410.863. Dari perusahaan Rp 902.726.')
    await visitor.sees(
      'iuran dihitung dari batas itu, bukan dari seluruh upah',
      '1% × 11.086.300 = Rp 110.863',
      'PP 44/2015 Lampiran I nomor II-24',
    )
    if (script) await visitor.picture('working')

    await visitor.press('PP 45/2015; B/1226/022026 Pasal 29 ayat (3)-(4)')
    assert.equal(await visitor.heading(), 'Batas upah JP: Rp 11.086.300 sejak 1 Maret 2026')
    await visitor.press('PP 45/2015; B/1226/022026 Pasal 29 ayat (3)-(4)')
    assert.equal(await visitor.heading(), 'PP 45/2015: Pensiun (JP)')
    const read = visitor.page.getByRole('link', { name: 'github.com: 45.md' })
    assert.match((await read.getAttribute('href')) ?? '', /^https:\/\/github\.com\//)
    await visitor.leave()
  })
}

test('the same in English, with the size of the employer, and the address of the answer gives it again', async () => {
  const visitor = await stage.visitor({ language: 'en', screen: 'desktop' })
  await visitor.open('/')
  assert.equal(await visitor.heading(), 'How much do I pay?')
  await visitor.fill('Monthly wage', '4.000.000')
  await visitor.unfold('Size of enterprise and relief')
  await visitor.choose('Employer', 'Micro enterprise')
  await visitor.press('Calculate', visitor.page.locator('main form'))
  await visitor.sees(
    'Nothing is held back from your pay. From the company Rp 21.600.',
    'JKK, JKM are mandatory at least',
  )
  const answer = visitor.path
  await visitor.open('/help')
  await visitor.open(answer)
  await visitor.sees('From the company Rp 21.600.')
  await visitor.leave()
})

test('what cannot be computed is said at its field, and mended there', async () => {
  const visitor = await stage.visitor()
  await visitor.open('/')
  await visitor.fill('Upah sebulan', '31,00')
  await visitor.fill('Bulan iuran', 'Juni 2015')
  await visitor.press('Hitung iuran', visitor.page.locator('main form'))
  await visitor.sees('Kami tidak menebak ribuan atau jutaan', 'Hitungan ini mulai Juli 2015')
  assert.equal(await visitor.page.getByLabel('Upah sebulan').inputValue(), '31,00')
  await visitor.fill('Upah sebulan', '3.100.000')
  await visitor.fill('Bulan iuran', 'Juli 2015')
  await visitor.press('Hitung iuran', visitor.page.locator('main form'))
  await visitor.sees('Dari gaji Anda Rp 93.000', 'Juli 2015')
  await visitor.leave()
})

test('a visitor finds out when a month is due, what paying late costs, and what a daily wage makes', async () => {
  const visitor = await stage.visitor({ screen: 'desktop' })
  await visitor.open('/calculate')
  await visitor.press('Kapan jatuh tempo?')
  assert.equal(await visitor.heading(), 'Iuran November 2026 dibayar paling lambat 15 Desember 2026')
  await visitor.fill('Bulan iuran', 'Juli 2026')
  await visitor.press('Lihat batas bayar')
  await visitor.sees('15 Agustus 2026 bukan hari kerja, jadi 18 Agustus 2026')

  await visitor.press('Denda')
  await visitor.fill('Iuran yang terlambat', '10.000.000')
  await visitor.press('Hitung denda')
  assert.equal(await visitor.heading(), 'Dendanya Rp 400.000')
  await visitor.sees('2 × 2% × 10.000.000 = Rp 400.000', 'Denda bukan beban pekerja')

  await visitor.press('Upah harian')
  await visitor.fill('Upah sehari', '160.000')
  await visitor.press('Hitung', visitor.page.locator('main form'))
  assert.equal(await visitor.heading(), 'Rp 160.000 sehari dihitung Rp 4.000.000 sebulan')
  await visitor.press('Hitung iurannya')
  await visitor.sees('Dari gaji Anda Rp 120.000')
  await visitor.leave()
})
