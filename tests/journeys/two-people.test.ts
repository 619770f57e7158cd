import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()

const people = {
  dewi: '0812-9999-0111',
  ayu: '0812-9999-0112',
  rusdi: '0812-9999-0113',
  meliana: '0812-9999-0114',
}

async function come(who: keyof typeof people, path = '/employer/returns'): Promise<Visitor> {
  const visitor = await stage.visitor({ screen: 'desktop' })
  await visitor.signIn(people[who], path)
  return visitor
}

const [ayu, rusdi, dewi, meliana] = [
  await come('ayu'),
  await come('rusdi'),
  await come('dewi'),
  await come('meliana'),
]

test('an approver sends a return back with a reason, its preparer reads it, mends, and hands it in again', async () => {
  await rusdi.sees(
    'Setujui laporan susulan September 2026',
    'Diajukan Ayu Puspitasari, menunggu persetujuan.',
  )
  await rusdi.press('Tinjau laporan')
  const review = rusdi.path
  assert.match(await rusdi.heading(), /^September 2026: Rp [\d.]+ untuk 1 pekerja$/)
  await rusdi.unfold('Ada yang perlu diubah?')
  await rusdi.fill('Apa yang perlu diubah', 'Upah Togar 4.100.000, lihat kontraknya')
  await rusdi.press('Kembalikan menjadi draf')
  await rusdi.sees('Laporan kembali menjadi draf.')

  await ayu.open(review)
  await ayu.sees('Dikembalikan Rusdiansyah', 'Upah Togar 4.100.000, lihat kontraknya')
  await ayu.press('Lihat semua pekerja')
  await ayu.press(/^Togar/)
  await ayu.fill('Upah sebulan', '4.100.000')
  await ayu.press('Simpan upah')
  await ayu.press('Tinjau laporan')
  await ayu.press('Ajukan untuk disetujui')
  await ayu.sees('Anda yang mengajukan')
  await ayu.doesNotSee('Dikembalikan Rusdiansyah')

  await rusdi.open(review)
  await rusdi.sees('Terakhir diubah Ayu Puspitasari')
  await rusdi.press('Setujui dan buat tagihan')
  await rusdi.sees('Laporan sudah final.', 'Iuran September 2026 untuk 1 pekerja')
})

test('two people at one worker: the second is told what the first has written, and loses nothing', async () => {
  await ayu.open('/employer/returns')
  await ayu.press(/^Lanjutkan$/)
  await ayu.page.goto(`${stage.url}${ayu.path}/rows`)
  await ayu.press('Agnes Usat')
  await dewi.open(ayu.path)
  await dewi.fill('Upah sebulan', '4.600.000')
  await dewi.press('Simpan upah')
  await ayu.fill('Upah sebulan', '4.700.000')
  await ayu.fill('Catatan', 'Naik kelas')
  await ayu.press('Simpan upah')
  await ayu.sees('Rekan Anda baru saja mengubah upah ini menjadi Rp 4.600.000.', 'Simpan sekali lagi')
  assert.equal(await ayu.page.getByLabel('Upah sebulan').inputValue(), '4.700.000')
  await ayu.press('Simpan upah')
  await ayu.sees('Upah Rp 4.700.000 tersimpan.')
})

test('two people at one file: what a colleague has answered stays answered', async () => {
  await ayu.open('/employer/returns')
  await ayu.press(/^Lanjutkan$/)
  await ayu.press('Jawab sekarang')
  await dewi.open(ayu.path)
  for (const visitor of [dewi, ayu]) {
    const row = visitor.page.locator('#row-187')
    await row.locator('summary').click()
    await row.getByLabel('Keluarkan baris ini').check()
    await visitor.press('Simpan dan periksa')
  }
  await ayu.sees('1 baris sudah dijawab rekan Anda; yang berlaku jawaban itu.')
})

test('two people at one decision: nobody decides on what they have not seen, and what came too late stays on the page', async () => {
  await ayu.press('Lanjut tanpa 6 baris')
  const review = ayu.path
  await ayu.mark('Lanjut tanpa 6 baris yang ditahan')
  await ayu.fill(/^Mengapa upah/, 'Kepala lini baru')
  await dewi.open(review.replace('/review', '/rows'))
  await dewi.press('Agnes Usat')
  await dewi.fill('Upah sebulan', '4.650.000')
  await dewi.press('Simpan upah')
  await ayu.press('Ajukan untuk disetujui')
  await ayu.sees('Dewi Larasati mengubah laporan ini sesudah Anda membukanya.')
  assert.equal(await ayu.page.getByLabel(/^Mengapa upah/).inputValue(), 'Kepala lini baru')

  await dewi.press('Agus Riyadi')
  await dewi.fill('Upah sebulan', '5.100.000')
  await ayu.press('Ajukan untuk disetujui')
  await dewi.press('Simpan upah')
  await dewi.sees('Laporan ini sudah diajukan Ayu Puspitasari, jadi tidak bisa diubah.')
  assert.equal(await dewi.page.getByLabel('Upah sebulan').inputValue(), '5.100.000')

  await rusdi.open(review)
  await dewi.open(review)
  await dewi.press('Setujui dan buat tagihan')
  await rusdi.press('Setujui dan buat tagihan')
  await rusdi.sees('Laporan ini sudah difinalkan Dewi Larasati, jadi tidak bisa difinalkan.', 'Lihat tagihan')
})

test('whoever may only look sees everything and is offered nothing that would be refused', async () => {
  await meliana.sees('Anda bisa melihat semuanya')
  await meliana.press('November 2026')
  const review = meliana.path
  await meliana.sees('Lihat tagihan')
  await meliana.doesNotSee('Batalkan finalisasi')
  await meliana.press('Semua pekerja')
  await meliana.press('Agnes Usat')
  await meliana.sees('Di laporan ini', 'Rp 4.650.000')
  assert.equal(await meliana.page.getByRole('button', { name: 'Simpan upah' }).count(), 0)
  await meliana.open(review.replace('/review', '/workers/new'))
  await meliana.sees('Menambah pekerja dilakukan penyusun atau pemilik akun perusahaan.')
})
