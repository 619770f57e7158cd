import { formatMonth, monthOf, parseDay } from '@payung/law'
import { setTimeout as sleep } from 'node:timers/promises'
import { knownScopes, storeKey } from '#modules/access'
import '#modules/contributions' // Its operations make the scopes known that the key has.
import { registerEmployer } from '#modules/registry'
import { visitor } from '#platform/actor.ts'
import { perform } from '#platform/operation.ts'
import type { Payung } from '../src/open.ts'
import { countWaiting } from './cluster.sql.ts'
import { morning } from './cluster.ts'

/** An employer who has nobody yet, and their owner's program, which asks the API. */
export type BenchEmployer = {
  readonly npp: string
  readonly employerId: bigint
  /** `GET /bills/{billId}`. A file is sent as it is, anything else as JSON. */
  readonly ask: (route: string, body?: object | Uint8Array) => Promise<Record<string, unknown>>
}

/** Also before there is a server, which finds a database that is in use and makes no demo world in it. */
export async function openEmployer(payung: Payung): Promise<BenchEmployer> {
  const employer = await register(payung)
  const key = await keyOf(payung, employer.employerId)
  const api = `${payung.app.config.publicUrl}/api/v1`
  return { ...employer, ask: (route, body) => ask(api, key, route, body) }
}

/** Opens the return of the running month. */
export async function openMonth({ ask, npp }: BenchEmployer): Promise<string> {
  const month = formatMonth(monthOf(parseDay(morning.slice(0, 10))))
  return String((await ask(`POST /employers/${npp}/returns`, { month }))['returnId'])
}

/** Waits until a file has been checked, and everyone in it has been taken in. @throws Error where somebody was not */
export async function takenIn({ ask }: BenchEmployer, uploadId: string, workers: number): Promise<void> {
  for (;;) {
    const upload = await ask(`GET /uploads/${uploadId}`)
    if (upload['state'] === 'checked' && upload['rowsAccepted'] === workers) return
    if (upload['state'] === 'checked' || upload['state'] === 'refused')
      throw new Error(`not taken whole: ${JSON.stringify(upload)}`)
    await sleep(50)
  }
}

/** Waits until nothing is left to do of what files have brought: those who are to be verified, those who may be one person. */
export async function allDone({ app }: Payung): Promise<void> {
  while ((await app.database.read((db) => db.get<{ waiting: number }>(countWaiting()))).waiting > 0)
    await sleep(100)
}

let registered = 0

async function register({ app }: Payung) {
  const input = {
    kind: 'company',
    name: 'PT Padat Karya Sentosa',
    nib: String(9_120_000_000_000 + ++registered),
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
