import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigFault } from '#platform/config.ts'
import { recordFact } from '#platform/facts.ts'
import { openTestDatabase } from '../../tests/database.ts'
import { createTestDesk } from '../modules/access/fixtures/desk.ts'
import { keepApart } from './keep-apart.ts'

async function openFor(demo: '0' | '1', database: Awaited<ReturnType<typeof openTestDatabase>>['database']) {
  const { app } = await createTestDesk(database, { PAYUNG_DEMO: demo })
  return keepApart(app)
}

test('a database that was opened for real people is never opened for the demo, and can be opened again for them', async (t) => {
  const { database, drop } = await openTestDatabase()
  t.after(drop)
  await openFor('0', database)
  await openFor('0', database)
  await assert.rejects(
    openFor('1', database),
    (error) => error instanceof ConfigFault && /Set PAYUNG_DEMO=0/.test(error.message),
  )
})

test('a database with the demo world is never opened for real people', async (t) => {
  const { database, drop } = await openTestDatabase()
  t.after(drop)
  await openFor('1', database)
  await database.transaction((db) => recordFact(db, 'demo.world-begun', {}, new Date()))
  await openFor('1', database)
  await assert.rejects(
    openFor('0', database),
    (error) => error instanceof ConfigFault && /another database/.test(error.message),
  )
})
