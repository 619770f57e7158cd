import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { viewLooks } from '#modules/registry'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/operation.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const andi = '0812-9999-0141'

test('an officer finds someone by a misspelt name, says why, sees them whole and masked, and the member reads who looked', async () => {
  const officer = await stage.visitor({ screen: 'desktop' })
  await officer.signIn(andi, '/officer')
  await officer.sees(
    'Yang menunggu',
    'Keberatan peserta',
    'Dana belum dikenal',
    'Berkas yang Anda buka hari ini',
  )
  await officer.picture('officer-home')

  await officer.fill(/Cari NIK/, 'rina kusumawatti')
  await officer.press('Cari')
  await officer.sees('Orang', 'Rina Kusumawati', '9964 •••• •••• 0901')
  assert.match(officer.path, /^\/officer\/search\?of=\d+$/)
  const results = officer.path
  await officer.picture('officer-search')
  await officer.press('Rina Kusumawati')
  assert.equal(await officer.heading(), 'Untuk apa data orang dibuka?')
  await officer.fill('Keperluan', 'Pertanyaan lewat telepon tentang saldo')
  await officer.press('Lanjutkan')

  assert.equal(await officer.heading(), 'Rina Kusumawati')
  await officer.sees(
    'Saldo JHT',
    'Bulan demi bulan',
    'PT Citra Benang Nusantara',
    'Siapa membuka berkas ini',
    'Riwayat',
  )
  await officer.doesNotSee('9964015402920901')
  await officer.picture('officer-person')
  for (const part of ['Iuran', 'Hubungan kerja', 'Saldo', 'Data diri', 'Riwayat', 'Jejak akses']) {
    await officer.press(part, officer.page.getByRole('navigation', { name: 'Bagian berkas' }))
    assert.equal(await officer.heading(), 'Rina Kusumawati')
  }
  await officer.press('Iuran', officer.page.getByRole('navigation', { name: 'Bagian berkas' }))
  await officer.press('Juli 2026')
  await officer.sees('Mengapa segini?', 'PP 46/2015 Pasal 16', 'Tagihan bulan ini')
  await officer.press('Ringkasan')
  await officer.press('Tampilkan data lengkap')
  await officer.sees('9964015402920901', 'dicatat tersendiri')

  const personId = present(/people\/(\d+)/.exec(officer.path)?.[1], 'the file has an address')
  const looks = await looksAt(BigInt(personId))
  assert.ok(looks.every(({ name }) => name === 'Andi Pratama'))
  assert.ok(looks.every(({ purpose }) => purpose === 'Pertanyaan lewat telepon tentang saldo'))
  assert.ok(looks.some(({ what }) => what.id === 'Tampilkan data diri lengkap'))

  await officer.open(results)
  await officer.sees('Ditemukan 1 orang')
  await officer.open('/officer/files')
  await officer.sees('Rina Kusumawati', 'Pertanyaan lewat telepon tentang saldo')
  await officer.leave()
})

/** Who has looked at somebody on this day, as that person reads it. */
async function looksAt(personId: bigint) {
  const member: Actor = {
    name: 'Peserta',
    accountId: null,
    grants: [{ role: 'member', personId }],
    scopes: null,
    caller: `member ${personId}`,
  }
  const { app } = stage.payung
  const { looks } = await perform(app, viewLooks, { actor: member, input: { personId: String(personId) } })
  return looks.filter(({ at }) => at.getTime() === app.now().getTime())
}

test('a number that one person bears leads straight to the file, also without script, and stands in no address', async () => {
  const officer = await stage.visitor({ script: false })
  await officer.signIn(andi, '/officer')
  await officer.fill(/Cari NIK/, '9964010308840902')
  await officer.press('Cari')
  await officer.fill('Keperluan', 'Menindaklanjuti keberatan')
  await officer.press('Lanjutkan')
  assert.equal(await officer.heading(), 'Kasim')
  assert.match(officer.path, /^\/officer\/people\/\d+$/)
  await officer.sees('Keberatan atas Agustus 2026 menunggu keputusan')

  await officer.fill(/Cari NIK/, '0812-9999-0101')
  await officer.press('Cari')
  assert.equal(await officer.heading(), 'Rina Kusumawati')
  assert.match(officer.path, /^\/officer\/people\/\d+$/)

  for (const nobody of ['9964019999999999', 'zz']) {
    await officer.fill(/Cari NIK/, nobody)
    await officer.press('Cari')
    assert.match(officer.path, /^\/officer\/search\?of=\d+$/)
  }
  await officer.leave()
})

test('an employer, a payment code and a receipt are found by their numbers in the same box', async () => {
  const officer = await stage.visitor({ screen: 'desktop' })
  await officer.signIn(andi, '/officer')
  await officer.fill(/Cari NIK/, 'selera mahakan')
  await officer.press('Cari')
  await officer.press('Rumah Makan Selera Mahakam')
  const npp = present(/employers\/(\d+)/.exec(officer.path)?.[1], 'the employer has an address')
  await officer.press('Tagihan', officer.page.getByRole('navigation', { name: 'Bagian berkas' }))
  const code = present(/\b99\d{13}\b/.exec(await officer.text())?.[0], 'a bill has a code')

  await officer.fill(/Cari NIK/, npp)
  await officer.press('Cari')
  assert.equal(officer.path, `/officer/employers/${npp}`)
  await officer.fill(/Cari NIK/, `${code.slice(0, 5)} ${code.slice(5, 10)} ${code.slice(10)}`)
  await officer.press('Cari')
  assert.equal(officer.path, `/officer/codes/${code}`)
  await officer.press('Buka tagihannya')
  const number = present(/\bT\d{11}\b/.exec(await officer.text())?.[0], 'a bill has a number')
  const bill = officer.path
  await officer.fill(/Cari NIK/, number)
  await officer.press('Cari')
  assert.equal(officer.path, bill)
  await officer.leave()
})
