import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { knownScopes, storeKey } from '#modules/access'
import { registerEmployer } from '#modules/registry'
import { visitor } from '#platform/actor.ts'
import { readConfig, root } from '#platform/config.ts'
import { perform } from '#platform/operation.ts'
import { proveAll } from '../src/channels/cli/verify.ts'
import { openPayung, type Payung } from '../src/open.ts'
import { answerOf, openBank, payCode } from '../src/simulators/bank/index.ts'
import { parentOf, type Root } from './process-tree.ts'

/** A server of a benchmark's own, in a process of its own, with one employer who has nobody yet. */
export type BenchServer = {
  readonly employer: { readonly npp: string; readonly employerId: bigint }
  /** The server and its PostgreSQL. */
  readonly processes: readonly Root[]
  /** Asks the API as the employer's owner: `GET /bills/{billId}`. A file is sent as it is, anything else as JSON. */
  readonly ask: (route: string, body?: object | Uint8Array) => Promise<Record<string, unknown>>
  /** Pays a code in full, as a bank does. */
  readonly pay: (code: string) => Promise<void>
  /** What `./payung verify` finds. @throws Error if anything does not hold */
  readonly prove: () => Promise<string>
  readonly close: () => Promise<void>
}

/** @param now the instant at which the server's clock stands */
export async function openServer(now: string): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-bench-'))
  chmodSync(folder, 0o755) // Open to others, so that the cluster stays inside even when it runs as another user.
  const port = await freePort()
  const env = {
    PORT: String(port),
    PAYUNG_DATA: folder,
    PAYUNG_NOW: now,
    PAYUNG_LOG: 'silent',
    DATABASE_URL: '', // Always the embedded one: it is part of what is measured.
  }
  const payung = await openPayung(readConfig(env))
  const closing: (() => Promise<unknown> | void)[] = [
    () => rmSync(folder, { recursive: true, force: true }),
    () => payung.close(),
  ]
  const close = async () => {
    for (const step of closing.toReversed()) await step()
  }
  try {
    const employer = await register(payung)
    const key = await keyOf(payung, employer.employerId)
    const server = spawn(process.execPath, startArguments(), {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    closing.push(async () => {
      if (server.exitCode === null && server.kill('SIGINT')) await once(server, 'exit')
    })
    const url = payung.app.config.publicUrl
    await answering(`${url}/health`)
    return {
      employer,
      processes: [
        { name: 'server', pid: server.pid ?? 0 },
        { name: 'postgres', pid: await postmaster(payung) },
      ],
      ask: (route, body) => ask(`${url}/api/v1`, key, route, body),
      pay: (code) => pay(payung, code),
      prove: () => prove(payung),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** As `npm start` runs it. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string } // Written by us.
  }
  return scripts.start.split(' ').slice(1)
}

async function register({ app }: Payung) {
  const input = {
    kind: 'company',
    name: 'PT Padat Karya Sentosa',
    nib: '9120000000999',
    kbli: '14111',
    scale: 'besar',
    riskClass: 1,
    regionCode: '64.72',
    address: 'Jalan Ir. Sutami 28, Samarinda',
    contactName: 'Dewi Anggraini',
    contactPhone: '0812-9999-0199',
    firstMonth: '2026-11',
  } as const
  return perform(app, registerEmployer, { actor: visitor, input })
}

async function keyOf({ app }: Payung, employerId: bigint): Promise<string> {
  const holder = {
    role: 'employer.owner',
    employerId,
    officeCode: null,
    personId: null,
    madeBy: null,
  } as const
  const key = { ...holder, name: 'Ukuran', scopes: knownScopes() }
  return (await app.database.transaction((db) => storeKey(db, key, app.now()))).secret
}

async function ask(api: string, key: string, route: string, body?: object | Uint8Array) {
  const [method = '', path = ''] = route.split(' ')
  const isFile = body instanceof Uint8Array
  const answer = await fetch(api + path, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...(isFile && { 'x-file-name': 'pekerja.xlsx' }),
    },
    ...(body && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
    signal: AbortSignal.timeout(600_000),
  })
  const said = (await answer.json()) as Record<string, unknown> // The API answers with an object, always.
  if (!answer.ok) throw new Error(`${route}: ${answer.status} ${JSON.stringify(said)}`)
  return said
}

async function pay({ app }: Payung, code: string): Promise<void> {
  const exchanges = await payCode(app, await openBank(app), code)
  const last = exchanges.at(-1)
  const said = last && answerOf(last)
  if (said?.code !== '2002500')
    throw new Error(`the payment was answered with ${said?.code} ${said?.message}`)
}

async function prove({ app }: Payung): Promise<string> {
  const { proofs, holds } = await proveAll(app)
  if (!holds) throw new Error(JSON.stringify(proofs.filter(({ faults }) => faults.length > 0)))
  return `verify: ${proofs.length} claims compared, all of them hold`
}

async function postmaster({ app }: Payung): Promise<number> {
  const { rows } = await app.database.pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  return parentOf(rows[0]?.pid ?? 0)
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await sleep(100)
  }
  throw new Error('the server did not come up within a minute')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
    probe.once('error', reject)
  })
}
