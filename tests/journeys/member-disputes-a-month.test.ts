import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { present } from '#base/assert.ts'
import { answerDispute, decideDispute, listEmployerDisputes } from '#modules/contributions'
import type { Grant } from '#platform/actor.ts'
import { perform, type Operation } from '#platform/operation.ts'
import { actorWith } from '../../src/modules/registry/fixtures/registry.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const { app } = stage.payung

/** The smallest PNG that there is: one pixel. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const shopId = await stage.employerId('Toko Sinar Pasir Ridge')
const factoryId = await stage.employerId('PT Citra Benang Nusantara')

function ask<I extends z.ZodType, O extends z.ZodType>(
  name: string,
  grant: Grant,
  asked: Operation<I, O>,
  input: unknown,
): Promise<z.output<O>> {
  return perform(app, asked, { actor: actorWith(name, grant), input, purpose: 'Memutus keberatan' })
}

test('a member asks about a month that nobody reported, with a picture; employer and officer answer; the member reads it', async () => {
  const kasim = await stage.visitor()
  await kasim.signIn('0812-9999-0102')
  assert.equal(await kasim.heading(), 'Toko Sinar Pasir Ridge menunggak iuran Anda 4 bulan.')
  await kasim.sees('Keberatan yang sedang dijawab', 'jawaban paling lambat 23 November 2026')

  await kasim.press('Tanyakan ke perusahaan')
  assert.equal(await kasim.heading(), 'Apa yang salah di Oktober 2026?')
  await kasim.sees('Anda dijawab paling lambat 24 November 2026.', 'Janji kami 2 hari kerja')
  await kasim.fill('Ceritakan singkat', 'Saya tetap masuk setiap hari.')
  await kasim.attach(/Foto slip gaji/, 'slip.heic', Buffer.from('bukan foto'))
  await kasim.press('Kirim keberatan')
  await kasim.sees('Bukti harus berupa foto (JPG, PNG, WebP) atau PDF.', 'Pilih fotonya sekali lagi')
  assert.equal(await kasim.page.getByLabel('Ceritakan singkat').inputValue(), 'Saya tetap masuk setiap hari.')
  assert.ok(await kasim.page.getByLabel('Saya bekerja, tetapi tidak dilaporkan').isChecked())

  await kasim.attach(/Foto slip gaji/, 'slip.png', photo, 'image/png')
  await kasim.press('Kirim keberatan')
  assert.equal(
    await kasim.heading(),
    'Kami menanyakan ke Toko Sinar Pasir Ridge. Anda dijawab paling lambat 24 November 2026.',
  )
  await kasim.sees('Saya tetap masuk setiap hari.', 'belum menjawab')
  await kasim.picture('member-dispute')
  const { name, bytes } = await kasim.download('Bukti yang Anda kirim')
  assert.equal(name, 'bukti.png')
  assert.ok(bytes.equals(photo))

  await kasim.open(`/member/months/2026-10/${shopId}`)
  await kasim.sees('Keberatan Anda', 'Menunggu jawaban perusahaan, jawaban paling lambat 24 November 2026')
  await kasim.doesNotSee('Tanyakan ke perusahaan')

  const shop = { role: 'employer.owner', employerId: shopId } as const
  const seen = await ask('Baharuddin Matta', shop, listEmployerDisputes, { employerId: String(shopId) })
  const { disputeId } = present(
    seen.disputes.find(({ kind }) => kind === 'missing'),
    'the employer sees what its worker said',
  )
  const answer = 'Laporan Oktober belum sempat kami kirim, akan kami susulkan.'
  await ask('Baharuddin Matta', shop, answerDispute, { disputeId, answer })
  await kasim.open(`/member/disputes/${disputeId}`)
  assert.match(await kasim.heading(), /sudah menjawab\. Petugas memutus paling lambat 24 November 2026\./)
  await kasim.sees(answer, 'Baharuddin Matta')

  const reason = 'Absensi dan jawaban perusahaan sama. Laporan susulan diminta minggu ini.'
  const officer = { role: 'officer', officeCode: 'KC641' } as const
  await ask('Andi Pratama', officer, decideDispute, { disputeId, outcome: 'will-be-corrected', reason })
  await kasim.open('/member/disputes')
  assert.equal(await kasim.heading(), '1 keberatan sedang dijawab')
  await kasim.press('Oktober 2026')
  assert.equal(await kasim.heading(), 'Anda benar. Perusahaan memperbaikinya.')
  await kasim.sees(reason, 'Andi Pratama', answer)
  await kasim.leave()
})

test('a member disputes a wage from why it is what it is, cannot dispute it twice, and takes it back, without script', async () => {
  const rina = await stage.visitor({ script: false })
  await rina.signIn('0812-9999-0101', `/member/why/2026-10/${factoryId}/jht`)
  await rina.press('Upah ini salah?')
  await rina.press('Kirim keberatan')
  await rina.sees('Ada isian yang perlu diperbaiki.', 'Tulis paling sedikit 10 huruf atau angka.')
  await rina.fill('Upah menurut slip gaji', '12.900.000')
  await rina.fill('Ceritakan singkat', 'Tunjangan tetap bulan itu belum dihitung.')
  await rina.press('Kirim keberatan')
  const dispute = rina.path
  await rina.sees('Rp 12.900.000', 'Tunjangan tetap bulan itu belum dihitung.', 'Tanpa foto atau berkas.')

  await rina.open(`/member/disputes/new?month=2026-10&employerId=${factoryId}`)
  assert.equal(rina.path, dispute)
  await rina.open('/member')
  await rina.sees('Keberatan yang sedang dijawab')
  await rina.doesNotSee('Cocokkan dengan slip gaji')

  await rina.open(dispute)
  await rina.unfold('Tarik keberatan ini')
  await rina.press('Ya, tarik')
  assert.equal(await rina.heading(), 'Anda sudah menarik keberatan ini.')
  await rina.press('Lihat bulan itu')
  await rina.sees('Keberatan Anda', 'Ditarik', 'Sampaikan keberatan')
  await rina.leave()
})

test('whoever comes without a month chooses one first', async () => {
  const rina = await stage.visitor()
  await rina.signIn('0812-9999-0101', '/member/disputes/new')
  assert.equal(await rina.heading(), 'Bulan mana yang salah?')
  await rina.press(/^September 2026 PT Citra Benang Nusantara/)
  assert.equal(await rina.heading(), 'Apa yang salah di September 2026?')
  await rina.leave()
})
