import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passkeyPaths } from '../../src/channels/public/sign-in/index.ts'
import { verifyPages } from '../../src/channels/public/verify/index.ts'
import { openHouse } from '../house.ts'
import { crawl, type Seen, signedIn, stranger, unhurried } from './site/crawl.ts'
import { personalIn, readPersonal } from './site/personal.ts'

const house = await openHouse({ rates: unhurried })
const { pages } = house.served
const ways = ['/', '/agreements', '/api/v1/docs', '/simulator/bank', '/simulator/messages']
const browsers = {
  stranger: stranger(house),
  member: await signedIn(house, 'member'),
  owner: await signedIn(house, 'employer.owner'),
  provider: await signedIn(house, 'provider.owner'),
  trainer: await signedIn(house, 'provider.owner'),
  assessor: await signedIn(house, 'provider.assessor'),
  officer: await signedIn(house, 'officer'),
}
const seen: Record<keyof typeof browsers, readonly Seen[]> = {
  stranger: await crawl(house, browsers.stranger, ways),
  member: await crawl(house, browsers.member, ['/member']),
  owner: await crawl(house, browsers.owner, ['/employer', '/account']),
  provider: await crawl(house, browsers.provider, ['/provider']),
  trainer: await crawl(house, browsers.trainer, ['/provider']),
  assessor: await crawl(house, browsers.assessor, ['/provider']),
  officer: await crawl(house, browsers.officer, ['/officer']),
}
/** What no link led to is asked for by its pattern, so that a new page is asked for in any case. */
const reached = new Set(Object.values(seen).flatMap((all) => all.map(({ route }) => route)))
const byName = await Promise.all(
  pages
    .filter(({ method, path }) => method === 'GET' && !reached.has(path))
    .map(async ({ path, guard }) => {
      const browser =
        guard === 'officer' || guard === 'member' || guard === 'provider' ? browsers[guard] : browsers.owner
      return browser.open(path.replace(/:[^/]+/g, 'x'))
    }),
)
const beside = await Promise.all(
  [
    '/health',
    '/ready',
    '/metrics',
    '/nowhere',
    '/assets/nothing.css',
    '/api/v1/openapi.json',
    '/api/v1/nothing',
    '/api/v1/bills/x',
    '/snap/v1.0/nothing',
    '/snap/v1.0/transfer-va/payment',
    '/verify/keys.json',
    '/simulator/population/nothing',
    '/simulator/messages/gateway/messages',
    '/sign-out',
  ].map((path) => stranger(house).open(path)),
)
/** The door of a class, whose page uses the camera and sends what it kept. */
const isGate = (path: string) => /^\/provider\/gate\/[^/]+$/.test(path)
/** The answer of a calculator as a picture: the same for everybody, and shown by other sites. */
const isPicture = (path: string) => /^\/calculate\/[\w-]+\.png(\?|$)/.test(path)
const everything = [...Object.values(seen).flat(), ...byName, ...beside]

test('nearly every page can be reached by following links, and none of them fails', () => {
  const count = pages.filter(({ method }) => method === 'GET').length
  assert.ok(reached.size > 0.75 * count, `${reached.size} of ${count}`)
  const failed = everything.filter(({ status }) => status >= 500)
  assert.deepEqual(
    failed.map(({ path }) => path),
    [],
  )
  assert.deepEqual(
    house.lines.filter((line) => line.includes('"severity":"error"')),
    [],
  )
})

test('no answer can be framed, taken for another type, or run a script that is not ours', () => {
  const scripted = new Set([...verifyPages.map(({ path }) => path), ...passkeyPaths])
  for (const { path, status, headers } of everything) {
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split('; ').map((part) => {
        const [name = '', ...values] = part.split(' ')
        return [name, values.join(' ')]
      }),
    )
    const script = scripted.has(path.split('?')[0] ?? '') ? "'self'" : undefined
    assert.equal(policy.get('default-src'), "'none'", path)
    assert.equal(policy.get('script-src'), isGate(path) ? "'self'" : script, path)
    assert.equal(policy.get('connect-src'), isGate(path) ? "'self'" : undefined, path)
    assert.equal(policy.get('frame-ancestors'), "'none'", path)
    assert.equal(policy.get('form-action'), "'self'", path)
    assert.equal(policy.get('base-uri'), "'none'", path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('referrer-policy'), 'same-origin', path)
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path)
    const isForOthers = path === '/verify/keys.json' || (isPicture(path) && status === 200)
    const resource = isForOthers ? 'cross-origin' : 'same-origin'
    assert.equal(headers.get('cross-origin-resource-policy'), resource, path)
    assert.match(headers.get('permissions-policy') ?? '', /geolocation=\(\), microphone=\(\)/, path)
    for (const name of ['server', 'x-powered-by']) assert.equal(headers.get(name), null, `${path}: ${name}`)
    if (path !== '/verify/keys.json') assert.equal(headers.get('access-control-allow-origin'), null, path)
  }
})

test('every answer says what it is, and text says how it is written', () => {
  for (const { path, headers, body } of everything) {
    const type = headers.get('content-type') ?? ''
    if (body !== '') assert.match(type, /^[\w-]+\/[\w.+-]+/, path)
    if (type.startsWith('text/')) assert.match(type, /charset=utf-8/i, path)
  }
})

test('no page holds markup that its policy would have to stop', () => {
  for (const { path, body, headers } of everything) {
    if (!headers.get('content-type')?.startsWith('text/html')) continue
    const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    for (const tag of scripts)
      assert.match(
        tag,
        /\bsrc="\/(verify\/check|sign-in\/use-passkey|provider\/gate-script\/keep)\.[0-9a-f]{10}\.js"/,
        path,
      )
    assert.doesNotMatch(
      body,
      /<[^>]*\son\w+=|<[^>]*\sstyle=|<(iframe|object|embed|base)\b|href="(javascript|data):/,
      path,
    )
  }
})

test('nothing that is shown to someone stays on the computer that they used', () => {
  const forAnyone = new Set(['/verify/keys.json', '/api/v1/openapi.json', '/status'])
  for (const who of ['member', 'owner', 'provider', 'officer'] as const)
    for (const { path, headers } of seen[who])
      if (!forAnyone.has(path) && !isPicture(path))
        assert.equal(headers.get('cache-control'), 'no-store', path)
})

test('cookies can be read by no script and are sent along from no other site', () => {
  const cookies = Object.values(browsers).flatMap(({ setCookies }) => setCookies)
  assert.ok(cookies.length > 5)
  for (const cookie of cookies) assert.match(cookie, /; Path=\/.*; HttpOnly.*; SameSite=(Lax|Strict)/)
})

test('what one employer or member opens is not there for another, and for a stranger neither', async () => {
  const others = {
    owner: await signedIn(house, 'employer.owner', 1),
    member: await signedIn(house, 'member', 1),
  }
  const guards = new Map(pages.map(({ path, guard }) => [path, guard]))
  const own = (who: keyof typeof others) =>
    seen[who].filter(
      ({ status, route }) => status === 200 && route.includes(':') && guards.get(route) !== 'anyone',
    )
  let asked = 0
  for (const who of ['owner', 'member'] as const)
    for (const { path, status } of own(who)) {
      const answer = await others[who].open(path)
      assert.equal(answer.status, 404, `${who}: ${path} was ${status}`)
      const unknown = await browsers.stranger.open(path)
      assert.match(unknown.path, /^\/sign-in\?back=/, path)
      asked++
    }
  assert.ok(asked > 20, String(asked))
})

test('an officer’s pages are closed to everyone else', async () => {
  for (const { path, route } of seen.officer) {
    if (!route.startsWith('/officer')) continue
    assert.equal((await browsers.owner.open(path)).status, 403, path)
    assert.equal((await browsers.member.open(path)).status, 403, path)
  }
})

test('no address holds a person’s name, number, telephone or e-mail, and neither does the log', async () => {
  const personal = await readPersonal(house.ownerUrl)
  assert.ok(personal.length > 500)
  const addresses = new Set(
    Object.values(seen)
      .flat()
      .flatMap(({ path, links, forms }) => [path, ...links, ...forms.map(({ action }) => action)])
      .filter((address) => !address.startsWith('/simulator/')),
  )
  assert.deepEqual(personalIn([...addresses].map(decode).join('\n'), personal), [])
  assert.ok(house.lines.length > 200)
  assert.deepEqual(personalIn(house.lines.join('\n'), personal), [])
})

function decode(address: string): string {
  return decodeURIComponent(address.replaceAll('+', ' ').replace(/%(?![0-9a-f]{2})/gi, '%25'))
}
