import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

for (const script of [true, false]) {
  test(`somebody reads the help, and finds the office that serves their place, slips of the pen forgiven, ${script ? 'with' : 'without'} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.open('/')
    await visitor.press('Bantuan', visitor.page.locator('footer'))
    assert.equal(await visitor.heading(), 'Apa yang perlu Anda selesaikan?')
    await visitor.unfold('Saya punya dua nomor peserta')
    await visitor.sees('Dua petugas memeriksa')
    if (script) await visitor.picture('help')
    await visitor.press('Cari kantor yang melayani Anda')
    assert.match(await visitor.heading(), /^\d+ kantor cabang, satu melayani daerah Anda$/)
    await visitor.sees('Kantor Wilayah Kalimantan', 'Kantor Cabang Samarinda')
    if (script) await visitor.picture('offices')
    await visitor.fill('Kabupaten, kota, atau provinsi', 'Balikpapn')
    await visitor.press('Cari kantor')
    assert.equal(await visitor.heading(), 'Kota Balikpapan dilayani Kantor Cabang Balikpapan')
    await visitor.fill('Kabupaten, kota, atau provinsi', 'Atlantis')
    await visitor.press('Cari kantor')
    await visitor.sees('Periksa ejaannya')
    await visitor.leave()
  })
}

test('the same in English', async () => {
  const visitor = await stage.visitor({ language: 'en', screen: 'desktop' })
  await visitor.open('/help')
  await visitor.unfold('Some rows of my file are held back')
  await visitor.sees('Sending a file twice doubles nothing')
  await visitor.press('Find the office that serves you')
  await visitor.fill('Regency, city or province', 'kutai')
  await visitor.press('Find the office')
  assert.equal(await visitor.heading(), '3 places found for “kutai”')
  await visitor.sees('Kabupaten Kutai Timur, Kalimantan Timur')
  await visitor.leave()
})

test('somebody looks what works now, from the foot of any page', async () => {
  const visitor = await stage.visitor()
  await visitor.open('/help')
  await visitor.press('Keadaan layanan', visitor.page.locator('footer'))
  assert.equal(await visitor.heading(), 'Semua berjalan baik')
  await visitor.sees('Pembayaran lewat bank', 'Diperiksa 20 November 2026 pukul 09.14 WIB')
  await visitor.picture('status')
  await visitor.press('English')
  assert.equal(await visitor.heading(), 'Everything works')
  await visitor.leave()
})
