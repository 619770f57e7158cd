import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

test('a reader searches the law, sees a value through time, and asks what was known of it before', async () => {
  const reader = await stage.visitor({ screen: 'desktop' })
  await reader.open('/law')
  assert.match(await reader.heading(), /^\d+ ketentuan, masing-masing dengan pasalnya$/)
  await reader.sees('Belum pasti', 'Batas upah JP', 'Belum diumumkan untuk tahun depan')
  await reader.fill('Cari ketentuan', 'pensiun')
  await reader.press('Cari')
  await reader.picture('law')
  await reader.fill('Cari ketentuan', 'batas upah jp')
  await reader.press('Cari')
  await reader.press(/^Batas upah JP$/)
  assert.equal(await reader.heading(), 'Batas upah JP: Rp 11.086.300 sejak 1 Maret 2026')
  await reader.sees(
    'Terbit 25 Februari 2026',
    'diperiksa 21 November 2026',
    '1 Maret 2025 – 28 Februari 2026',
  )
  await reader.picture('law-value')

  await reader.fill('Berlaku pada', '31-03-2026')
  await reader.fill('Menurut yang diketahui pada', '20-02-2026')
  await reader.press('Lihat')
  await reader.sees(
    'Berlaku 31 Maret 2026, menurut yang diketahui 20 Februari 2026',
    'Rp 10.547.400',
    'Sekarang diketahui lain',
  )
  await reader.fill('Berlaku pada', '31-02-2026')
  await reader.press('Lihat')
  await reader.sees('Tanggal itu tidak ada di kalender')
  await reader.leave()
})

for (const script of [true, false]) {
  test(`a reader follows a value to a formula that uses it, and tries numbers of their own, ${script ? 'with' : 'without'} script`, async () => {
    const reader = await stage.visitor({ script })
    await reader.open('/law/values/con.penalty')
    await reader.press(/^Denda keterlambatan$/, reader.page.locator('main'))
    assert.equal(await reader.heading(), 'Denda keterlambatan')
    await reader.sees('3 × 2% × 10.000.000 = Rp 600.000', 'Denda selama keringanan COVID-19')
    if (script) await reader.picture('law-rule')
    await reader.fill('Bulan keterlambatan', '700')
    await reader.press('Hitung', reader.page.locator('main form'))
    await reader.sees('dari 0 sampai 600')
    await reader.fill('Bulan keterlambatan', '2')
    await reader.fill('Bulan iuran', 'Oktober 2020')
    await reader.press('Hitung', reader.page.locator('main form'))
    await reader.sees('2 × 0,5% × 10.000.000 = Rp 100.000', 'masa keringanan COVID-19')
    await reader.leave()
  })
}

test('a reader looks a business up in the annex, and a year up in the calendar, in English', async () => {
  const reader = await stage.visitor({ language: 'en' })
  await reader.open('/law')
  await reader.press('Risk classes by kind of business')
  await reader.fill('Search the kinds', 'sawit')
  await reader.press('Search')
  await reader.sees('Class III, medium risk', '0,89% of the wage', 'one copy of the annex')
  await reader.press('Industri minyak kelapa sawit')
  await reader.fill('Monthly wage', '4.500.000')
  await reader.press('Calculate', reader.page.locator('main form'))
  await reader.sees('PP 44/2015 Lampiran I nomor III-60')
  await reader.open('/law/calendar/2026')
  await reader.sees('2026: 17 public holidays', 'Independence Day', '18 Aug')
  await reader.leave()
})

test('a reader asks what was in force on a day, what changed in a year, and what is not certain', async () => {
  const reader = await stage.visitor({ script: false })
  await reader.open('/law')
  await reader.press('Yang berlaku pada suatu hari')
  await reader.fill('Berlaku pada', '31-03-2026')
  await reader.fill('Menurut yang diketahui pada', '24-02-2026')
  await reader.press('Lihat')
  assert.match(await reader.heading(), /^\d+ ketentuan berlaku 31 Maret 2026$/)
  await reader.sees('Rp 10.547.400')
  await reader.fill('Berlaku pada', '31-02-2026')
  await reader.press('Lihat')
  await reader.sees('Tanggal itu tidak ada di kalender')
  await reader.open('/law')
  await reader.press('Yang berubah pada 2026')
  await reader.sees('1 Maret 2026', 'Rp 11.086.300', 'sebelumnya Rp 10.547.400')
  await reader.open('/law')
  await reader.press('Yang belum pasti')
  await reader.sees('Paling tidak pasti', 'Belum terlihat di naskah resmi')
  await reader.leave()
})

test('a reader supposes another pension contribution, mends what cannot be read, and sees who would pay it', async () => {
  const reader = await stage.visitor({ script: false })
  await reader.open('/law')
  await reader.press('Andaikan aturannya lain')
  await reader.fill('Tarif pemberi kerja', 'dua')
  await reader.fill('Batas upah sebulan', '15.000.000')
  await reader.press('Hitung', reader.page.locator('main form'))
  await reader.sees('Isi persen dari 0 sampai 99')
  await reader.fill('Tarif pemberi kerja', '2,667')
  await reader.fill('Tarif pekerja', '1,333')
  await reader.press('Hitung', reader.page.locator('main form'))
  assert.match(await reader.heading(), /^JP 2026: rata-rata Rp [\d.]+ sebulan lebih banyak setiap pekerja$/)
  await reader.sees(
    'Andaian, bukan hukum',
    'Batas upah JP Rp 15.000.000',
    'Sebulan bagi satu orang, menurut upahnya',
  )
  await reader.picture('law-what-if')
  await reader.leave()
})
