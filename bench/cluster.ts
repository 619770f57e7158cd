import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { launchPostgres } from '#platform/postgres/launch.ts'
import { openPayung, type Payung } from '../src/open.ts'
import * as rows from './cluster.sql.ts'
import { parentOf } from './process-tree.ts'

/** The morning on which everything is measured: 20 November 2026, 09.14 in Jakarta. */
export const morning = '2026-11-20T02:14:00.000Z'

/** An embedded PostgreSQL of a benchmark's own, set up as for `npm start`, with any number of databases. */
export type Cluster = {
  readonly folder: string
  /** The process under which all others of PostgreSQL run. */
  readonly pid: number
  /** For the owner of a database. */
  readonly urlOf: (database: string) => string
  /** Payung on one of its databases, made where it is missing, with a port for a server. */
  readonly open: (database: string) => Promise<Payung>
  /** An empty one. */
  readonly create: (database: string) => Promise<void>
  /** Nobody may have `from` open. */
  readonly copy: (from: string, to: string) => Promise<void>
  readonly drop: (database: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens one in a folder that goes with it. */
async function openCluster(settings: Readonly<Record<string, string>>): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-bench-'))
  chmodSync(folder, 0o755) // Open to others, so that the cluster stays inside even when it runs as another user.
  const server = await launchPostgres(folder, settings)
  const owner = openDatabase(server.url, { size: 1 })
  const urlOf = (database: string) => server.url.replace(/\/payung$/, `/${database}`)
  const run = (statement: ReturnType<typeof rows.dropDatabase>) => owner.read((db) => db.many(statement))
  const { pid } = await owner.read((db) => db.get<{ pid: number }>(rows.ownProcess()))
  return {
    folder,
    pid: parentOf(pid),
    urlOf,
    async open(database) {
      if (database !== 'payung' && !(await exists(database))) await run(rows.createDatabase(database))
      const config = readConfig(surroundings(folder, urlOf(database), await freePort()))
      return openPayung(config)
    },
    async create(database) {
      await run(rows.createDatabase(database))
    },
    async copy(from, to) {
      await run(rows.copyDatabase(from, to))
    },
    async drop(database) {
      await run(rows.dropDatabase(database))
    },
    async close() {
      await owner.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  async function exists(database: string): Promise<boolean> {
    return (await owner.read((db) => db.find(rows.findDatabase(database)))) !== null
  }
}

/** Opens one, does the work, and takes it away whatever happens. */
export async function withCluster<T>(
  settings: Readonly<Record<string, string>> | undefined,
  work: (cluster: Cluster) => Promise<T>,
): Promise<T> {
  const cluster = await openCluster(settings ?? {})
  try {
    return await work(cluster)
  } finally {
    await cluster.close()
  }
}

/** What a Payung of ours finds in its environment. */
export function surroundings(folder: string, databaseUrl: string, port: number): Record<string, string> {
  return {
    PORT: String(port),
    PAYUNG_DATA: folder,
    PAYUNG_NOW: morning,
    PAYUNG_LOG: 'silent',
    DATABASE_URL: databaseUrl,
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
    probe.once('error', reject)
  })
}
