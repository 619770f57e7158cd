import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

test('money that comes without a code is asked for at the bank, matched to the bill it was for, and has a receipt', async () => {
  const andi = await stage.visitor({ screen: 'desktop' })
  await andi.signIn('0812-9999-0141', '/officer/employers')
  await andi.press('Rumah Makan Selera Mahakam')
  await andi.sees('NPP', 'Kelas risiko', 'Tagihan terakhir', 'Riwayat')
  await andi.picture('officer-employer')
  const amount = present(/Menunggu pembayaran[^]*?Rp ([\d.]+)/.exec(await andi.text())?.[1], 'a bill waits')

  const payer = await stage.visitor({ script: false })
  await payer.open('/simulator/bank')
  await payer.fill('Jumlah', amount)
  await payer.fill('Berita', 'IURAN RM SELERA')
  await payer.press('Setor')
  await payer.leave()

  await andi.open('/officer/suspense')
  await andi.doesNotSee('IURAN RM SELERA')
  await andi.fill('Hari', '20-11-2026')
  await andi.press('Minta mutasi')
  await andi.sees('sedang diminta dari bank')
  await andi.waitsFor(/IURAN RM SELERA/)
  await andi.press('20 November 2026')
  await andi.sees('Rumah Makan Selera Mahakam, November 2026', 'Yang bisa melakukan ini: penyelia kantor.')
  await andi.picture('officer-suspense')

  await andi.press('Cocokkan')
  await andi.sees('Tulis paling sedikit 5 huruf atau angka.')
  await andi.fill('Bagaimana Anda tahu?', 'Bukti transfer dari pemilik')
  await andi.press('Cocokkan')
  await andi.sees(
    'Dana dicocokkan dengan tagihan ini.',
    `Rp ${amount} lunas 20 November 2026`,
    /Bukti bayar B\d{11}/,
  )
  const receipt = await andi.download('Bukti bayar (PDF)')
  assert.equal(receipt.bytes.subarray(0, 5).toString(), '%PDF-')
  await andi.leave()
})

test('what belongs to no bill a supervisor gives back, with a reason, and nobody else can', async () => {
  const maya = await stage.visitor({ script: false })
  await maya.signIn('0812-9999-0142', '/officer/suspense')
  await maya.sees('BPJS TK BU LAILA')
  await maya.page.getByRole('row').filter({ hasText: 'BU LAILA' }).getByRole('link').click()
  await maya.sees('Tidak ada kode yang terbuka untuk jumlah ini')
  await maya.fill(/^Kode iuran$/, '12345')
  await maya.fill('Bagaimana Anda tahu?', 'Mencoba kode')
  await maya.press('Cocokkan')
  await maya.sees('Kode iuran terdiri dari 15 angka.')
  await maya.unfold('Uang ini bukan untuk tagihan mana pun')
  await maya.fill('Mengapa?', 'Pengirim salah rekening')
  await maya.press('Kembalikan')
  await maya.sees('Rp 215.000 dikembalikan ke pengirim.')
  await maya.leave()
})
