import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

for (const script of [true, false]) {
  test(`a rider finds what a month costs, sends it on by its address and as a picture, and prints it, ${script ? 'with' : 'without'} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.open('/')
    await visitor.press('Semua hitungan')
    assert.equal(await visitor.heading(), 'Apa yang ingin Anda hitung?')
    await visitor.sees('Yang dibayar', 'Berapa iuran sebulan?', 'Upah harian dihitung berapa sebulan?')
    if (script) await visitor.picture('calculators')
    await visitor.press('Berapa iuran sebulan?')
    await visitor.press('Kerja sendiri')
    await visitor.fill('Penghasilan sebulan', '1.000.000')
    await visitor.mark('Transportasi: ojek, kurir, sopir')
    await visitor.fill('Bulan iuran', 'Maret 2027')
    await visitor.press('Hitung iuran')
    assert.equal(await visitor.heading(), 'Iuran Anda Rp 8.400 sebulan')
    await visitor.sees('Diringankan', 'Setelah keringanan berakhir, April 2027', '16.800')
    if (script) await visitor.picture('own-account')

    const { name, bytes } = await visitor.download('Simpan sebagai gambar')
    assert.equal(name, 'own-account.png')
    assert.deepEqual([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)], ['PNG', 1200])

    await visitor.page.emulateMedia({ media: 'print' })
    await visitor.sees(
      'Iuran Anda Rp 8.400 sebulan',
      '50% × 6.800',
      '/calculate/own-account?income=1.000.000',
    )
    await visitor.doesNotSee('Coba angka lain', 'Hitung iuran', 'Proyek konstruksi', 'Simpan sebagai gambar')
    assert.equal(await visitor.page.locator('header, footer, form').filter({ visible: true }).count(), 0)
    const paper = await visitor.page.pdf({ format: 'A4' })
    assert.equal(paper.toString('latin1', 0, 5), '%PDF-')
    await visitor.page.emulateMedia({ media: null })

    await visitor.press('Setelah keringanan berakhir, April 2027')
    assert.equal(await visitor.heading(), 'Iuran Anda Rp 16.800 sebulan')
    await visitor.leave()
  })
}
