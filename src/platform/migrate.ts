import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { root } from './config.ts'
import { isDatabaseAway, isHeldByOthers } from './database.ts'
import { openQueueConnections } from './queue-connections.ts'

/** A migration that has landed was edited, or the database is newer than this program. */
export class MigrationFault extends Error {
  override name = 'MigrationFault'
}

const lockKey = 7_219_640_001 // Any number, as long as no one else uses it.

type Patience = {
  /**
   * How long a migration waits for a table that others are using. Whoever comes after it waits behind it, so it is short, and the
   * migration gives way and tries again.
   */
  readonly lockMs: number
  readonly tries: number
  readonly pauseMs: number
}

const usualPatience: Patience = { lockMs: 2000, tries: 30, pauseMs: 1000 }

type Options = {
  /** The last one to apply, for what was made by an earlier release; without it all of them. */
  readonly upTo?: string | undefined
  readonly folder?: string
  readonly patience?: Patience
}

/**
 * Brings the database to this program's schema: the numbered files of db/migrations in order, each in a transaction of
 * its own, once. Safe to run from several processes at the same time, and while an older program is at work.
 * @param url of the owner of the schema, who may create schemas and the role `payung_app`
 * @returns how many were applied now
 */
export async function migrate(url: string, options: Options = {}): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // A connection that is lost is said by its statement; without a listener the whole program would end.
  try {
    await client.connect()
    await waitForOthers(client)
    await client.query('create schema if not exists platform')
    await client.query(`
      create table if not exists platform.migration (
        name text primary key,
        digest text not null,
        applied_at timestamptz not null default now()
      )`)
    const applied = await applyNew(client, options)
    await migrateQueue(url)
    return applied
  } finally {
    await client.end().catch(() => {})
  }
}

async function migrateQueue(url: string): Promise<void> {
  const pgPool = openQueueConnections(url)
  try {
    await runMigrations({ pgPool, logger: undefined as never })
  } finally {
    await pgPool.end()
  }
}

/** Asks again and again: whoever waited inside a statement would hold up an index that is made concurrently. */
async function waitForOthers(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
      lockKey,
    ])
    if (rows[0]?.locked) return
    await sleep(100)
  }
}

async function applyNew(
  client: pg.Client,
  { upTo, folder = join(root, 'db/migrations'), patience = usualPatience }: Options,
): Promise<number> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from platform.migration',
  )
  const known = new Map(rows.map((row) => [row.name, row.digest]))
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
    await applyPatiently(client, { name, text, digest }, patience)
    applied += 1
  }
  return applied
}

type Migration = { readonly name: string; readonly text: string; readonly digest: string }

async function applyPatiently(client: pg.Client, migration: Migration, patience: Patience): Promise<void> {
  const { lockMs, tries, pauseMs } = patience
  await client.query(`set lock_timeout = ${lockMs}`)
  for (let tried = 1; ; tried++) {
    try {
      return await apply(client, migration)
    } catch (error) {
      const isHeld = isHeldByOthers(error)
      if (!isHeld && error instanceof Error && isDatabaseAway(error)) throw error
      await client.query('rollback')
      if (isHeld && tried < tries) await sleep(pauseMs)
      else throw new MigrationFault(`Migration ${migration.name}: ${explain(error, tries)}`)
    }
  }
}

function explain(error: unknown, tries: number): string {
  if (isHeldByOthers(error))
    return `others were using what it changes, ${tries} times. End what runs long in the database, then start again.`
  return error instanceof Error ? error.message : String(error)
}

const record = 'insert into platform.migration (name, digest) values ($1, $2)'

/** An index that is made concurrently takes no transaction around it: such a file holds nothing else and may run twice. */
async function apply(client: pg.Client, { name, text, digest }: Migration): Promise<void> {
  if (/\bindex concurrently\b/i.test(text)) {
    for (const statement of text.split(/;\s*$/m).filter((part) => part.trim())) await client.query(statement)
    await client.query(record, [name, digest])
    return
  }
  await client.query('begin')
  await client.query(text)
  await client.query(record, [name, digest])
  await client.query('commit')
}
