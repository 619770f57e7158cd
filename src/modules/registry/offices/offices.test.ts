import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry } from '../fixtures/registry.ts'
import { listOffices, listRegions, storeOffices } from '../index.ts'

const { database } = await createTestDatabase()
const { ask } = await createTestRegistry(database)

test('offices are listed with the place where they stand, regional offices first', async () => {
  const { offices } = await ask(visitor, listOffices, {})
  assert.deepEqual(
    offices.map(({ code }) => code),
    ['KW1', 'KC1', 'KC3', 'KC2'],
  )
  assert.deepEqual(
    [offices[3]?.name, offices[3]?.regionName, offices[3]?.parentCode],
    ['Kantor Cabang Bontang', 'Kota Bontang', 'KW1'],
  )
})

test('offices that are stored again are renamed, not doubled', async () => {
  const changed = {
    code: 'KC2',
    kind: 'branch' as const,
    name: 'Kantor Cabang Bontang Barat',
    parentCode: 'KW1',
    regionCode: '64.74',
  }
  await database.transaction((db) =>
    storeOffices(db, [changed], [{ regionCode: '64.74', officeCode: 'KC1' }]),
  )
  const { offices } = await ask(visitor, listOffices, {})
  assert.equal(offices.length, 4)
  assert.ok(offices.some(({ name }) => name === 'Kantor Cabang Bontang Barat'))
})

test('regions to choose from are those that exist today: provinces, or the regencies of one', async () => {
  const { regions: provinces } = await ask(visitor, listRegions, { level: 'province' })
  assert.equal(provinces.length, 38)
  const { regions } = await ask(visitor, listRegions, { province: '64' })
  assert.ok(regions.length > 0 && regions.every(({ provinceCode }) => provinceCode === '64'))
  assert.ok(regions.some(({ name }) => name === 'Kota Bontang'))
  assert.ok((await ask(visitor, listRegions, {})).regions.length > 500)
})
