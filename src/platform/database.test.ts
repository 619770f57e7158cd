import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { present } from '#base/assert.ts'
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

test('statements that travel together are done in their order, each seeing what those before it did; where one fails, none was done', async () => {
  const count = sql`select count(*)::int as rows from platform.answered_request where caller = 'testing'`
  const insert = (key: string) => sql`
    insert into platform.answered_request (caller, key, operation, input_digest, answer, answered_at) values ('testing', ${key}, 'o', '', '{}', now())`
  const together = (keys: readonly string[]) =>
    database.transaction((db) =>
      Promise.all(keys.map((key) => Promise.all([db.run(insert(key)), db.get(count)]))),
    )
  const seen = await together(['a', 'b', 'c'])
  assert.deepEqual(
    seen.map(([, after]) => after),
    [{ rows: 1 }, { rows: 2 }, { rows: 3 }],
  )
  await assert.rejects(together(['d', 'a', 'e']), /answered_request_pkey/)
  assert.deepEqual(await database.read((db) => db.get(count)), { rows: 3 })
})

test('what travels with the beginning of a transaction is within it, and is not done where the beginning fails', async () => {
  const hold = sql`select pg_advisory_xact_lock(4711)`
  const held = sql`select count(*)::int as locks from pg_locks where locktype = 'advisory' and objid = 4711 and pid = pg_backend_pid()`
  const begin = 'with what comes first'
  const locks = await database.transaction(
    async (db) => {
      await Promise.all([db.many(hold), db.many(hold)])
      return db.get(held)
    },
    { begin },
  )
  assert.deepEqual(locks, { locks: 1 })
  let seen: unknown = null
  const refused = database.transaction(async (db) => void (seen = await db.get(sql`select 1 as one`)), {
    begin,
    statementMs: 2 ** 40, // More than PostgreSQL takes.
  })
  await assert.rejects(refused, /statement_timeout/)
  assert.equal(seen, null)
  assert.deepEqual(await database.read((db) => db.get(held)), { locks: 0 })
})

test('a statement that comes after its transaction has ended is refused, for the connection is someone else’s by then', async () => {
  let left: Promise<unknown> | undefined
  await database.transaction(async (db) => {
    left = sleep(20).then(() => db.get(sql`select 1 as one`))
    left.catch(() => {})
    await db.get(sql`select 2 as two`)
  })
  await assert.rejects(present(left, 'it was begun'), /after its transaction had ended/)
})
