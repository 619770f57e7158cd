import type { Writable } from 'node:stream'
import pg from 'pg'
import type { Sql } from 'sql-template-tag'
import { Bug } from '#base/assert.ts'

/**
 * One connection's view of PostgreSQL. `bigint` columns arrive as `bigint`, dates as 'YYYY-MM-DD', instants as `Date`.
 * Sums of bigint are numeric in PostgreSQL: cast them back in the statement.
 *
 * Statements that are asked for without waiting in between (`Promise.all`) travel together. They are still done one after the other, in
 * this order, each seeing what those before it have locked and written. A way there and back costs more than most statements.
 */
export type Db = {
  /** Every row. */
  many<Row extends object>(query: Sql): Promise<Row[]>
  /** The only row there is, or null. */
  find<Row extends object>(query: Sql): Promise<Row | null>
  /** The one row that must be there. */
  get<Row extends object>(query: Sql): Promise<Row>
  /** How many rows were written. */
  run(query: Sql): Promise<number>
  /** Done when all else is, whatever comes of it, and travels with the commit: for what nobody in the transaction reads. */
  lastly(query: Sql): void
  /** The client underneath, for COPY and cursors. */
  readonly client: pg.ClientBase
}

type Limits = {
  readonly patienceMs?: number
  readonly statementMs?: number
  readonly lasting?: 'at once' | 'soon'
  readonly begin?: 'first' | 'with what comes first'
}

export type Database = {
  /**
   * Runs `work` in a transaction. Deadlocks and serialisation failures start it over, so `work` must be repeatable.
   * @param options.patienceMs how long a statement may wait for what others hold; without it, as long as they do
   * @param options.lasting `soon` where half a second may be lost if PostgreSQL's machine dies: what is written is not waited for
   * @param options.begin `with what comes first` saves a way there and back. Only where the statements that are asked for first lock and
   *   read: were the beginning refused, they would be done outside a transaction
   * @param options.statementMs how long a statement may take, waiting for others included; without it, as long as it does
   */
  transaction<T>(work: (db: Db) => Promise<T>, options?: Limits): Promise<T>
  /** A connection without a transaction, for reads of one statement. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  readonly pool: pg.Pool
  close(): Promise<void>
}

const { builtins } = pg.types
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, BigInt],
  [builtins.DATE, (text) => text],
])
const ownTypes = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown
const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== 'binary' && parsers.get(oid)) || ownTypes(oid, format),
}

/** What may be tried again as it stands: serialisation failure and deadlock (PostgreSQL appendix A). */
const repeatable = new Set(['40001', '40P01'])

/** @param role the role every connection takes on, so that the application has fewer rights than the owner. */
export function openDatabase(url: string, options: { role?: string; size?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    pipeline: true,
    max: options.size ?? 20,
    types,
    options: `-c timezone=UTC${options.role ? ` -c role=${options.role}` : ''}`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', () => {}) // An idle connection broke; the next request opens another or reports it.
  pool.on('connect', (client) => client.on('error', () => {})) // One at work broke; its statement says so.
  return {
    pool,
    close: () => pool.end(),
    read: (work) => withClient(pool, (client) => work(createDb(client))),
    transaction: async (work, limits = {}) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await withClient(pool, (client) => inTransaction(client, work, limits))
        } catch (error) {
          if (attempt >= 4 || !repeatable.has(codeOf(error))) throw error
        }
      }
    },
  }
}

/** The five-character code of a PostgreSQL error, or ''. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : ''
}

/**
 * PostgreSQL cannot be reached, is shutting down, has no connection left, or could not come to an end among others who
 * were at the same rows. Asking again later helps.
 */
export function isDatabaseAway(error: Error): boolean {
  return (
    /^(08|53|57|55P03|40001|40P01)|^(ECONN(REFUSED|RESET)|EPIPE)$/.test(codeOf(error)) ||
    /connection.*(timeout|terminated)|timeout.*connect|not queryable/i.test(error.message)
  )
}

/** What a statement needs is held by others for longer than it may wait (lock_not_available). */
export function isHeldByOthers(error: unknown): boolean {
  return codeOf(error) === '55P03'
}

/** The constraint that a statement ran into, or ''. */
export function constraintOf(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.constraint ?? '') : ''
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  // The connection may end between two statements. The next statement says so; without a listener the whole program would end.
  const lost = () => void (broken = true)
  client.on('error', lost)
  try {
    return await work(client)
  } catch (error) {
    broken ||= !(error instanceof pg.DatabaseError) && /connection|terminated|timeout/i.test(String(error))
    throw error
  } finally {
    client.off('error', lost)
    client.release(broken)
  }
}

async function inTransaction<T>(
  client: pg.PoolClient,
  work: (db: Db) => Promise<T>,
  { patienceMs = 0, statementMs = 0, lasting = 'at once', begin = 'first' }: Limits,
): Promise<T> {
  const patience = patienceMs > 0 ? `; set local lock_timeout = ${patienceMs}` : ''
  const limit = statementMs > 0 ? `; set local statement_timeout = ${statementMs}` : ''
  const disk = lasting === 'soon' ? '; set local synchronous_commit = off' : ''
  const begun = send(client, `begin${patience}${limit}${disk}`)
  const scope: Scope = { open: true, last: [] }
  begun.catch(() => (scope.open = false)) // At once, so that nothing follows what has travelled with it.
  if (begin === 'first') await begun
  try {
    const [, result] = await Promise.all([begun, work(createDb(client, scope))])
    scope.open = false
    // Where one of the last fails, PostgreSQL takes the commit for a rollback.
    await Promise.all([...scope.last.map((query) => send(client, query)), send(client, 'commit')])
    return result
  } catch (error) {
    scope.open = false
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** The transaction that a view belongs to. What comes after its end is a fault of ours and not done. */
type Scope = { open: boolean; readonly last: Sql[] }

/** @param scope without it nothing can be left for the end */
export function createDb(client: pg.ClientBase, scope: Scope | null = null): Db {
  const ask = async <Row extends object>(query: Sql) => {
    if (scope && !scope.open) throw new Bug('a statement came after its transaction had ended')
    return send<Row>(client, query)
  }
  const many = async <Row extends object>(query: Sql) => (await ask<Row>(query)).rows
  const find = async <Row extends object>(query: Sql) => {
    const rows = await many<Row>(query)
    if (rows.length > 1) throw new Bug(`expected at most one row, got ${rows.length}`)
    return rows[0] ?? null
  }
  return {
    client,
    many,
    find,
    get: async <Row extends object>(query: Sql) => {
      const row = await find<Row>(query)
      if (!row) throw new Bug('expected a row, got none')
      return row
    },
    run: async (query) => (await ask(query)).rowCount ?? 0,
    lastly: (query) => {
      if (!scope?.open) throw new Bug('nothing can be left for the end where there is no transaction')
      scope.last.push(query)
    },
  }
}

/** Asks, and holds the wire until whoever asks has nothing more to ask for now, so that all of it goes out as one. */
function send<Row extends object>(client: pg.ClientBase, query: Sql | string): Promise<pg.QueryResult<Row>> {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection // Declared by node-postgres, not by its types.
  if (stream.writableCorked === 0) {
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
  return client.query<Row>(query)
}
