import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { ensureDemoWorld, type SignIn } from '../../../src/demo/ensure-demo-world.ts'
import { openPayung, type Payung } from '../../../src/open.ts'
import { serve } from '../../../src/serve.ts'
import { createTestDatabase } from '../../database.ts'
import { launchBrowser, unpackBrowser } from './browser.ts'
import { Visitor, type Manner } from './visitor.ts'

/** The morning on which every journey takes place: 20 November 2026, 09.14 in Jakarta. */
const morning = '2026-11-20T02:14:00.000Z'

export type Stage = {
  readonly url: string
  readonly payung: Payung
  readonly signIns: readonly SignIn[]
  /** Someone who comes with a browser of their own: no cookies, nothing in its cache. */
  readonly visitor: (manner?: Partial<Manner>) => Promise<Visitor>
}

/**
 * The whole of Payung as `npm start` opens it, with the demo world, on a database and a port of this test file's own, and a real
 * browser before it. Call it at the top level of the file.
 * @param host by which the browser calls it; passkeys belong to a name, so they want `localhost`
 */
export async function openStage(host = '127.0.0.1'): Promise<Stage> {
  const opened: (() => Promise<unknown> | void)[] = []
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })
  const { url: databaseUrl } = await createTestDatabase()
  const dataFolder = mkdtempSync(join(tmpdir(), 'payung-journey-'))
  opened.push(() => rmSync(dataFolder, { recursive: true, force: true }))
  const port = await freePort()
  const payung = await openPayung(
    readConfig({
      PORT: String(port),
      PAYUNG_URL: `http://${host}:${port}`,
      PAYUNG_DATA: dataFolder,
      PAYUNG_NOW: morning,
      PAYUNG_LOG: 'silent',
      DATABASE_URL: databaseUrl,
    }),
  )
  opened.push(() => payung.close())
  const signIns = await ensureDemoWorld(payung)
  const served = await serve(payung)
  opened.push(() => served.stop())
  unpackBrowser()
  const browser = await launchBrowser()
  opened.push(() => browser.close())
  const url = payung.app.config.publicUrl
  return {
    url,
    payung,
    signIns,
    visitor: (manner = {}) =>
      Visitor.come(browser, url, { screen: 'phone', script: true, language: 'id', ...manner }),
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
