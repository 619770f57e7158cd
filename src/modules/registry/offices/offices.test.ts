import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry } from '../fixtures/registry.ts'
import { listOffices, listRegions, storeOffices } from '../index.ts'

const { database } = await createTestDatabase()
const { ask } = createTestRegistry(database)

test('offices are listed with the place where they stand, regional offices first', async () => {
  const { offices } = await ask(visitor, listOffices, {})
  assert.deepEqual(
    offices.map(({ kind }) => kind),
    offices
      .map(({ kind }) => kind)
      .toSorted()
      .toReversed(),
  )
  const bontang = offices.find(({ code }) => code === 'KC643')
  assert.deepEqual(
    [bontang?.name, bontang?.regionName, bontang?.parentCode],
    ['Kantor Cabang Bontang', 'Kota Bontang', 'KW09'],
  )
})

test('offices that are stored again are renamed, not doubled', async () => {
  const changed = {
    code: 'KC643',
    kind: 'branch' as const,
    name: 'Kantor Cabang Bontang Barat',
    parentCode: 'KW09',
    regionCode: '64.74',
  }
  const count = async () => (await ask(visitor, listOffices, {})).offices.length
  const earlier = await count()
  await database.transaction((db) =>
    storeOffices(db, [changed], [{ regionCode: '64.74', officeCode: 'KC642' }]),
  )
  assert.equal(await count(), earlier)
  assert.ok(
    (await ask(visitor, listOffices, {})).offices.some(({ name }) => name === 'Kantor Cabang Bontang Barat'),
  )
})

test('regions to choose from are those that exist today: provinces, or the regencies of one', async () => {
  const { regions: provinces } = await ask(visitor, listRegions, { level: 'province' })
  assert.equal(provinces.length, 38)
  const { regions } = await ask(visitor, listRegions, { province: '64' })
  assert.ok(regions.length > 0 && regions.every(({ provinceCode }) => provinceCode === '64'))
  assert.ok(regions.some(({ name }) => name === 'Kota Bontang'))
  assert.ok((await ask(visitor, listRegions, {})).regions.length > 500)
})
