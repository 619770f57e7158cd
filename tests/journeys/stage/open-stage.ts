import { after } from 'node:test'
import { openHouse, type House } from '../../house.ts'
import { launchBrowser, unpackBrowser } from './browser.ts'
import { Visitor, type Manner } from './visitor.ts'

export type Stage = Pick<House, 'url' | 'payung' | 'signIns'> & {
  /** Someone who comes with a browser of their own: no cookies, nothing in its cache. */
  readonly visitor: (manner?: Partial<Manner>) => Promise<Visitor>
}

/**
 * The whole of Payung with the demo world, and a real browser before it. Call it at the top level of the file.
 * @param host by which the browser calls it; passkeys belong to a name, so they want `localhost`
 */
export async function openStage(host?: string): Promise<Stage> {
  const { url, payung, signIns } = await openHouse(host === undefined ? {} : { host })
  unpackBrowser()
  const browser = await launchBrowser()
  after(() => browser.close())
  return {
    url,
    payung,
    signIns,
    visitor: (manner = {}) =>
      Visitor.come(browser, url, { screen: 'phone', script: true, language: 'id', ...manner }),
  }
}
