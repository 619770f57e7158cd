import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Db } from './database.ts'

export type CopyValue = string | number | bigint | boolean | Date | null | readonly string[]

/**
 * Streams rows into a table with COPY, the fastest way in. Back pressure holds, so memory stays flat.
 * @param into `schema.table (column, …)`: written by us, never by a caller
 */
export async function copyIn(
  db: Db,
  into: string,
  source: Iterable<CopyValue[]> | AsyncIterable<CopyValue[]>,
): Promise<void> {
  const lines = Readable.from(inChunks(source), { objectMode: false, highWaterMark: 1 << 18 })
  await alone(db, () => pipeline(lines, db.client.query(copyFrom(`copy ${into} from stdin`))))
}

/** The same with bytes as COPY writes them. */
export async function copyBytesIn(db: Db, into: string, source: Readable): Promise<void> {
  await alone(db, () => pipeline(source, db.client.query(copyFrom(`copy ${into} from stdin`))))
}

/** @param query `copy … to stdout`: written by us, never by a caller */
export async function* copyOut(db: Db, query: string): AsyncGenerator<Buffer> {
  const { client } = db
  share(client, false)
  try {
    yield* client.query(copyTo(query)) as AsyncIterable<Buffer>
  } finally {
    share(client, true)
  }
}

/** COPY has the connection for itself until it is done: no statement may travel behind it. */
async function alone({ client }: Db, copy: () => Promise<void>): Promise<void> {
  share(client, false)
  try {
    await copy()
  } finally {
    share(client, true)
  }
}

/** Whether statements may travel together. node-postgres asks anew at each of them. */
function share(client: Db['client'], shared: boolean): void {
  Object.assign(client, { pipeline: shared })
}

async function* inChunks(source: Iterable<CopyValue[]> | AsyncIterable<CopyValue[]>): AsyncGenerator<string> {
  let chunk = ''
  for await (const row of source) {
    chunk += `${row.map(escape).join('\t')}\n`
    if (chunk.length > 1 << 16) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}

const mustBeEscaped = /[\0\\\t\n\r]/
const special = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escape(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escapeText(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return escapeText(`{${value.map(quoteElement).join(',')}}`)
  return String(value)
}

/** NUL cannot be stored in PostgreSQL text; nothing readable is lost with it. */
function escapeText(text: string): string {
  if (!mustBeEscaped.test(text)) return text
  return text.replaceAll('\0', '').replace(special, (sign) => escapes[sign] ?? sign)
}

function quoteElement(text: string): string {
  return `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`
}
