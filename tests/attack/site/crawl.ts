import { present } from '#base/assert.ts'
import type { Route } from '#web/page.ts'
import { type Answered, TestBrowser } from '../../../src/web/fixtures/browser.ts'
import type { House } from '../../house.ts'
import { overHttp } from './over-http.ts'

/** Rates under which one attacker can try everything. */
export const unhurried = {
  address: { burst: 1e9, perSecond: 1e9 },
  account: { burst: 1e9, perSecond: 1e9 },
}

/** Whoever comes without an account. */
export function stranger({ url }: House, address = '127.0.0.1'): TestBrowser {
  return new TestBrowser(overHttp(address), url)
}

/** Somebody of the demo world, signed in with password and code, an officer with a purpose as well. */
export async function signedIn(house: House, role: string, nth = 0): Promise<TestBrowser> {
  const who = present(house.signIns.filter((one) => one.role === role)[nth], role)
  const browser = stranger(house, `127.0.1.${1 + house.signIns.indexOf(who)}`)
  await browser.open('/sign-in')
  await browser.send('/sign-in', { name: who.name, password: who.password })
  const phone = await stranger(house).open(`/simulator/messages?to=${encodeURIComponent(who.name)}`)
  await browser.send('/sign-in/code', { code: present(/\b\d{6}\b/.exec(textOf(phone.body))?.[0], 'a code') })
  if (/^(officer|supervisor|auditor)$/.test(role)) {
    await browser.open('/officer/purpose')
    await browser.send('/officer/purpose', { purpose: 'pemeriksaan keamanan' })
  }
  return browser
}

/** What a page says, without its markup. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|title)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
}

export type Form = {
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  /** Names of what is typed or chosen. */
  readonly fields: readonly string[]
}

export type Seen = Answered & {
  /** The pattern of the page: `/employer/bills/:billId`. */
  readonly route: string
  readonly forms: readonly Form[]
  readonly links: readonly string[]
}

/** Finds the route of a path; '' where it is none of a page. */
export function routeFinder(pages: readonly Route[]): (method: Route['method'], path: string) => string {
  const patterns = pages.map(({ method, path }) => ({
    method,
    path,
    pattern: new RegExp(`^${path.replace(/:[^/]+\{([^}]*)\}/g, '($1)').replace(/:[^/]+/g, '[^/]+')}$`),
  }))
  return (method, path) => {
    const [bare = ''] = path.split(/[?#]/)
    const found = patterns.filter((one) => one.method === method && one.pattern.test(bare))
    return (found.find(({ path }) => path === bare) ?? found[0])?.path ?? ''
  }
}

/**
 * Follows every link from a page on, so many pages of each pattern, and gives what was seen. Nothing is sent.
 * @param mostOfEach two lists of one pattern that are filtered in different ways count as two patterns
 */
export async function crawl(
  house: House,
  browser: TestBrowser,
  from: readonly string[],
  mostOfEach = 2,
): Promise<readonly Seen[]> {
  const routeOf = routeFinder(house.served.pages)
  const seen: Seen[] = []
  const counts = new Map<string, number>()
  const known = new Set<string>()
  const waiting = [...from]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const [bare = '', query = ''] = path.split('#')[0]?.split('?') ?? []
    const address = query ? `${bare}?${query}` : bare
    const kind = `${routeOf('GET', bare)} ${[...new URLSearchParams(query).keys()].sort().join()}`
    const times = counts.get(kind) ?? 0
    if (known.has(address) || times >= mostOfEach || bare.startsWith('/assets/') || bare === '/language')
      continue
    known.add(address)
    counts.set(kind, times + 1)
    const answered = await browser.open(address)
    const links = linksOf(answered.body)
    seen.push({
      ...answered,
      route: routeOf('GET', answered.path),
      forms: formsOf(answered.body, answered.path),
      links,
    })
    waiting.push(...links)
  }
  return seen
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/\shref="(\/[^"]*)"/g)].map(([, href]) => unescaped(href))
}

export function formsOf(html: string, path: string): Form[] {
  return [...html.matchAll(/<form ([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes]) => /method="post"/.test(attributes ?? ''))
    .map(([, attributes = '', inside = '']) => {
      const inputs = [...inside.matchAll(/<(?:input|textarea|select)\b([^>]*)>/g)].map(([, text = '']) => ({
        name: unescaped(/\bname="([^"]*)"/.exec(text)?.[1]),
        value: unescaped(/\bvalue="([^"]*)"/.exec(text)?.[1]),
        hidden: /type="hidden"/.test(text),
      }))
      const named = inputs.filter(({ name }) => name !== '')
      return {
        action: unescaped(/\baction="([^"]*)"/.exec(attributes)?.[1]) || path,
        hidden: Object.fromEntries(
          named.filter(({ hidden }) => hidden).map(({ name, value }) => [name, value]),
        ),
        fields: [...new Set(named.filter(({ hidden }) => !hidden).map(({ name }) => name))],
      }
    })
}

function unescaped(text: string | undefined): string {
  const signs: Record<string, string> = {
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
    '&lt;': '<',
    '&gt;': '>',
  }
  return (text ?? '').replace(/&(?:amp|quot|#39|lt|gt);/g, (sign) => signs[sign] ?? sign)
}
