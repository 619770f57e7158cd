import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { launchPostgres } from './launch.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-launch-'))
chmodSync(folder, 0o755)
after(() => rmSync(folder, { recursive: true, force: true }))

const fast = { fsync: 'off' }

test('several who open one folder at the same moment make one database and share its server; the last to leave stops it', async () => {
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => launchPostgres(folder, fast)))
  assert.ok(first)
  for (const { url } of others) assert.equal(url, first.url)
  await first.stop()
  await first.stop()
  assert.ok(await answers(first.url))
  await Promise.all(others.map((server) => server.stop()))
  assert.ok(!(await answers(first.url)))
})

test('whoever was killed is not waited for: the server goes with the last who is alive', async () => {
  const program = `
    const { launchPostgres } = await import(${JSON.stringify(new URL('launch.ts', import.meta.url).href)})
    console.log((await launchPostgres(${JSON.stringify(folder)}, { fsync: 'off' })).url)
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '--eval', program])
  const [line] = (await once(other.stdout, 'data')) as [Buffer]
  other.kill('SIGKILL')
  await once(other, 'exit')
  const server = await launchPostgres(folder, fast)
  assert.equal(server.url, line.toString().trim())
  assert.ok(await answers(server.url))
  await server.stop()
  assert.ok(!(await answers(server.url)))
})

test('a server that is killed comes back at its address with everything that was written, and a process of its own that is killed too', async () => {
  const server = await launchPostgres(folder)
  await ask(server.url, 'drop table if exists kept; create table kept as select 1 as one')
  for (const victim of ['postmaster', 'backend'] as const) {
    process.kill(victim === 'postmaster' ? postmaster() : await backend(server.url), 'SIGKILL')
    while (!(await answers(server.url))) await sleep(50)
    assert.deepEqual(await ask(server.url, 'select one from kept'), [{ one: 1 }])
  }
  await server.stop()
  assert.ok(!(await answers(server.url)))
})

test('a process of a killed server that is in the middle of a long statement does not keep the next one from starting', async () => {
  const server = await launchPostgres(folder)
  const client = new pg.Client({ connectionString: server.url })
  client.on('error', () => {}) // It is about to be cut off.
  await client.connect()
  const endless = client.query('select count(*) from generate_series(1, 1e12)').catch(() => 'cut off')
  await sleep(300)
  process.kill(postmaster(), 'SIGKILL')
  assert.equal(await endless, 'cut off')
  while (!(await answers(server.url))) await sleep(50)
  await client.end().catch(() => {})
  await server.stop()
})

test('who comes while a server recovers waits for it', async () => {
  const server = await launchPostgres(folder)
  process.kill(await backend(server.url), 'SIGKILL')
  const second = await launchPostgres(folder)
  assert.equal(second.url, server.url)
  await Promise.all([server.stop(), second.stop()])
  assert.ok(!(await answers(server.url)))
})

function postmaster(): number {
  return Number.parseInt(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8'), 10)
}

async function backend(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // It is about to be killed.
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid ?? 0
}

async function ask(url: string, statement: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<object>(statement)).rows
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
