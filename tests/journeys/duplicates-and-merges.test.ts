import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()

test('one officer proposes that two records are one person, a second one agrees, and within thirty days a supervisor can part them again', async () => {
  const andi = await stage.visitor({ screen: 'desktop' })
  await andi.signIn('0812-9999-0141', '/officer/duplicates')
  await andi.sees('Nurlina Wahid dan Nur Lina Wahid', 'Ibu sama', 'NIK beda 2 angka')
  await andi.press('Nurlina Wahid dan Nur Lina Wahid')
  await state(andi)
  assert.equal(await andi.heading(), 'Satu orang atau dua?')
  await andi.sees('Berdampingan', 'RSUD Tepian Mahakam', 'Paguyuban Pedagang Pasar Segiri')
  await andi.picture('officer-duplicates-pair')
  const [, first = '', second = ''] = present(/compare\/(\d+)\/(\d+)/.exec(andi.path), 'two people')

  await andi.press('Usulkan penggabungan')
  await andi.sees('Tulis paling sedikit 5 huruf atau angka.')
  await andi.fill('Mengapa Anda yakin?', 'e-KTP asli dilihat, satu orang')
  await andi.press('Usulkan penggabungan')
  await andi.sees(
    'Menunggu petugas kedua',
    'Anda yang mengusulkan, jadi petugas lain atau penyelia yang memutuskan.',
  )
  const merge = andi.path

  const maya = await stage.visitor({ screen: 'phone', script: false })
  await maya.signIn('0812-9999-0142', '/officer/merges?show=waiting')
  await maya.press('Nurlina Wahid')
  await state(maya)
  assert.equal(maya.path, merge)
  await maya.press('Setujui penggabungan')
  await maya.sees('Dua catatan kini satu orang.', 'Nur Lina Wahid sudah digabung ke Nurlina Wahid')

  await andi.open(`/officer/people/${second}`)
  assert.equal(andi.path, `/officer/people/${first}`)
  await andi.sees('RSUD Tepian Mahakam', 'Paguyuban Pedagang Pasar Segiri', '1, digabung')
  await andi.open('/officer/merges')
  await andi.press('Nurlina Wahid')
  await andi.sees('Bisa dibatalkan sampai 20 Desember 2026', 'Yang bisa melakukan ini: penyelia kantor.')

  await maya.fill('Mengapa?', 'Ternyata kakak beradik')
  await maya.press('Batalkan penggabungan')
  await maya.sees('Kedua catatan berdiri sendiri lagi.', 'Ternyata kakak beradik')
  await andi.open(`/officer/people/${second}`)
  assert.equal(await andi.heading(), 'Nur Lina Wahid')

  await andi.open('/officer/duplicates')
  await andi.press('Nurlina Wahid dan Nur Lina Wahid')
  await andi.unfold('Nyatakan berbeda')
  await andi.fill('Bagaimana Anda tahu?', 'Keduanya datang dengan KTP masing-masing')
  await andi.page.getByRole('button', { name: 'Nyatakan berbeda' }).click()
  await andi.waitsFor(/Tidak ada yang tampak tercatat dua kali/)
  await Promise.all([andi.leave(), maya.leave()])
})

/** The purpose, asked once a session. */
async function state(officer: Visitor): Promise<void> {
  await officer.fill('Keperluan', 'Memeriksa dua catatan yang mirip')
  await officer.press('Lanjutkan')
}
