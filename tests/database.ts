import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import pg from 'pg'
import { openDatabase, type Database } from '#platform/database.ts'
import { present } from '#base/assert.ts'

/** Set by tests/run.ts: the server that tests use, and the migrated database that each file gets a copy of. */
const serverUrl = () =>
  present(process.env['PAYUNG_TEST_SERVER'], 'run tests through `npm test [-- part of a path]`')
export const templateName = 'payung_test_template'
/** The same with the demo world in it, made by the first file that asks for it. */
export const demoTemplateName = 'payung_test_demo'

export type TestDatabase = {
  /** For the owner: migrations, the job queue. */
  readonly url: string
  /** As the application sees it, with the application's rights. */
  readonly database: Database
}

/**
 * A database of this test file's own: a real PostgreSQL, schema and reference data in place, dropped afterwards.
 * Call it at the top level of the file, where its clean-up belongs.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { drop, ...made } = await openTestDatabase()
  after(drop)
  return made
}

/**
 * A database with the demo world in it.
 * @param make fills an empty one, whose address it is given; it is done once for all files that run together
 */
export async function createDemoDatabase(make: (url: string) => Promise<void>): Promise<TestDatabase> {
  await ensureDemoTemplate(make)
  const { drop, ...made } = await openTestDatabase(demoTemplateName)
  after(drop)
  return made
}

/** The lock is the server's, since every file is a process of its own. */
async function ensureDemoTemplate(make: (url: string) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [demoTemplateName])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [demoTemplateName])
    if (rowCount) return
    const making = `${demoTemplateName}_making`
    await client.query(`drop database if exists ${making} with (force)`)
    await client.query(`create database ${making} template ${templateName}`)
    await make(urlOf(making))
    await client.query(`alter database ${making} rename to ${demoTemplateName}`)
  } finally {
    await client.end() // Gives the lock back.
  }
}

/** The same for a part of a test, which drops it itself. */
export async function openTestDatabase(
  template = templateName,
): Promise<TestDatabase & { readonly drop: () => Promise<void> }> {
  const name = `payung_test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name} template ${template}`)
  const url = urlOf(name)
  const database = openDatabase(url, { role: 'payung_app' })
  const drop = async () => {
    await database.close()
    await onServer(`drop database if exists ${name} with (force)`)
  }
  return { url, database, drop }
}

export function urlOf(name: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return url.href
}

export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
