import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { root } from './config.ts'

/** A migration that has landed was edited, or the database is newer than this program. */
export class MigrationFault extends Error {
  override name = 'MigrationFault'
}

const lockKey = 7_219_640_001 // Any number, as long as no one else uses it.

/**
 * Brings the database to this program's schema: the numbered files of db/migrations in order, each in a transaction of
 * its own, once. Safe to run from several processes at the same time.
 * @param url of the owner of the schema, who may create schemas and the role `payung_app`
 * @param upTo the last one to apply, for what was made by an earlier release; without it all of them
 * @returns how many were applied now
 */
export async function migrate(url: string, upTo?: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query('create schema if not exists platform')
    await client.query(`
      create table if not exists platform.migration (
        name text primary key,
        digest text not null,
        applied_at timestamptz not null default now()
      )`)
    const applied = await applyNew(client, upTo)
    await runMigrations({ connectionString: url, logger: undefined as never })
    return applied
  } finally {
    await client.end()
  }
}

async function applyNew(client: pg.Client, upTo?: string): Promise<number> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from platform.migration',
  )
  const known = new Map(rows.map((row) => [row.name, row.digest]))
  const folder = join(root, 'db/migrations')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const missing = [...known.keys()].find((name) => !files.includes(name))
  if (missing)
    throw new MigrationFault(
      `The database has migration ${missing}, which this version does not know. Use a newer version.`,
    )

  let applied = 0
  for (const name of files) {
    if (upTo !== undefined && name > upTo) break
    const text = readFileSync(join(folder, name), 'utf8')
    const digest = createHash('sha256').update(text).digest('hex')
    if (known.get(name) === digest) continue
    if (known.has(name))
      throw new MigrationFault(
        `Migration ${name} was changed after it had been applied. Write a new one instead.`,
      )
    try {
      await client.query('begin')
      await client.query(text)
      await client.query('insert into platform.migration (name, digest) values ($1, $2)', [name, digest])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new MigrationFault(`Migration ${name}: ${error instanceof Error ? error.message : error}`)
    }
    applied += 1
  }
  return applied
}
