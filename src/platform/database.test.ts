import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../tests/database.ts'
import { isDatabaseAway, openDatabase } from './database.ts'

const { database, url } = await createTestDatabase()

test('a connection that breaks in the middle of a transaction fails that transaction and nothing else', async () => {
  const owner = openDatabase(url, { size: 1 })
  const broken = database.transaction(async (db) => {
    const { pid } = await db.get<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await owner.read((other) => other.run(sql`select pg_terminate_backend(${pid})`))
    return db.get(sql`select pg_sleep(5)`)
  })
  await assert.rejects(broken, (error: Error) => isDatabaseAway(error))
  assert.deepEqual(await database.read((db) => db.get(sql`select 1 as one`)), { one: 1 })
  await owner.close()
})
