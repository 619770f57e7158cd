import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '#platform/database.ts'
import type { Answered, TestBrowser } from '../../src/web/fixtures/browser.ts'
import { openHouse } from '../house.ts'
import {
  crawl,
  type Form,
  formsOf,
  routeFinder,
  type Seen,
  signedIn,
  stranger,
  textOf,
  unhurried,
} from './site/crawl.ts'

const house = await openHouse({ rates: unhurried })
const actions = house.served.pages.filter(({ method }) => method === 'POST')
const browsers = {
  stranger: stranger(house),
  member: await signedIn(house, 'member', 1),
  owner: await signedIn(house, 'employer.owner', 2),
  trainer: await signedIn(house, 'provider.owner'),
  supervisor: await signedIn(house, 'supervisor'),
}
type Who = keyof typeof browsers
const starts: Readonly<Record<Who, readonly string[]>> = {
  stranger: ['/', '/activate', '/forgot', '/employer/register', '/verify', '/simulator/bank'],
  member: ['/member', '/member/disputes/new'],
  owner: ['/employer', '/account', '/employer/returns'],
  trainer: ['/provider'],
  supervisor: ['/officer'],
}
const doorOf = (guard: string): Who =>
  guard === 'member'
    ? 'member'
    : guard === 'officer'
      ? 'supervisor'
      : guard === 'employer'
        ? 'owner'
        : guard === 'provider'
          ? 'trainer'
          : 'stranger'

const owner = openDatabase(house.ownerUrl, { size: 1 })
/** What has been done so far, by anyone. */
async function deeds(): Promise<Record<'audit' | 'facts' | 'accounts' | 'employers', bigint>> {
  const { rows } = await owner.pool.query(
    `select (select count(*) from access.audit_record) as audit, (select count(*) from platform.fact) as facts,
            (select count(*) from access.account) as accounts, (select count(*) from registry.employer) as employers`,
  )
  return rows[0]
}

test('no form of ours acts for another site, for another browser, or without its page', async () => {
  const before = await deeds()
  const token = formsOf((await stranger(house).open('/sign-in')).body, '/sign-in')[0]?.hidden['csrf'] ?? ''
  assert.ok(token.length > 40)
  assert.ok(actions.length > 50)
  for (const { path, guard } of actions) {
    const browser = browsers[doorOf(guard)]
    const address = path.replace(/:[^/]+/g, '1')
    const own = formsOf((await browser.open('/verify')).body, '/verify')[0]?.hidden['csrf'] ?? ''
    const tries: [string, Record<string, string>, Record<string, string>][] = [
      ['without a token', {}, {}],
      ['with another browser’s token', { csrf: token }, {}],
      ['with half a token', { csrf: own.split('.')[0] ?? '' }, {}],
      [
        'from another site',
        { csrf: own },
        { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      ],
      ['from a site beside ours', { csrf: own }, { origin: '', 'sec-fetch-site': 'same-site' }],
      ['from nowhere', { csrf: own }, { origin: 'null', 'sec-fetch-site': '' }],
    ]
    for (const [how, fields, headers] of tries) {
      const answer = await browser.post(address, fields, headers)
      assert.equal(answer.status, 403, `${path} ${how}`)
    }
  }
  assert.deepEqual(await deeds(), before)
})

test('an action cannot be asked for by another method, or under another method’s name', async () => {
  const before = await deeds()
  const routeOf = routeFinder(house.served.pages)
  for (const { path, guard } of actions) {
    const browser = browsers[doorOf(guard)]
    const address = path.replace(/:[^/]+/g, '1')
    const got = await browser.open(`${address}?_method=POST`, { 'x-http-method-override': 'POST' })
    if (!routeOf('GET', address)) assert.equal(got.status, 405, path)
  }
  // A page that is looked at is on record, and nothing else has happened.
  assert.deepEqual({ ...(await deeds()), audit: before.audit }, before)
})

const hostile = [
  `9901011505909999'"><b x=0>{{7*7}}`,
  `1' or '1'='1' --`,
  `'; select pg_sleep(20); --`,
  `1) union select null,version() --`,
  `\\'; drop table registry.person cascade; --`,
  `%00\u202e<svg onload=alert(1)>`,
]

test('whatever is typed into whichever field, the page answers, and shows it as what it is: text', async () => {
  const pages: Record<string, Seen[]> = {}
  for (const who of Object.keys(browsers) as Who[])
    pages[who] = [...(await crawl(house, browsers[who], starts[who], 1))]
  const tried = new Set<string>()
  for (const who of Object.keys(browsers) as Who[])
    for (const { path, forms } of pages[who] ?? [])
      for (const form of forms) {
        const kind = `${form.action.replace(/[0-9a-f-]{30,}|\d+/g, ':')} ${form.fields.join()}`
        if (tried.has(kind) || form.action === '/sign-out' || form.fields.length === 0) continue
        tried.add(kind)
        await fillIn(browsers[who], path, form)
      }
  assert.ok(tried.size > 25, [...tried].join('\n'))
  const { rows } = await owner.pool.query('select count(*) as people from registry.person')
  assert.ok(Number(rows[0].people) > 100)
})

/** Each text into every field at once. */
async function fillIn(browser: TestBrowser, path: string, form: Form): Promise<void> {
  const all = hostile.map((text) => Object.fromEntries(form.fields.map((name) => [name, text])))
  for (const typed of all) {
    const answer = await browser.post(form.action, { ...form.hidden, ...typed })
    checkAnswer(`${path} → ${form.action}`, answer)
  }
}

test('whatever stands in the query of whichever page, the page answers, and shows it as what it is', async () => {
  const names = [
    'q',
    'at',
    'per',
    'month',
    'year',
    'wage',
    'back',
    'to',
    'from',
    'filter',
    'format',
    'rows',
    'name',
    'business',
    'id',
  ]
  for (const { path, guard, method } of house.served.pages) {
    if (method !== 'GET') continue
    for (const text of hostile.slice(0, 3)) {
      const query = new URLSearchParams(names.map((name) => [name, text]))
      const address = path.replace(/:[^/]+/g, encodeURIComponent(text.replaceAll('/', '')))
      const at = path.startsWith('/employer/register') ? 'stranger' : doorOf(guard)
      checkAnswer(path, await browsers[at].open(`${address}?${query}`))
    }
  }
})

function checkAnswer(what: string, { status, body, headers }: Answered): void {
  assert.ok(status < 500, `${status} from ${what}`)
  const isPage = headers.get('content-type')?.startsWith('text/html')
  if (isPage) assert.doesNotMatch(body, /<b x=0>|<svg onload/, what)
  assert.doesNotMatch(
    textOf(body),
    /\b(syntax error|pg_catalog|at \S+\.ts:\d+|node_modules|SQLSTATE)\b/i,
    what,
  )
}

test('nothing of all that has come into the log, and nothing has failed', async () => {
  assert.deepEqual(
    house.lines.filter((line) => /9901011505909999|"severity":"error"|drop table|evil\.example/.test(line)),
    [],
  )
  await owner.close()
})
