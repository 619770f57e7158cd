import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

test('a member gets one file with everything that is held about them, at once and without script', async () => {
  const rina = await stage.visitor({ script: false })
  await rina.signIn('0812-9999-0101', '/member/more')
  await rina.press('Unduh data saya')
  assert.equal(await rina.heading(), 'Semua data Anda, dalam satu berkas')
  await rina.sees('UU 27/2022 Pasal 32 ayat (2)', 'paling lambat 72 jam')
  const { name, bytes } = await rina.download('Unduh data saya')
  assert.match(name, /^data-saya-\d{4}-\d\d-\d\d\.json$/)
  const copy = JSON.parse(bytes.toString())
  assert.equal(copy.records[0].name, 'Rina Kusumawati')
  assert.ok(copy.contributions.length > 12)
  assert.ok(copy.savings.length > 12)
  assert.ok(copy.record.length > 0)
  assert.ok(copy.sessions.length > 0)
  await rina.leave()
})

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a member asks for a correction with a picture; an officer compares and puts it right; the member reads the answer', async () => {
  const rina = await stage.visitor()
  await rina.signIn('0812-9999-0101', '/member/more')
  await rina.press('Ada yang salah? Minta pembetulan')
  assert.equal(await rina.heading(), 'Belum ada permintaan')
  await rina.press('Minta pembetulan')
  await rina.sees('Anda dijawab dalam 72 jam.', 'UU 27/2022 Pasal 30 ayat (1)')
  await rina.press('Kirim permintaan')
  await rina.sees('Ada isian yang perlu diperbaiki.')
  await rina.fill('Nama ibu kandung', 'Siti Rahmawati')
  await rina.fill('Ceritakan singkat', 'Di kartu keluarga nama ibu saya lain.')
  await rina.picture('member-correction')
  await rina.attach('Foto bukti', 'kk.png', photo, 'image/png')
  await rina.press('Kirim permintaan')
  assert.match(await rina.heading(), /^Petugas menjawab paling lambat \d+ \w+ 2026 pukul/)
  await rina.sees('Siti Rahmawati', 'Menunggu petugas')

  const andi = await stage.visitor({ screen: 'desktop' })
  await andi.signIn('0812-9999-0141', '/officer')
  await andi.press('Permintaan pembetulan data')
  await andi.sees('Rina Kusumawati', '72 jam lagi')
  await andi.press('Rina Kusumawati')
  await andi.fill('Keperluan', 'Menjawab permintaan pembetulan')
  await andi.press('Lanjutkan')
  await andi.sees('nama ibu kandung', 'Siti Rahmawati', 'Di kartu keluarga nama ibu saya lain.')
  await andi.picture('officer-correction')
  const { bytes } = await andi.download('Unduh bukti dari peserta (dicatat)')
  assert.ok(bytes.equals(photo))
  await andi.fill('Bukti yang Anda lihat', 'Foto kartu keluarga, cocok huruf demi huruf')
  await andi.press('Betulkan seperti diminta')
  await andi.sees('Sudah dibetulkan', 'Foto kartu keluarga, cocok huruf demi huruf')
  await andi.leave()

  await rina.open('/member/corrections')
  await rina.sees('Sudah dibetulkan', 'Foto kartu keluarga, cocok huruf demi huruf', 'Andi Pratama')
  await rina.leave()
})

test('anyone reads what is kept, why and how long, and how each right is used', async () => {
  const guest = await stage.visitor({ language: 'en' })
  await guest.open('/privacy')
  await guest.sees(
    'At least ten years',
    '365 days after upload',
    'UU 27/2022 Pasal 46 ayat (1)',
    'Download my data',
  )
  await guest.picture('privacy')
  await guest.leave()
})
