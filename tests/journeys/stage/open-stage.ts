import { after } from 'node:test'
import sql from 'sql-template-tag'
import type { Db } from '#platform/database.ts'
import { openHouse, type House } from '../../house.ts'
import { launchBrowser, unpackBrowser } from './browser.ts'
import { Visitor, type Manner } from './visitor.ts'

export type Stage = Pick<House, 'url' | 'payung' | 'signIns' | 'turnClock'> & {
  /** Someone who comes with a browser of their own: no cookies, nothing in its cache. */
  readonly visitor: (manner?: Partial<Manner>) => Promise<Visitor>
  /** By which addresses name an employer of the demo world. @throws if nobody is called so */
  readonly employerId: (name: string) => Promise<bigint>
}

/**
 * The whole of Payung with the demo world, and a real browser before it. Call it at the top level of the file.
 * @param host by which the browser calls it; passkeys belong to a name, so they want `localhost`
 */
export async function openStage(host?: string): Promise<Stage> {
  const { url, payung, signIns, turnClock } = await openHouse(host === undefined ? {} : { host })
  unpackBrowser()
  const browser = await launchBrowser()
  after(() => browser.close())
  return {
    url,
    payung,
    signIns,
    turnClock,
    employerId: (name) => payung.app.database.read((db) => findEmployerId(db, name)),
    visitor: (manner = {}) =>
      Visitor.come(browser, url, { screen: 'phone', script: true, language: 'id', ...manner }),
  }
}

async function findEmployerId(db: Db, name: string): Promise<bigint> {
  const { id } = await db.get<{ id: bigint }>(sql`select id from registry.employer where name = ${name}`)
  return id
}
