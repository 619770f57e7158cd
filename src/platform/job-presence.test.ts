import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDatabase, onServer } from '../../tests/database.ts'
import type { App } from './app.ts'
import { readConfig, root } from './config.ts'
import { openDatabase } from './database.ts'
import { enqueue, startJobs, task } from './jobs.ts'
import { createLog } from './log.ts'

const { database, url } = await createTestDatabase()
const owner = openDatabase(url, { size: 1 })
after(() => owner.close())
const app: App = { config: readConfig({}), database, log: createLog('silent'), now: () => new Date() }
const patience = { patienceMs: 60_000 }
const name = new URL(url).pathname.slice(1)

/** Notes what it is given, and ends when it is let. */
const begun: string[] = []
const waiting: (() => void)[] = []
const letGo = () => {
  for (const end of waiting.splice(0)) end()
}
const noted = task<{ what: string }>({
  name: 'noted',
  run: async (app, { what }) => {
    begun.push(what)
    if (what === 'unlucky' && timesBegun('unlucky') < 4)
      await app.database.read((db) => db.client.query('select pg_sleep(60)'))
    if (what === 'slow') await new Promise<void>((resolve) => void waiting.push(resolve))
  },
})
const give = (what: string) => database.transaction((db) => enqueue(db, noted, { what }))
const timesBegun = (what: string) => begun.filter((one) => one === what).length
const until = async (what: string, times = 1) => {
  while (timesBegun(what) < times) await sleep(50)
}

test('a job of a server that was killed is taken up by another, long before the queue would give it up', async () => {
  await give('killed')
  const program = `
    const [{ startJobs }, { openDatabase }] = [await import(${JSON.stringify(module('jobs.ts'))}), await import(${JSON.stringify(module('database.ts'))})]
    const log = { info() {}, debug() {}, error() {} }
    const run = () => { console.log('begun'); return new Promise(() => {}) }
    await startJobs({ log, database: openDatabase(${JSON.stringify(url)}) }, ${JSON.stringify(url)}, [{ name: 'noted', run }], { patienceMs: 60_000 })`
  const other = spawn(
    process.execPath,
    ['--import', join(root, 'scripts/tsx.mjs'), '--input-type=module', '--eval', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(other.stdout, 'data')
  other.kill('SIGKILL')
  await once(other, 'exit')
  const jobs = await startJobs(app, url, [noted], patience)
  await until('killed')
  await jobs.stop()
})

test('a job that is under way in a server that lives is not given to another one', async () => {
  const [one, other] = [
    await startJobs(app, url, [noted], patience),
    await startJobs(app, url, [noted], patience),
  ]
  await give('slow')
  await until('slow')
  await sleep(5000) // More than the two looks after which who is missing has lost their jobs.
  assert.equal(timesBegun('slow'), 1)
  letGo()
  await Promise.all([one.stop(), other.stop()])
})

test('a database that goes away while jobs end takes neither the program nor the queue with it', async () => {
  const jobs = await startJobs(app, url, [noted], patience)
  const before = timesBegun('slow')
  await give('slow')
  await give('slow')
  await until('slow', before + 2)
  await onServer(`alter database ${name} allow_connections false`)
  after(() => onServer(`alter database ${name} allow_connections true`).catch(() => {}))
  await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
  waiting.shift()?.()
  await sleep(5) // One after the other, so that the end of each is told by itself.
  letGo()
  await sleep(1500)
  await onServer(`alter database ${name} allow_connections true`)
  await give('afterwards')
  await until('afterwards')
  while (await isQueued()) {
    letGo() // Nobody knows that they had ended, so they begin again.
    await sleep(50)
  }
  await jobs.stop()
})

test('a job whose connection breaks again and again is not put off by the queue: it begins again as soon as it can', async () => {
  const jobs = await startJobs(app, url, [noted], patience)
  await give('unlucky')
  for (let times = 1; times <= 3; times++) {
    await until('unlucky', times)
    while (!(await cutSleeping())) await sleep(50)
  }
  await until('unlucky', 4) // The queue would let it wait for half a minute by now.
  await jobs.stop()
})

async function isQueued(): Promise<boolean> {
  const { rowCount } = await owner.pool.query('select from graphile_worker.jobs limit 1')
  return rowCount === 1
}

/** @returns whether there was a connection to cut */
async function cutSleeping(): Promise<boolean> {
  const { rowCount } = await owner.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'`,
  )
  return rowCount !== null && rowCount > 0
}

function module(file: string): string {
  return new URL(file, import.meta.url).href
}
