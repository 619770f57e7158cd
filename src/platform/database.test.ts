import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../tests/database.ts'
import { isDatabaseAway, openDatabase } from './database.ts'
import { prepared } from './prepared.ts'

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

test('a statement that is asked often is parsed once for a connection, and answers whatever it is asked with', async () => {
  const double = (number: number) => prepared(sql`select ${number}::int * 2 as doubled`)
  await database.transaction(async (db) => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8])
      assert.deepEqual(await db.get(double(number)), { doubled: 2 * number })
    const kept = await db.many<{ statement: string }>(
      sql`select statement from pg_prepared_statements where statement like '%doubled%'`,
    )
    assert.equal(kept.length, 1)
  })
})

test('only where it is asked for does a transaction not wait for the disk, and no other one after it', async () => {
  const waits = (lasting: 'at once' | 'soon') =>
    one.transaction((db) => db.get(sql`select current_setting('synchronous_commit') as waits`), { lasting })
  const one = openDatabase(url, { size: 1 })
  await one.pool.query('set synchronous_commit = on')
  assert.deepEqual(await waits('soon'), { waits: 'off' })
  assert.deepEqual(await waits('at once'), { waits: 'on' })
  await one.close()
})
