import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitor } from '#platform/actor.ts'
import { findActivities } from '#modules/registry'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry } from '../../../modules/registry/fixtures/registry.ts'
import { inOfficialWords, usualSearches } from './activity-words.ts'

const { database } = await createTestDatabase()
const { ask } = createTestRegistry(database)
const firstFor = async (search: string) =>
  (await ask(visitor, findActivities, { search: inOfficialWords(search) })).activities[0]?.title ?? ''

test('everyday words lead to the activity that the classification has under other words', async () => {
  assert.match(await firstFor('Bengkel'), /^Reparasi Mobil/)
  assert.match(await firstFor('laundry'), /penatu/)
  assert.match(await firstFor('toko baju'), /Eceran Pakaian/)
  assert.match(await firstFor('kos'), /Akomodasi/)
  assert.match(await firstFor('kontraktor'), /Konstruksi Gedung/)
})

test('words that nobody translates are searched as they stand', () => {
  assert.equal(inOfficialWords('pangkas rambut'), 'pangkas rambut')
  assert.equal(inOfficialWords('constructor toString'), 'constructor toString')
})

test('every search that is offered finds something', async () => {
  for (const { words } of usualSearches) assert.notEqual(await firstFor(words), '', words)
})
