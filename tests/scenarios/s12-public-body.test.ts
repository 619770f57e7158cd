import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkUpload,
  finaliseReturn,
  listUploadRows,
  mendRows,
  openReturn,
  uploadFile,
  viewUpload,
} from '#modules/contributions'
import { viewAgreement } from '#modules/reach'
import { addUnit, listUnits } from '#modules/registry'
import { visitor } from '#platform/actor.ts'
import { createTestRegistry } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'
import { workerFile, workerRow } from './worker-file.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask } = registry

const unit = { code: 'DINKES', name: 'Dinas Kesehatan Provinsi', budgetCode: '1.02.0.00.0.00.01.0000' }

/** Every fifth and the one before it is a civil servant: forty of a hundred, in the words that offices use. */
const rows = Array.from({ length: 100 }, (_, at) =>
  workerRow(at + 2, {
    STATUS_PEGAWAI: at % 5 === 4 ? 'PNS' : at % 5 === 3 ? 'PPPK' : 'PKWTT',
    KODE_UNIT: unit.code,
  }),
)

test('S12: of a province’s file with 40 civil servants and 60 others the 60 are accepted under their unit and its budget code, the 40 are stopped with the reason', async () => {
  const { npp, employerId, owner } = await registry.employer({
    kind: 'public-body',
    name: 'Pemerintah Provinsi Kalimantan Timur',
    nib: undefined,
    kbli: '84111',
    firstMonth: '2026-11',
  })
  await ask(owner, addUnit, { npp, ...unit })
  const { returnId } = await ask(owner, openReturn, { npp, month: '2026-11' })
  const file = { name: 'pegawai.xlsx', bytes: await workerFile(rows) }
  const { uploadId } = await ask(owner, uploadFile, { returnId, kind: 'workers', unitCode: null, file })
  await checkUpload.run(registry.app, { uploadId })

  const checked = await ask(owner, viewUpload, { uploadId })
  assert.deepEqual([checked.rowsTotal, checked.rowsAccepted, checked.rowsHeld], [100, 60, 40])
  const held = (await ask(owner, listUploadRows, { uploadId, limit: 200 })).rows
  assert.equal(held.length, 40)
  for (const { rowNo, findings } of held) {
    assert.ok((rowNo - 2) % 5 >= 3, `row ${rowNo} is a civil servant’s`)
    const found = findings.find(({ code }) => code === 'CIVIL_SERVANT_OTHER_SCHEME')
    assert.equal(found?.column, 'STATUS_PEGAWAI')
    assert.match(found?.message.id ?? '', /PNS|PPPK|ASN|aparatur/i)
    assert.match(found?.suggestion.id ?? '', /^\p{Lu}.*[.?]$/u)
  }
  const { units } = await ask(owner, listUnits, { npp })
  assert.deepEqual(units, [{ ...unit, workers: 60 }])
  const [spells] = await registry.run(
    'select count(*)::int as spells, min(unit_code) as first, max(unit_code) as last from registry.employment where employer_id = $1',
    [employerId],
  )
  assert.deepEqual(spells, { spells: 60, first: unit.code, last: unit.code })

  const answers = held.map(({ rowNo }) => ({ rowNo, drop: true }))
  assert.equal((await ask(owner, mendRows, { uploadId, answers })).dropped, 40)
  assert.equal((await ask(owner, finaliseReturn, { returnId })).workers, 60)
})

test('S12: the agreement of 2014 about 8,000 civil servants of South Sumatra is still there to be read', async () => {
  const agreed = await ask(visitor, viewAgreement, { id: 'sumatera-selatan-2014' })
  assert.ok(agreed.figures.some(({ segment, people }) => segment === 'civil-servants' && people === 8000))
  assert.equal(agreed.madeKnownOn.slice(0, 4), '2014')
  assert.ok(agreed.sources.length > 0)
})
