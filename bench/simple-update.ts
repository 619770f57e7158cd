import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { promisify } from 'node:util'
import { openDatabase, type Database } from '#platform/database.ts'
import * as rows from './bank-call.sql.ts'
import { timed } from './benchmark.ts'
import { callers } from './callers.ts'
import type { Cluster } from './cluster.ts'

const scale = 1
const database = 'yardstick'

/** `pgbench -N`: the transaction by which everyone measures a PostgreSQL, by so many clients, so often by each. */
export type SimpleUpdate = {
  /** Which program runs it. */
  readonly by: string
  /** @returns transactions a second */
  readonly run: (clients: number, times: number) => Promise<number>
}

/** Debian's pgbench where there is one; the PostgreSQL that npm brings has none. Else the same transaction by our own driver. */
export async function openSimpleUpdate(cluster: Cluster): Promise<SimpleUpdate> {
  const url = cluster.urlOf(database)
  await cluster.create(database)
  const owner = openDatabase(url, { size: 1 })
  try {
    for (const statement of rows.createAccounts(scale)) await owner.read((db) => db.run(statement))
  } finally {
    await owner.close()
  }
  const pgbench = globSync('/usr/lib/postgresql/*/bin/pgbench').toSorted().at(-1)
  return pgbench
    ? { by: `pgbench ${/\/(\d+)\//.exec(pgbench)?.[1]}`, run: (...at) => runPgbench(pgbench, url, ...at) }
    : { by: 'the same transaction by node-postgres', run: (...at) => runOurselves(url, ...at) }
}

async function runPgbench(pgbench: string, url: string, clients: number, times: number): Promise<number> {
  const { stdout } = await promisify(execFile)(pgbench, [
    '--skip-some-updates',
    '--no-vacuum',
    '--jobs=2',
    `--client=${clients}`,
    `--transactions=${times}`,
    `--scale=${scale}`,
    url,
  ])
  const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  if (!(rate > 0)) throw new Error(`pgbench says: ${stdout}`)
  return rate
}

async function runOurselves(url: string, clients: number, times: number): Promise<number> {
  const database = openDatabase(url, { size: clients })
  try {
    let left = clients * times
    const { seconds } = await timed(() =>
      callers(clients, async () => {
        if (left-- <= 0) return false
        await updateOnce(database)
        return true
      }),
    )
    return (clients * times) / seconds
  } finally {
    await database.close()
  }
}

function updateOnce(database: Database): Promise<void> {
  const below = (count: number) => 1 + Math.floor(Math.random() * count)
  const [aid, tid, bid] = [below(scale * 100_000), below(scale * 10), below(scale)]
  const delta = below(10_000) - 5000
  return database.transaction(async (db) => {
    await db.run(rows.addToAccount(aid, delta))
    await db.many(rows.readAccount(aid))
    await db.run(rows.insertHistory({ tid, bid, aid, delta }))
  })
}
