import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

test('the auditor reads every file and list, is told who may act where a button would stand, and changes nothing', async () => {
  const hasan = await stage.visitor({ screen: 'desktop' })
  await hasan.signIn('0812-9999-0143', '/officer')
  await hasan.sees('Pengawasan', 'Tagihan belum lunas')
  await hasan.fill(/Cari NIK/, '0812-9999-0101')
  await hasan.press('Cari')
  await hasan.fill('Keperluan', 'Uji petik perlindungan data')
  await hasan.press('Lanjutkan')
  await hasan.sees('Rina Kusumawati', 'Data lengkap hanya dibuka petugas dan penyelia.')
  await hasan.press('Data diri')
  await hasan.sees('Anda membaca saja. Yang bisa mengubah: petugas dan penyelia.')
  const file = hasan.path.replace('/particulars', '')
  for (const [path, sentence] of [
    [`${file}/correct`, 'Anda membaca saja.'],
    [`${file}/death`, 'Anda membaca saja.'],
    [`${file}/phone`, 'Anda membaca saja.'],
    [`${file}/work`, 'Anda membaca saja.'],
    ['/officer/suspense', 'Anda membaca saja.'],
    ['/officer/duplicates', 'Belum dilihat'],
    ['/officer/disputes', 'Kasim'],
    ['/officer/employers', 'RSUD Tepian Mahakam'],
    ['/officer/debtors', 'Toko Sinar Pasir Ridge'],
    ['/officer/risk', 'kelas risiko'],
    ['/officer/unverified', 'register kependudukan'],
    ['/officer/merges', 'dibatalkan'],
  ] as const) {
    await hasan.open(path)
    await hasan.sees(new RegExp(sentence, 'i'))
    assert.equal(await hasan.page.locator('main form[method=post] button').count(), 0, path)
  }
  await hasan.leave()
})

test('who did what is found by name, by deed and by day, and the chain of records proves itself', async () => {
  const hasan = await stage.visitor({ screen: 'desktop' })
  await hasan.signIn('0812-9999-0143', '/officer/audit')
  await hasan.fill('Nama pelaku', 'andi')
  await hasan.choose('Apa', 'Berkas peserta')
  await hasan.press('Saring')
  await hasan.sees('Andi Pratama', 'Berkas peserta', 'Menindaklanjuti keberatan upah')
  await hasan.doesNotSee('Hasan Basri')
  await hasan.picture('officer-audit')
  await hasan.fill('Dari', '31-02-2026')
  await hasan.press('Saring')
  assert.match(await hasan.page.title(), /^Perlu diperbaiki/)
  await hasan.open('/officer/audit/chain')
  await hasan.press('Buktikan rantai')
  assert.match(await hasan.heading(), /^Rantai utuh: [\d.]+ catatan cocok$/)
  await hasan.fill('Posisi yang pernah dicatat', '1')
  await hasan.fill('Hash pada posisi itu', 'a'.repeat(64))
  await hasan.press('Buktikan rantai')
  assert.equal(await hasan.heading(), 'Rantai putus di posisi 1')
  await hasan.leave()
})

test('an officer is told that the trail is not for their role', async () => {
  const andi = await stage.visitor({ script: false })
  await andi.signIn('0812-9999-0141', '/officer/audit')
  assert.equal(await andi.heading(), 'Ini bukan untuk peran akun Anda.')
  await andi.leave()
})
