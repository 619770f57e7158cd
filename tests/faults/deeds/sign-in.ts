import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from '../../../src/world/chance.ts'
import type { Stage } from '../stage.ts'
import { Browser } from './browser.ts'

/** Signs somebody in, from the beginning again where the code was lost with the server that had it. */
export async function signIn(
  stage: Stage,
  chance: Chance,
  { phone, home }: { phone: string; home: string },
): Promise<Browser> {
  for (let tries = 1; tries <= 4; tries++) {
    const browser = new Browser(stage, chance)
    if (!(await stage.step('sign-in', () => goIn(stage, browser, phone)))) continue
    const { status } = await browser.open(home)
    assert.equal(status, 200, `who is signed in is at ${home}`)
    stage.acknowledge({
      what: `sign-in of ${phone}`,
      answer: '200',
      again: async () => String((await browser.open(home)).status),
    })
    return browser
  }
  throw new Error(`${phone} could not sign in`)
}

/** @returns whether the code was taken */
async function goIn(stage: Stage, browser: Browser, phone: string): Promise<boolean> {
  const [server] = stage.machine.addresses
  const form = await browser.formAt('/sign-in', { name: phone, password: stage.people.password })
  const named = await browser.send('/sign-in', form, server)
  assert.equal(named.headers.get('location'), '/sign-in/code', named.text.slice(0, 500))
  const code = await codeSent(browser, phone, server)
  if (!code) return false
  const entered = await browser.send('/sign-in/code', await browser.formAt('/sign-in/code', { code }))
  return entered.status === 303 && !entered.headers.get('location')?.startsWith('/sign-in')
}

/** Read where the demo shows its messages; a server that was killed since has forgotten them. */
async function codeSent(browser: Browser, phone: string, server?: string): Promise<string | null> {
  for (let looks = 0; looks < 15; looks++, await sleep(100)) {
    const { text } = await browser.open(`/simulator/messages?to=${encodeURIComponent(phone)}`, server)
    const code = /<main[^]*?\b(\d{6})\b/.exec(text)?.[1]
    if (code) return code
  }
  return null
}
