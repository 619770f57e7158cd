import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findPostgres, isOpenToOthers, type Runner } from './binaries.ts'
import { exclusively, isAlive, leave, register } from './users.ts'

/** A PostgreSQL that is up and brought up again if it is killed, and how to leave it. */
export type Server = {
  readonly url: string
  /** Leaves it. Whoever is the last to leave stops it. */
  stop(): Promise<void>
}

/** The embedded server could not be brought up. Says where its own log is. */
export class PostgresFault extends Error {
  override name = 'PostgresFault'
}

const ours = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '60',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  autovacuum_naptime: '5s', // What a large file has brought is counted before the next is matched against it.
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic', // Statements carry personal data; they never go to a log.
  log_parameter_max_length_on_error: '0',
}

/**
 * Opens the PostgreSQL in `dataFolder`, creating it at first use. A server that runs already is shared, whoever started it.
 * @param extra server settings beyond our own, such as `fsync: 'off'` for tests
 */
export async function launchPostgres(
  dataFolder: string,
  extra: Record<string, string> = {},
): Promise<Server> {
  mkdirSync(dataFolder, { recursive: true })
  const home = chooseHome(dataFolder)
  return exclusively(home, async () => {
    const place = register(home)
    try {
      const url = await findOrStart(home, extra)
      const watch = keepUp(home, extra)
      return {
        url,
        async stop() {
          watch.end()
          await exclusively(home, () => stopIfLast(home, place))
        },
      }
    } catch (error) {
      leave(home, place)
      throw error
    }
  })
}

/** Milliseconds between two looks at whether the server is there. */
const lookEvery = 500

/** Who was killed comes back, at the same address: connections that were lost are opened again there. */
function keepUp(home: string, extra: Record<string, string>): { end(): void } {
  let [left, busy] = [false, false]
  const look = async () => {
    if (busy || runningServer(join(home, 'postgres'))) return
    busy = true
    await exclusively(home, async () => void (left || (await findOrStart(home, extra)))).catch(() => {}) // The next look tries again.
    busy = false
  }
  const timer = setInterval(() => void look(), lookEvery).unref()
  return {
    end() {
      left = true
      clearInterval(timer)
    },
  }
}

async function stopIfLast(home: string, place: string): Promise<void> {
  const isLast = leave(home, place)
  const running = runningServer(join(home, 'postgres'))
  if (isLast && running) await stopServer(running.pid)
}

/** @returns the address of the server */
async function findOrStart(home: string, extra: Record<string, string>): Promise<string> {
  const cluster = join(home, 'postgres')
  const passwordFile = join(home, 'password')
  const runner = findPostgres(home)
  if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster({ runner, cluster, passwordFile })
  const password = readFileSync(passwordFile, 'utf8').trim()
  const urlAt = (port: number) => `postgres://payung:${password}@127.0.0.1:${port}/payung`

  return start({ runner, home, cluster, urlAt, settings: { ...ours, ...extra } })
}

/** As root the cluster belongs to `nobody`, who must be able to reach it; a private folder gets a sheltered home. */
function chooseHome(dataFolder: string): string {
  if (process.getuid?.() !== 0 || isOpenToOthers(dataFolder)) return dataFolder
  const home = join('/var/lib/payung', createHash('sha256').update(dataFolder).digest('hex').slice(0, 16))
  mkdirSync(home, { recursive: true, mode: 0o755 })
  writeFileSync(join(dataFolder, 'where.txt'), `The database of this folder is in ${home}\n`)
  return home
}

/** Made beside its place and put there when it is whole: one that broke off is made anew. */
function createCluster(options: { runner: Runner; cluster: string; passwordFile: string }): void {
  const { runner, passwordFile } = options
  const cluster = `${options.cluster}.new`
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { mode: 0o700 })
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (runner.uid !== null) for (const path of [cluster, passwordFile]) chownSync(path, runner.uid, runner.uid)
  execFileSync(
    join(runner.native, 'bin', 'initdb'),
    // oxfmt-ignore
    [
      '--pgdata', cluster, '--username', 'payung', '--pwfile', passwordFile, '--auth', 'scram-sha-256',
      '--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C',
      '--no-instructions',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], cwd: cluster, ...asUser(runner) },
  )
  rmSync(options.cluster, { recursive: true, force: true })
  renameSync(cluster, options.cluster)
}

async function start(options: {
  runner: Runner
  home: string
  cluster: string
  urlAt: (port: number) => string
  settings: Record<string, string>
}): Promise<string> {
  const { runner, home, cluster, urlAt, settings } = options
  const logPath = join(home, 'postgres.log')
  const began = Date.now()
  // After kill -9 the old server's last processes linger for a moment and hold its memory: hence the retries.
  while (Date.now() - began < patience.start) {
    const url = await waitForRunning(cluster, urlAt, began)
    if (url) return url
    const port = await choosePort(lastServer(cluster)?.port, Date.now() - began < patience.address)
    endOrphans(cluster)
    if (port !== null)
      await spawnServer({ runner, cluster, logPath, settings: { ...settings, port: String(port) } })
    else await sleep(100)
  }
  throw new PostgresFault(`PostgreSQL did not start. Its log is ${logPath}`)
}

/**
 * Ends what a server that was killed has left. A process in the middle of a long statement does not notice that its server is gone, holds
 * its memory and keeps the next one from starting; what it has not committed nobody has been told of.
 */
function endOrphans(cluster: string): void {
  const home = realpathSync(cluster)
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!(pid > 0) || clusterOf(pid) !== home || runningServer(cluster)) continue
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has just ended.
    }
  }
}

/** The cluster of a process of PostgreSQL, which is the folder that it works in; null of any other process. */
function clusterOf(pid: number): string | null {
  try {
    const isPostgres = readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n'
    return isPostgres ? readlinkSync(`/proc/${pid}/cwd`) : null
  } catch {
    return null
  }
}

/** A server that is there may be busy with itself: what was written ahead when it was killed is put in its place first. */
async function waitForRunning(
  cluster: string,
  urlAt: (port: number) => string,
  began: number,
): Promise<string | null> {
  for (let running; (running = runningServer(cluster)); await sleep(50)) {
    if (await answers(urlAt(running.port))) return urlAt(running.port)
    if (Date.now() - began > patience.recovery) return null
  }
  return null
}

/** @returns when it has said that it is there, or has ended */
async function spawnServer(options: {
  runner: Runner
  cluster: string
  logPath: string
  settings: Record<string, string>
}): Promise<void> {
  const { runner, cluster, logPath, settings } = options
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const log = openSync(logPath, 'a')
  const child = spawn(join(runner.native, 'bin', 'postgres'), ['-D', cluster, ...flags], {
    stdio: ['ignore', log, log],
    cwd: cluster,
    detached: true, // Ctrl-C must reach us first, so that open requests end before the server does.
    ...asUser(runner),
  })
  closeSync(log)
  child.unref()
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  while (!hasEnded() && runningServer(cluster)?.pid !== child.pid) await sleep(20)
  if (hasEnded()) await sleep(200)
}

function asUser(runner: Runner): { uid?: number; gid?: number } {
  return runner.uid === null ? {} : { uid: runner.uid, gid: runner.uid }
}

function runningServer(cluster: string): { pid: number; port: number } | null {
  const last = lastServer(cluster)
  return last && isServer(last.pid, cluster) ? last : null
}

/** The number of a process that has ended may be anybody's by now. */
function isServer(pid: number, cluster: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
  } catch {
    return false
  }
}

/** What `postmaster.pid` says: line 1 the process, line 4 the port. It stays behind where the process was killed. */
function lastServer(cluster: string): { pid: number; port: number } | null {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return port > 0 ? { pid, port } : null
}

/** Connects as far as the database `payung`, which is made on the way when it is missing. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url.replace(/\/payung$/, '/postgres'),
    connectionTimeoutMillis: 2000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rowCount } = await client.query("select from pg_database where datname = 'payung'")
    if (!rowCount) await client.query('create database payung')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions, writes a checkpoint and goes. */
async function stopServer(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 25) await sleep(25)
}

/** Milliseconds. */
const patience = {
  /** Until a server is there at all. */
  start: 30_000,
  /** Until the address before is free again: others who use the server know no other one. */
  address: 15_000,
  /** Until a server that was killed in the middle of much has put everything in its place. */
  recovery: 600_000,
}

/** @returns the port of the server before; null while somebody else has it and there is time to wait, then any that is free */
async function choosePort(last: number | undefined, wait: boolean): Promise<number | null> {
  if (last === undefined) return freePort()
  return freePort(last).catch(() => (wait ? null : freePort()))
}

function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
