import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openTestDatabase } from '../../tests/database.ts'
import { root } from './config.ts'
import { isDatabaseAway } from './database.ts'
import { migrate, MigrationFault } from './migrate.ts'

const impatient = { lockMs: 50, tries: 2, pauseMs: 10 }

/** A database of our own schema, dropped afterwards, with the address of its owner. */
async function newDatabase(): Promise<string> {
  const { url, drop } = await openTestDatabase()
  after(drop)
  return url
}

/** Our own migrations, and these after them. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'payung-migrations-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, 'db/migrations'), folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

const table = 'create table platform.testing (id int primary key, name text);\n'
const index = `-- Large tables get their indexes while people write to them.
drop index concurrently if exists platform.testing_name;
create index concurrently testing_name on platform.testing (name);
`
const files = { '9001-table.sql': table, '9002-index.sql': index }

test('three servers that start at once migrate once, an index made concurrently among it, and then there is nothing left to do', async () => {
  const url = await newDatabase()
  const folder = folderWith(files)
  const applied = await Promise.all([
    migrate(url, { folder }),
    migrate(url, { folder }),
    migrate(url, { folder }),
  ])
  assert.equal(applied.filter((count) => count > 0).length, 1)
  assert.equal(await migrate(url, { folder }), 0)
  const client = await connect(url)
  const { rows } = await client.query(
    "select indisvalid from pg_index where indexrelid = 'platform.testing_name'::regclass",
  )
  await client.end()
  assert.deepEqual(rows, [{ indisvalid: true }])
})

test('a migration that breaks leaves nothing of itself, says which it was, and can be mended and run again', async () => {
  const url = await newDatabase()
  await assert.rejects(
    migrate(url, {
      folder: folderWith({ '9001-table.sql': `${table}create table platform.testing (id int);\n` }),
    }),
    (error) =>
      error instanceof MigrationFault &&
      /9001-table\.sql: relation "testing" already exists/.test(error.message),
  )
  assert.equal(await migrate(url, { folder: folderWith({ '9001-table.sql': table }) }), 1)
})

test('a migration that was edited after it landed is refused, and so is a database of a newer version', async () => {
  const url = await newDatabase()
  await migrate(url, { folder: folderWith(files) })
  await assert.rejects(
    migrate(url, { folder: folderWith({ ...files, '9001-table.sql': `${table}\n` }) }),
    /9001-table\.sql was changed/,
  )
  await assert.rejects(migrate(url), /9001-table\.sql, which this version does not know/)
})

test('a migration gives way to whoever is using the table, so that nobody queues behind it, and goes on when they are done', async () => {
  const url = await newDatabase()
  await migrate(url, { folder: folderWith({ '9001-table.sql': table }) })
  const change = folderWith({
    '9001-table.sql': table,
    '9002-column.sql': 'alter table platform.testing add column at date;\n',
  })
  const other = await connect(url)
  await other.query('begin')
  await other.query('select from platform.testing')
  await assert.rejects(
    migrate(url, { folder: change, patience: impatient }),
    /9002-column\.sql: others were using what it changes, 2 times/,
  )
  const patient = migrate(url, { folder: change, patience: { ...impatient, tries: 1000 } })
  await other.query('commit')
  assert.equal(await patient, 1)
  await other.end()
})

test('a database that goes away under a migration is told as that, and does not end the program', async () => {
  const url = await newDatabase()
  const migrating = assert.rejects(
    migrate(url, { folder: folderWith({ '9001-slow.sql': 'select pg_sleep(60);\n' }) }),
    (error) => error instanceof Error && isDatabaseAway(error),
  )
  const other = await connect(url)
  for (let cut = 0; !cut; await sleep(20)) {
    const { rowCount } = await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep(60)%' and datname = current_database()`,
    )
    cut = rowCount ?? 0
  }
  await other.end()
  await migrating
  assert.equal(await migrate(url), 0)
})
