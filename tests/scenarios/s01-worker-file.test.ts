import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkUpload,
  listUploadRows,
  openReturn,
  proveContributions,
  uploadFile,
  viewReturn,
  viewUpload,
} from '#modules/contributions'
import { proveRegistry, reportDeath } from '#modules/registry'
import { createTestRegistry, officer, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'
import { workerFile, workerRow, type WorkerRow } from './worker-file.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask } = registry

const dead = worker(5000)

/** What is wrong in seven of the thousand rows, by the number that Excel shows, and how it is put right. */
const faults: ReadonlyMap<number, { wrong: WorkerRow; right: WorkerRow; code: string; column: string }> =
  new Map([
    [
      12,
      {
        wrong: { NOMOR_IDENTITAS: '990101040590001' },
        right: {},
        code: 'NIK_FORMAT',
        column: 'NOMOR_IDENTITAS',
      },
    ],
    [
      101,
      { wrong: { NOMOR_IDENTITAS: '9,90101E+15' }, right: {}, code: 'NIK_FORMAT', column: 'NOMOR_IDENTITAS' },
    ],
    [
      230,
      { wrong: { TANGGAL_LAHIR: '13/31/1990' }, right: {}, code: 'DATE_IMPOSSIBLE', column: 'TANGGAL_LAHIR' },
    ],
    [
      377,
      {
        wrong: { NOMOR_IDENTITAS: worker(300).idNumber },
        right: {},
        code: 'DUP_IN_FILE',
        column: 'NOMOR_IDENTITAS',
      },
    ],
    [
      512,
      {
        wrong: { STATUS_PEGAWAI: 'PKWT' },
        right: { STATUS_PEGAWAI: 'PKWT', TGL_AKHIR_KONTRAK: '31-01-2027' },
        code: 'CONTRACT_DATES',
        column: 'TGL_AKHIR_KONTRAK',
      },
    ],
    [768, { wrong: { UPAH: '31,00' }, right: { UPAH: '4.100.000' }, code: 'WAGE_AMBIGUOUS', column: 'UPAH' }],
    [
      1001,
      {
        wrong: { NOMOR_IDENTITAS: dead.idNumber, NAMA_LENGKAP: dead.name },
        right: { NAMA_LENGKAP: dead.name },
        code: 'DECEASED',
        column: 'NOMOR_IDENTITAS',
      },
    ],
  ])

const rowNumbers = Array.from({ length: 1000 }, (_, at) => at + 2)
const firstFile = await workerFile(rowNumbers.map((no) => workerRow(no, faults.get(no)?.wrong)))
const repairedFile = await workerFile([...faults].map(([no, { right }]) => workerRow(no, right)))

test('S01: of a file of 1,000 rows with seven faults 993 are accepted, the seven repaired alone make it 1,000, and the first file again adds nobody', async () => {
  const elsewhere = await registry.employer()
  await registry.enrol(elsewhere.employerId, [dead])
  const personId = String(await registry.personOf(dead.idNumber))
  await ask(officer(), reportDeath, { personId, diedOn: '2026-10-01' })
  const { npp, employerId, owner } = await registry.employer({ firstMonth: '2026-11' })
  const { returnId } = await ask(owner, openReturn, { npp, month: '2026-11' })

  const first = await send('pekerja.xlsx', firstFile)
  assert.deepEqual(
    [first.state, first.rowsTotal, first.rowsAccepted, first.rowsHeld],
    ['checked', 1000, 993, 7],
  )
  const { rows } = await ask(owner, listUploadRows, { uploadId: first.uploadId })
  for (const { rowNo, findings } of rows) {
    const fault = faults.get(rowNo)
    const found = findings.find(({ code }) => code === fault?.code)
    assert.equal(found?.column, fault?.column, `row ${rowNo}: ${findings.map(({ code }) => code)}`)
    for (const words of [found?.message.id, found?.suggestion.id])
      assert.match(words ?? '', /^\p{Lu}.*[.?]$/u)
  }
  assert.equal(rows.length, 7)
  assert.deepEqual(await count(), { people: 993, spells: 993, returned: 993 })

  const repaired = await send('perbaikan.xlsx', repairedFile)
  assert.deepEqual([repaired.rowsAccepted, repaired.rowsHeld], [7, 0])
  assert.deepEqual(await count(), { people: 1000, spells: 1000, returned: 1000 })
  assert.equal((await ask(owner, viewReturn, { returnId })).held, 0)

  const again = await send('pekerja.xlsx', firstFile)
  assert.deepEqual([again.rowsAccepted, again.rowsUnchanged, again.rowsHeld], [993, 993, 7])
  assert.deepEqual(await count(), { people: 1000, spells: 1000, returned: 1000 })
  for (const prove of [proveRegistry, proveContributions])
    for (const { claim, faults } of await database.read(prove)) assert.deepEqual(faults, [], claim)

  async function send(name: string, bytes: Buffer) {
    const input = { returnId, kind: 'workers' as const, unitCode: null, file: { name, bytes } }
    const { uploadId } = await ask(owner, uploadFile, input)
    await checkUpload.run(registry.app, { uploadId })
    return ask(owner, viewUpload, { uploadId })
  }

  async function count() {
    const [counts] = await registry.run(
      `select count(distinct person_id)::int as people, count(*)::int as spells,
              (select count(*)::int from contributions.return_row where return_id = $2) as returned
       from registry.employment where employer_id = $1`,
      [employerId, returnId],
    )
    return counts
  }
})
