import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { listMyDisputes, openDispute } from '#modules/contributions'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/operation.ts'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()
const { app } = stage.payung
const factoryId = await stage.employerId('PT Citra Benang Nusantara')

/** The smallest file that is told to be a picture: what its bytes begin with. */
const picture = Buffer.from('\x89PNG\r\n\x1a\n slip gaji', 'latin1')

test('an officer reads both sides and the evidence, decides with a reason, and the member reads the decision', async () => {
  const andi = await stage.visitor({ screen: 'desktop' })
  await andi.signIn('0812-9999-0141', '/officer')
  await andi.fill(/Cari NIK/, '0812-9999-0101')
  await andi.press('Cari')
  await andi.fill('Keperluan', 'Memutus keberatan upah')
  await andi.press('Lanjutkan')
  const personId = present(/people\/(\d+)/.exec(andi.path)?.[1], 'the file has an address')
  const member = memberOf(BigInt(personId))
  await perform(app, openDispute, {
    actor: member,
    input: {
      personId,
      employerId: String(factoryId),
      month: '2026-09',
      kind: 'wage',
      wageClaimed: '12.900.000',
      story: 'Upah saya naik sejak September, tetapi yang dilaporkan masih yang lama.',
      evidence: { name: 'slip.png', bytes: picture },
    },
  })

  await andi.open('/officer/disputes')
  await andi.sees('Kasim', 'Rina Kusumawati', 'Masih 3 hari')
  await andi.press('Rina Kusumawati')
  await andi.sees(
    'Rp 12.900.000',
    'Rp 12.400.000',
    'Rp 500.000',
    'Upah saya naik sejak September',
    'belum menjawab',
  )
  await andi.picture('officer-dispute')
  const evidence = await andi.download(/Unduh bukti/)
  assert.deepEqual(evidence.bytes, picture)

  await andi.press('Putuskan')
  await andi.sees('Pilih salah satu yang tersedia.', 'Tulis paling sedikit 10 huruf atau angka.')
  await andi.mark('Akan diperbaiki')
  await andi.fill('Alasan', 'Perusahaan mengirim laporan perbaikan September paling lambat 15 Desember 2026.')
  await andi.press('Putuskan')
  await andi.sees('Keputusan tersimpan.', 'Akan diperbaiki', 'Andi Pratama')

  const { disputes } = await perform(app, listMyDisputes, { actor: member, input: { personId } })
  const decided = disputes.find(({ wageClaimed }) => wageClaimed === 12_900_000n)
  assert.deepEqual([decided?.outcome, decided?.decidedBy], ['will-be-corrected', 'Andi Pratama'])
  await andi.leave()
})

function memberOf(personId: bigint): Actor {
  return {
    name: 'Rina Kusumawati',
    accountId: null,
    grants: [{ role: 'member', personId }],
    scopes: null,
    caller: `member ${personId}`,
  }
}
