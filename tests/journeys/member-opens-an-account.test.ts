import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { present } from '#base/assert.ts'
import { formatDayDigits } from '#ui/format.ts'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()

type Worker = { membershipNo: string; birthOn: string; phone: string; name: string }

/** Workers whom an employer reports, who have never opened an account, the longest on record first. */
const workers = await stage.payung.app.database.read((db) =>
  db.many<Worker>(sql`
    select membership_no as "membershipNo", birth_on::text as "birthOn", phone, name
    from registry.person
    where phone is not null and birth_on is not null and died_on is null and merged_into is null
      and not exists (select from access.account where account.person_id = person.id or account.phone = person.phone)
      and exists (select from registry.employment where person_id = person.id and ended_on is null)
    order by id limit 2`),
)

for (const [place, script] of [true, false].entries()) {
  test(`a worker opens their own account with number, birth day and phone, ${script ? 'with' : 'without'} script`, async () => {
    const worker = present(workers[place], 'there are workers without an account')
    const visitor = await stage.visitor({ script })
    await visitor.open('/member')
    await visitor.press('Buat dengan nomor peserta')
    await tell(visitor, worker)
    await choosePassword(visitor, worker)
    assert.equal(visitor.path, '/member')
    assert.match(
      await visitor.heading(),
      /^(Anda terlindungi|Anda sudah terdaftar|Iuran .* Anda tetap terlindungi), (Bu|Pak) /,
    )
    await visitor.sees('Kartu peserta', worker.name)
    await visitor.press('Lihat mutasi')
    await visitor.sees('Saldo JHT Anda')
    await visitor.leave()
  })
}

test('whoever had two cards that were merged sees the work, the months and the savings of both', async () => {
  const { formerNo, ...worker } = await stage.payung.app.database.read((db) =>
    db.get<Worker & { formerNo: string }>(sql`
      select kept.membership_no as "membershipNo", kept.birth_on::text as "birthOn", kept.phone, kept.name,
             merged.membership_no as "formerNo"
      from registry.person kept join registry.person merged on merged.merged_into = kept.id`),
  )
  const visitor = await stage.visitor({ screen: 'desktop' })
  await visitor.open('/activate')
  await tell(visitor, worker)
  await choosePassword(visitor, worker)
  assert.equal(await visitor.heading(), 'Anda terlindungi, Pak Yusuf.')
  await visitor.sees('PT Kebun Rimba Borneo', 'Proyek Jembatan Sungai Riko')
  await visitor.press('Iuran')
  await visitor.sees('PT Kebun Rimba Borneo', 'Proyek Jembatan Sungai Riko')
  await visitor.press('Saldo')
  await visitor.sees('Saldo JHT Anda', 'PT Kebun Rimba Borneo')
  await visitor.press('Lainnya')
  await visitor.sees('Kartu lama, sudah digabung', formerNo)
  await visitor.press('Siapa melihat data saya')
  await visitor.sees('Memeriksa dua catatan atas nama Yusuf Ramadhan', 'Memeriksa usulan penggabungan')
  await visitor.leave()
})

test('whoever knows number and birth day but has another phone learns nothing, and no code is sent', async () => {
  const worker = present(workers[0], 'there are workers without an account')
  const visitor = await stage.visitor()
  await visitor.open('/activate')
  await tell(visitor, { ...worker, phone: '+6281299990999' })
  assert.equal(await visitor.heading(), 'Tulis kode dari pesan')
  await assert.rejects(visitor.codeSentTo('+6281299990999'))
  await visitor.leave()
})

async function tell(visitor: Visitor, { membershipNo, birthOn, phone }: Worker): Promise<void> {
  await visitor.fill('Nomor peserta', membershipNo)
  await visitor.fill('Tanggal lahir', formatDayDigits(birthOn))
  await visitor.fill('Nomor HP', phone)
  await visitor.press('Kirim kode')
}

async function choosePassword(visitor: Visitor, { phone }: Worker): Promise<void> {
  await visitor.fill(/Kode/, await visitor.codeSentTo(phone))
  await visitor.press('Lanjutkan')
  await visitor.fill('Kata sandi baru', 'jendela kopi sungai')
  await visitor.press('Simpan dan masuk')
}
