import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { assert, present } from '#base/assert.ts'
import { copyBytesIn } from '../copy.ts'
import { openDatabase, type Db } from '../database.ts'
import { migrate } from '../migrate.ts'
import { withoutIndexes, withoutReferences } from '../without-indexes.ts'
import { checkArchive, readEntries, type Entry } from './archive.ts'
import { countLines } from './back-up.ts'
import * as rows from './catalog.sql.ts'
import { BackupRefused, pieceName, type Manifest, type TableEntry } from './manifest.ts'

const decompress = promisify(zstdDecompress)

export type RestoreProgress = (done: number, unit: 'megabytes read' | 'rows', all?: number) => void

/**
 * Puts a backup back into a database in which nobody has done anything yet, all of it or nothing. The file is read twice: first it
 * is compared with its seal, then it is loaded, each table compared with its digest. One of an earlier release goes into the schema
 * that it was made from, and takes the migrations since then as any other database does.
 * @param ownerUrl of someone who may create schemas and roles
 * @throws DamagedBackup or BackupRefused before anything is written
 */
export async function restore(
  ownerUrl: string,
  path: string,
  onProgress: RestoreProgress,
): Promise<Manifest> {
  const manifest = await checkArchive(path, (bytes) =>
    onProgress(Math.round(bytes / 2 ** 20), 'megabytes read'),
  )
  const database = openDatabase(ownerUrl, { size: 1 })
  try {
    await database.read(async (db) => {
      const { hasSchema } = await db.get<{ hasSchema: boolean }>(rows.hasSchema())
      if (hasSchema) await checkUnused(db)
    })
    await migrate(ownerUrl, { upTo: manifest.migrations.at(-1)?.name })
    await database.transaction(async (db) => {
      const tables = await checkTarget(db, manifest)
      const plain = tables.filter(({ years }) => years.length === 0).map(({ name }) => name)
      await withoutReferences(db, () => withoutIndexes(db, plain, () => load(db, path, manifest, onProgress)))
      await db.run(rows.releaseJobs())
      await db.run(rows.releaseQueues())
      for (const sequence of manifest.sequences) await db.many(rows.setSequence(sequence))
      await db.run(rows.analyzeAll())
    })
    await migrate(ownerUrl)
    return manifest
  } finally {
    await database.close()
  }
}

/** @returns the tables of the backup, each known here by the same name and with the same columns */
async function checkTarget(db: Db, manifest: Manifest): Promise<readonly TableEntry[]> {
  const migrations = await db.many<{ name: string; digest: string }>(rows.listMigrations())
  const { queue } = await db.get<{ queue: number }>(rows.findVersions())
  if (JSON.stringify([migrations, queue]) !== JSON.stringify([manifest.migrations, manifest.queue]))
    throw new BackupRefused(
      `This backup was made by Payung ${manifest.program} at another state of its schema (${manifest.migrations.at(-1)?.name}). Restore it with that version, or into a database that is quite empty, then go on with this one.`,
    )
  await checkUnused(db)
  const here = await db.many<{ name: string; columns: string }>(rows.listTables())
  const shape = (tables: readonly { name: string; columns: string }[]) =>
    JSON.stringify(tables.map(({ name, columns }) => [name, columns]))
  assert(shape(here) === shape(manifest.tables), 'the same migrations make the same tables')
  return manifest.tables
}

async function checkUnused(db: Db): Promise<void> {
  const { unused } = await db.get<{ unused: boolean }>(rows.isUnused())
  if (!unused)
    throw new BackupRefused(
      'This database is in use: a backup goes back into an empty one only. Take another, such as PAYUNG_DATA=./data/restored.',
    )
}

async function load(db: Db, path: string, manifest: Manifest, onProgress: RestoreProgress): Promise<void> {
  const all = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  for (const { name } of manifest.tables) {
    const { hasRows } = await db.get<{ hasRows: boolean }>(rows.hasRows(name))
    if (hasRows) await db.run(rows.clear(name))
  }
  const entries = readEntries(path)
  let done = 0
  for (const table of manifest.tables) {
    for (const year of table.years) await db.many(rows.makeYear(table.name, year))
    const seen = { lines: 0, digest: createHash('sha256') }
    const bytes = piecesOf(entries, table, seen, () => onProgress(done + seen.lines, 'rows', all))
    await copyBytesIn(db, `${table.name} (${table.columns})`, Readable.from(bytes, { objectMode: false }))
    assert(
      seen.lines === table.rows && seen.digest.digest('hex') === table.digest,
      `${table.name} is what its digest says`,
    )
    done += seen.lines
  }
  await entries.return(undefined)
}

async function* piecesOf(
  entries: AsyncGenerator<Entry>,
  table: TableEntry,
  seen: { lines: number; digest: Hash },
  onPiece: () => void,
): AsyncGenerator<Buffer> {
  for (let piece = 1; piece <= table.pieces; piece++) {
    const { bytes } = await find(entries, pieceName(table.name, piece))
    const plain = await decompress(bytes)
    seen.digest.update(plain)
    seen.lines += countLines(plain)
    onPiece()
    yield plain
  }
}

async function find(entries: AsyncGenerator<Entry>, name: string): Promise<Entry> {
  for (;;) {
    const { value, done } = await entries.next()
    const entry = present(done ? null : value, `the backup holds ${name}`)
    if (entry.name === name) return entry
  }
}
