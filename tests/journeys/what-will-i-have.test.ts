import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

for (const script of [true, false]) {
  test(`a visitor sees what savings and pension may become, changes what is assumed, and mends a slip, ${script ? 'with' : 'without'} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.open('/calculate')
    await visitor.press('Berapa JHT saya nanti?')
    await visitor.fill('Saldo JHT sekarang', '10 juta')
    await visitor.fill('Berapa tahun lagi', '1')
    await visitor.press('Hitung JHT')
    await visitor.sees('Kami tidak menebak ribuan atau jutaan')
    assert.equal(await visitor.page.getByLabel('Saldo JHT sekarang').inputValue(), '10 juta')
    await visitor.fill('Saldo JHT sekarang', '10.000.000')
    await visitor.fill('Hasil pengembangan setahun (%)', '6')
    await visitor.press('Hitung JHT')
    assert.match(await visitor.heading(), /^JHT Anda sekitar Rp 10\.6/)
    await visitor.sees('Pajaknya, menurut cara mengambil', 'Kapan dapat diambil', 'PP 46/2015')
    const kept = visitor.path
    await visitor.press('6,5%')
    assert.match(await visitor.heading(), /^JHT Anda sekitar Rp 10\.65/)
    await visitor.open(kept)
    assert.match(await visitor.heading(), /^JHT Anda sekitar Rp 10\.6/)

    await visitor.open('/calculate')
    await visitor.press('Berapa pensiun saya nanti?')
    await visitor.fill('Upah sebulan', '6.000.000')
    await visitor.fill('Tanggal lahir', '15-03-1990')
    await visitor.fill('Bulan iuran JP sampai sekarang', '120')
    await visitor.press('Hitung pensiun')
    assert.equal(await visitor.heading(), 'Pensiun Anda Rp 2.305.000 sebulan, mulai 1 April 2055')
    await visitor.sees('65 tahun', 'Istri atau suami', 'Dalam nilai rupiah hari ini')
    await visitor.open('/calculate/jht?balance=25.000.000&wage=6.000.000&years=10&from=01-2027&since=12-2020') // A long address breaks.
    await visitor.open('/calculate/pension?wage=6.000.000&born=15-03-1990&months=120')
    await visitor.press('Maret 2058')
    assert.equal(await visitor.heading(), 'Pensiun Anda Rp 2.485.000 sebulan, mulai 1 April 2058')
    await visitor.leave()
  })
}
