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

for (const script of [true, false])
  test(`a member computes with their own data, at another rate, and nothing of them stands in an address, ${script ? 'with' : 'without'} script`, async () => {
    const visitor = await stage.visitor({ script })
    await visitor.signIn('0812-9999-0101', '/member/balance')
    await visitor.press('Hitung dengan data saya')
    assert.match(await visitor.heading(), /^JHT Anda kira-kira Rp [\d.]+ menjelang usia 56$/)
    await visitor.sees('Dari saldo Rp 9.615.900', 'Bila di-PHK hari ini', 'Uang tunai bulan ke-6', 'Jumlah')
    await visitor.sees('Pensiun Anda (JP)', 'Pensiun paling awal', 'Iuran JP yang sudah dibayar')
    await visitor.sees(
      'Bila Anda meninggal hari ini',
      'Santunan kematian JKM',
      'Saldo JHT',
      'Iuran untuk beasiswa anak',
    )
    await visitor.sees('Bila ikut pelatihan hari ini', 'Menurut syarat tahun')
    assert.equal(visitor.path, '/member/outlook')
    if (script) await visitor.picture('member-outlook')
    await visitor.unfold('Lihat setiap tahun')
    await visitor.sees('2027')

    const before = await visitor.heading()
    await visitor.fill('Hasil setahun (persen)', '60')
    await visitor.press('Hitung ulang')
    await visitor.sees('Isi dari 0 sampai 25')
    assert.equal(await visitor.page.getByLabel('Hasil setahun (persen)').inputValue(), '60')
    await visitor.fill('Hasil setahun (persen)', '4,5')
    await visitor.press('Hitung ulang')
    assert.equal(visitor.path, '/member/outlook?rate=4%2C5')
    assert.notEqual(await visitor.heading(), before)
    await visitor.sees('hasilnya 4,5% setahun')
    await visitor.leave()
  })
