import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import { copyOut } from '../copy.ts'
import { openDatabase, type Db } from '../database.ts'
import { ArchiveWriter } from './archive.ts'
import * as rows from './catalog.sql.ts'
import { BackupRefused, names, pieceName, type Manifest, type TableEntry } from './manifest.ts'

const compress = promisify(zstdCompress)

/** So much of a table is compressed at a time. */
const pieceSize = 4 * 2 ** 20

/**
 * Writes everything that a database holds into one file, as of one instant, while others work on. A few megabytes are in memory at
 * a time. The file has its name only once it is whole.
 * @param ownerUrl of the owner of the schema
 * @param onProgress told how many rows have been written
 */
export async function backUp(
  ownerUrl: string,
  path: string,
  made: { readonly at: Date; readonly program: string },
  onProgress: (rows: number) => void,
): Promise<Manifest> {
  if (existsSync(path)) throw new BackupRefused(`There is a file ${path} already. Choose another name.`)
  const database = openDatabase(ownerUrl, { size: 1 })
  const unfinished = `${path}.unfinished`
  try {
    return await database.read(async (db) => {
      await checkSchema(db)
      await rm(unfinished, { force: true })
      const archive = await ArchiveWriter.create(unfinished, made.at)
      try {
        await db.client.query(rows.writeFixedForm().text)
        await db.client.query(rows.beginSnapshot().text)
        const manifest = await writeAll(db, archive, made, onProgress)
        await archive.add(names.manifest, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
        await archive.seal()
        await rename(unfinished, path)
        return manifest
      } catch (error) {
        await archive.close().catch(() => {})
        await rm(unfinished, { force: true })
        throw error
      } finally {
        await db.client.query('rollback').catch(() => {})
      }
    })
  } finally {
    await database.close()
  }
}

async function checkSchema(db: Db): Promise<void> {
  const { hasSchema } = await db.get<{ hasSchema: boolean }>(rows.hasSchema())
  if (!hasSchema)
    throw new BackupRefused('There is no Payung in this database, so there is nothing to back up.')
}

async function writeAll(
  db: Db,
  archive: ArchiveWriter,
  { at, program }: { at: Date; program: string },
  onProgress: (rows: number) => void,
): Promise<Manifest> {
  const versions = await db.get<{ queue: number; postgres: string }>(rows.findVersions())
  const tables: TableEntry[] = []
  let done = 0
  for (const table of await db.many<Table>(rows.listTables())) {
    const entry = await writeTable(db, archive, table, (inTable) => onProgress(done + inTable))
    tables.push(entry)
    done += entry.rows
  }
  return {
    program,
    madeAt: at.toISOString(),
    ...versions,
    migrations: await db.many<{ name: string; digest: string }>(rows.listMigrations()),
    tables,
    sequences: await readSequences(db),
  }
}

type Table = {
  readonly name: string
  readonly columns: string
  readonly order: string
  readonly years: number[]
}

async function writeTable(
  db: Db,
  archive: ArchiveWriter,
  table: Table,
  onProgress: (rows: number) => void,
): Promise<TableEntry> {
  const digest = createHash('sha256')
  let [pieces, lines] = [0, 0]
  for await (const piece of inPieces(copyOut(db, rows.copyOutText(table)))) {
    digest.update(piece)
    lines += countLines(piece)
    pieces += 1
    await archive.add(pieceName(table.name, pieces), await compress(piece))
    onProgress(lines)
  }
  const { name, columns, years } = table
  return { name, columns, years, rows: lines, pieces, digest: digest.digest('hex') }
}

async function* inPieces(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [chunks, size]: [Buffer[], number] = [[], 0]
  for await (const chunk of source) {
    chunks.push(chunk)
    size += chunk.length
    if (size < pieceSize) continue
    yield Buffer.concat(chunks, size)
    ;[chunks, size] = [[], 0]
  }
  if (size > 0) yield Buffer.concat(chunks, size)
}

/** COPY writes a line break at the end of each row and nowhere else. */
export function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

async function readSequences(db: Db): Promise<Manifest['sequences']> {
  const sequences: Manifest['sequences'] = []
  for (const { name } of await db.many<{ name: string }>(rows.listSequences()))
    sequences.push({ name, ...(await db.get<{ last: string; called: boolean }>(rows.getSequence(name))) })
  return sequences
}
