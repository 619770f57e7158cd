import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { ensureDemoWorld, type SignIn } from '../src/demo/ensure-demo-world.ts'
import { openPayung, type Payung } from '../src/open.ts'
import { serve, type Served, type ServeOptions } from '../src/serve.ts'
import { createDemoDatabase, createTestDatabase } from './database.ts'

/** The morning on which everything takes place: 20 November 2026, 09.14 in Jakarta. */
const morning = '2026-11-20T02:14:00.000Z'

export type House = {
  readonly url: string
  /** For the owner of the database. */
  readonly ownerUrl: string
  readonly payung: Payung
  readonly served: Served
  /** Nobody where it was opened empty. */
  readonly signIns: readonly SignIn[]
  /** Lets time go by: from now on it is this instant, and what is done hourly is not done by itself. */
  readonly turnClock: (instant: string) => void
  /** What has been logged so far, a line each, at the level that says the most. */
  readonly lines: readonly string[]
}

export type HouseOptions = ServeOptions & {
  /** Without the demo world: nobody is there. */
  readonly empty?: boolean
  /** By which it is called; `127.0.0.1` where it is not given. */
  readonly host?: string
}

/**
 * The whole of Payung as `npm start` opens it, on a database and a port of this test file's own. Call it at the top level of the
 * file, where its clean-up belongs.
 */
export async function openHouse({
  empty = false,
  host = '127.0.0.1',
  ...options
}: HouseOptions = {}): Promise<House> {
  const opened: (() => Promise<unknown> | void)[] = []
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })
  const { url: ownerUrl } = empty ? await createTestDatabase() : await createDemoDatabase(makeDemoWorld)
  const dataFolder = mkdtempSync(join(tmpdir(), 'payung-house-'))
  opened.push(() => rmSync(dataFolder, { recursive: true, force: true }))
  const port = await freePort()
  const config = readConfig({
    PORT: String(port),
    PAYUNG_URL: `http://${host}:${port}`,
    PAYUNG_DATA: dataFolder,
    PAYUNG_NOW: morning,
    PAYUNG_LOG: 'silent',
    DATABASE_URL: ownerUrl,
  })
  const bare = await openPayung(config)
  opened.push(() => bare.close())
  const lines: string[] = []
  const log = createLog('debug', (line) => lines.push(line) > 0)
  let instant = morning
  const now = () => new Date(instant)
  const payung: Payung = { ...bare, app: { ...bare.app, log, now } }
  const signIns = empty ? [] : await ensureDemoWorld(payung)
  const served = await serve(payung, options)
  opened.push(() => served.stop())
  const turnClock = (to: string) => {
    instant = to
  }
  return { url: config.publicUrl, ownerUrl, payung, served, signIns, lines, turnClock }
}

/** The demo world of that morning. Nothing of a server stands in it, so every house may have a copy. */
async function makeDemoWorld(ownerUrl: string): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'payung-demo-'))
  const config = {
    PAYUNG_DATA: dataFolder,
    PAYUNG_NOW: morning,
    PAYUNG_LOG: 'silent',
    DATABASE_URL: ownerUrl,
  }
  const payung = await openPayung(readConfig(config))
  try {
    await ensureDemoWorld(payung)
  } finally {
    await payung.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** A port that nobody listens on: it stands in the address that letters and simulators are given before the server opens it. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
    probe.once('error', reject)
  })
}
