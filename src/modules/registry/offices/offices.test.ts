import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry } from '../fixtures/registry.ts'
import { findOfficeFor } from './offices.sql.ts'
import { findMinimumWage, findServingOffices, listOffices, listRegions, storeOffices } from '../index.ts'

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

const search = async (text: string) => (await ask(visitor, findServingOffices, { search: text })).regions

test('a regency is found by its words in any order, with the office that serves it, be it named for the place or for its province', async () => {
  const [kutai, ...more] = await search('kartanegara kutai')
  assert.deepEqual(more, [])
  assert.deepEqual(
    [kutai?.regionName, kutai?.provinceName, kutai?.officeName],
    ['Kabupaten Kutai Kartanegara', 'Kalimantan Timur', 'Kantor Cabang Samarinda'],
  )
  const [paser] = await search('Paser')
  assert.deepEqual(
    [paser?.officeName, paser?.officeRegionName],
    ['Kantor Cabang Balikpapan', 'Kota Balikpapan'],
  )
})

test('the words of a province find its regencies, and a slip of the pen still finds the place', async () => {
  assert.ok((await search('kalimantan timur')).length >= 10)
  assert.equal((await search('Balikpapn'))[0]?.regionName, 'Kota Balikpapan')
  assert.deepEqual(await search('Atlantis'), [])
  assert.deepEqual(await search('%%__'), [])
})

test('the office that is found for a regency is the one that an employer there is given', async () => {
  const { regions } = await ask(visitor, listRegions, {})
  const asked = regions.filter((_, place) => place % 25 === 0)
  for (const { code, name } of asked) {
    const found = (await search(name)).find(({ regionCode }) => regionCode === code)
    const given = await database.read((db) => db.get<{ code: string }>(findOfficeFor(code)))
    assert.equal(found?.officeCode, given.code, name)
  }
})

test('the minimum wage of a place is its own, else its province’s, of the latest year that is known', async () => {
  const found = async (regionCode: string) =>
    (await ask(visitor, findMinimumWage, { regionCode })).minimumWage
  const [own, province] = [await found('64.71'), await found('64')]
  assert.deepEqual([own?.regionName, own?.year], ['Kota Balikpapan', 2026])
  assert.deepEqual([province?.regionName, province?.year], ['Kalimantan Timur', 2026])
  assert.ok(own && province && own.amount > province.amount)
  assert.deepEqual((await found('11.01'))?.regionName, 'Aceh')
  assert.equal(await found('99.99'), null)
})
