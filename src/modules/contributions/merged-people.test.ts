import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { approveMerge, personIdsOf, proposeMerge, reportLeaver } from '#modules/registry'
import { getMemberBalance } from '#modules/ledger'
import { createTestDatabase } from '../../../tests/database.ts'
import { officer, worker } from '../registry/fixtures/registry.ts'
import { createTestContributions } from './fixtures/month.ts'
import { enterRow, openReturn, listReturnRows } from './index.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const april = parseMonth('2025-04')

async function merge(kept: bigint, merged: bigint): Promise<void> {
  const input = { keptPerson: String(kept), mergedPerson: String(merged), reason: 'Dua kartu, satu orang' }
  const { mergeId } = await world.registry.ask(officer(), proposeMerge, input)
  await world.registry.ask(officer(), approveMerge, { mergeId })
}

test('the months of a worker whose record was merged go on under the key they had, filed by either number, once', async () => {
  world.at('2025-05-02T03:00:00Z')
  const [first, second] = [
    await world.employer({ firstMonth: '2025-04' }),
    await world.employer({ firstMonth: '2025-04' }),
  ]
  const name = 'Siti Aminah'
  await first.enrol([{ rowNo: 1, name }])
  await second.enrol([{ rowNo: 2, name }])
  const [kept, merged] = [await world.personId(1), await world.personId(2)]
  await second.pay((await second.file(april)).billId ?? '')
  await merge(kept, merged)

  world.at('2025-06-02T03:00:00Z')
  const { returnId } = await second.ask(openReturn, { npp: second.npp, month: '2025-05' })
  const typed = { ...rowOf(worker(1, { name })), UPAH: '6000000' }
  await second.ask(enterRow, { returnId, kind: 'workers', values: typed })
  const { rows } = await second.ask(listReturnRows, { returnId })
  assert.deepEqual(
    rows.map(({ personId, wage, wageBefore }) => [personId, wage, wageBefore]),
    [[merged, 6_000_000n, 4_500_000n]],
  )
  await second.pay((await second.file(april + 1)).billId ?? '')
  const balance = await database.read(async (db) => getMemberBalance(db, await personIdsOf(db, kept)))
  assert.equal(balance, (10_500_000n * 57n) / 1000n)
  assert.deepEqual(await world.faults(), [])
})

test('who leaves under one record and comes back under another in the same month is in its return once', async () => {
  world.at('2025-04-20T03:00:00Z')
  const employer = await world.employer({ firstMonth: '2025-04' })
  const elsewhere = await world.employer({ firstMonth: '2025-04' })
  const name = 'Rahmat Hidayat'
  await employer.enrol([{ rowNo: 3, name }])
  await elsewhere.enrol([{ rowNo: 4, name }])
  const [kept, merged] = [await world.personId(3), await world.personId(4)]
  await employer.ask(reportLeaver, {
    npp: employer.npp,
    employmentId: String(await spellOf(employer.employerId)),
    leftOn: '2025-04-10',
    reason: 'resigned',
  })
  await employer.enrol([{ rowNo: 4, name, wage: 5_000_000n, startedOn: '2025-04-11' }])
  await merge(kept, merged)
  const { returnId } = await employer.ask(openReturn, { npp: employer.npp, month: '2025-04' })
  const { rows } = await employer.ask(listReturnRows, { returnId })
  assert.deepEqual(
    rows.map(({ personId, wage }) => [personId, wage]),
    [[merged, 5_000_000n]],
  )
})

async function spellOf(employerId: bigint): Promise<bigint> {
  const [row] = await world.registry.run('select id from registry.employment where employer_id = $1', [
    employerId,
  ])
  return row?.['id'] as bigint
}

/** A worker as the form for one worker has it. */
function rowOf({ idNumber, name }: ReturnType<typeof worker>): Record<string, string> {
  return {
    NAMA_LENGKAP: name,
    NOMOR_IDENTITAS: idNumber,
    JENIS_IDENTITAS: 'KTP',
    TEMPAT_LAHIR: 'Bontang',
    TANGGAL_LAHIR: '04-05-1990',
    NAMA_IBU_KANDUNG: 'Aminah',
    JENIS_KELAMIN: 'L',
    STATUS_KAWIN: 'Y',
    KODE_NEGARA: 'ID',
    ALAMAT: 'Jalan Mawar 1',
    KODE_POS: '75311',
    STATUS_PEGAWAI: 'PKWTT',
    TGL_AWAL_BEKERJA: '03-02-2025',
    TGL_AKHIR_KONTRAK: '',
    HP: '081299990101',
    LOKASI_PEKERJAAN: '',
    TANGGAL_KEPESERTAAN: '',
    MASA_LAKU_IDENTITAS: '',
  }
}
