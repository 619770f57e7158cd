import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import sql from 'sql-template-tag'
import { openDatabase } from '#platform/database.ts'
import { createTestDatabase } from '../../tests/database.ts'
import { createTestDesk } from '../modules/access/fixtures/desk.ts'
import { createWeb } from './create-web.tsx'
import { TestBrowser } from './fixtures/browser.ts'
import { createTestSite } from './fixtures/site.ts'

const { database, url } = await createTestDatabase()
const site = await createTestSite(database)
const { desk } = site
const { app } = desk

test('a page for those who are signed in asks to sign in first, and comes back to where one was going', async () => {
  const { path, status } = await site.newBrowser().open('/employer/notes?page=2')
  assert.deepEqual([status, path], [200, '/sign-in?back=%2Femployer%2Fnotes%3Fpage%3D2'])
})

test('a page of another portal says for whom it is, and offers another account', async () => {
  const browser = await site.owner()
  const { status, body } = await browser.open('/officer/people/1')
  assert.equal(status, 403)
  assert.match(body, /Halaman ini untuk petugas cabang/)
  assert.match(body, /href="\/sign-in\?back=/)
})

test('whoever works for several employers chooses one, and can only choose their own', async () => {
  const browser = await site.signIn(
    { role: 'employer.owner', employerId: 7n },
    { role: 'employer.owner', employerId: 8n },
  )
  await browser.open('/employer/notes')
  assert.equal(browser.page?.path, '/desk?back=%2Femployer%2Fnotes')
  assert.match(browser.page?.body ?? '', /PT Contoh 7.*PT Contoh 8/s)
  const { csrf = '' } = browser.hiddenIn('/desk')
  assert.equal((await browser.post('/desk', { csrf, employerId: '9', back: '/employer/notes' })).status, 404)
  await browser.open('/desk?back=/employer/notes')
  await browser.send('/desk', { employerId: '8' })
  assert.equal(browser.page?.path, '/employer/notes')
  assert.match(browser.page?.body ?? '', /Meja 8/)
})

test('a page that waits is asked for again after some seconds, and no other page is', async () => {
  const refreshOf = async (path: string) =>
    (await site.web.request(app.config.publicUrl + path)).headers.get('refresh')
  assert.deepEqual([await refreshOf('/check'), await refreshOf('/')], ['2', null])
})

test('an officer states a purpose before anybody’s data, keeps it in sight, and it is on record with every look', async () => {
  const browser = await site.signIn({ role: 'officer', officeCode: 'A01' })
  await browser.open('/officer/people/77')
  assert.equal(browser.page?.path, '/officer/purpose?back=%2Fofficer%2Fpeople%2F77')
  assert.equal((await browser.send('/officer/purpose', { purpose: 'x' })).status, 422)
  await browser.send('/officer/purpose', { purpose: 'klaim JHT K-26-118204' })
  assert.equal(browser.page?.path, '/officer/people/77')
  assert.match(browser.page?.body ?? '', /Dibuka untuk.*klaim JHT K-26-118204.*Ganti keperluan/s)
  assert.match(browser.page?.body ?? '', /Cabang A01/)
  const looks = await database.read((db) =>
    db.many<{ purpose: string }>(
      sql`select purpose from access.audit_record where operation = 'testing.look'`,
    ),
  )
  assert.deepEqual(looks, [{ purpose: 'klaim JHT K-26-118204' }])
})

test('every answer forbids scripts, frames, guessing of types and keeping what is personal', async () => {
  const browser = await site.owner()
  for (const path of ['/employer/notes', '/tidak-ada', '/broken', '/busy', '/sign-in']) {
    const { headers } = await browser.open(path)
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'.*frame-ancestors 'none'/)
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|script-src/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=31536000/)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('server-timing'), null)
    assert.equal(headers.get('x-powered-by'), null)
  }
  assert.equal((await site.newBrowser().open('/')).headers.get('cache-control'), 'private, no-cache')
})

test('over plain http, as on one’s own machine, cookies go without what needs https', async () => {
  const plain = await createTestDesk(database, { PAYUNG_URL: 'http://localhost:8080' })
  const local = createWeb(plain.app, site.options)
  const browser = new TestBrowser((request) => local.fetch(request), 'http://localhost:8080')
  const { headers } = await browser.open('/open')
  assert.match(browser.setCookies[0] ?? '', /^form=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
  assert.equal(headers.get('strict-transport-security'), null)
})

test('pages are compressed when it pays, as the browser prefers', async () => {
  for (const [accept, encoding] of [
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['', null],
  ] as const) {
    const response = await site.web.request(`${app.config.publicUrl}/`, {
      headers: { 'accept-encoding': accept },
    })
    assert.equal(response.headers.get('content-encoding'), encoding)
    assert.match(response.headers.get('vary') ?? '', /Accept-Encoding/)
  }
})

test('assets keep for good under names that change with their content', async () => {
  const { body } = await site.newBrowser().open('/')
  const path = /href="(\/assets\/payung\.[0-9a-f]+\.css)"/.exec(body)?.[1] ?? ''
  const response = await site.web.request(app.config.publicUrl + path, {
    headers: { 'accept-encoding': 'br' },
  })
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-encoding'), 'br')
  assert.match(response.headers.get('cache-control') ?? '', /immutable/)
  assert.equal(response.headers.get('set-cookie'), null)
  const etag = response.headers.get('etag') ?? ''
  assert.equal(
    (await site.web.request(app.config.publicUrl + path, { headers: { 'if-none-match': etag } })).status,
    304,
  )
  assert.equal((await site.web.request(`${app.config.publicUrl}/assets/../package.json`)).status, 404)
  assert.equal((await site.web.request(`${app.config.publicUrl}/assets/payung.css`)).status, 404)
})

test('too many requests from one address or by one account get a page that says how long to wait', async () => {
  const busyWeb = createWeb(app, {
    ...site.options,
    rates: { address: { burst: 12, perSecond: 1 }, account: { burst: 4, perSecond: 1 } },
  })
  const from = (address: string, cookie = '') =>
    busyWeb.request(`${app.config.publicUrl}/member`, { headers: { 'x-test-address': address, cookie } })
  for (let time = 1; time <= 12; time++) assert.equal((await from('10.9.9.9')).status, 303)
  const refused = await from('10.9.9.9')
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '1')
  assert.match(await refused.text(), /Tunggu 1 detik/)
  assert.equal((await from('10.9.9.8')).status, 303)
  desk.pass({ seconds: 1 })
  assert.equal((await from('10.9.9.9')).status, 303)

  const browser = await site.signIn({ role: 'member' })
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
  const statuses = []
  for (let time = 1; time <= 5; time++) statuses.push((await from(`10.9.8.${time}`, cookie)).status)
  assert.deepEqual(statuses, [200, 200, 200, 200, 429])
})

test('Indonesian unless the browser prefers English; the choice is kept, and leads back to a page of ours', async () => {
  assert.match((await site.newBrowser().open('/')).body, /lang="id"/)
  assert.match(
    (await site.newBrowser({ 'accept-language': 'en-GB,en;q=0.9,id;q=0.3' }).open('/')).body,
    /lang="en"/,
  )
  assert.match(
    (await site.newBrowser({ 'accept-language': 'de,id;q=0.5,en;q=0.4' }).open('/')).body,
    /lang="id"/,
  )
  const browser = site.newBrowser()
  await browser.open(`/language?to=en&back=${encodeURIComponent('/open?a=1')}`)
  assert.equal(browser.page?.path, '/open?a=1')
  assert.match(browser.page?.body ?? '', /lang="en"/)
  assert.equal((await browser.open('/language?to=xx&back=//jahat.example')).path, '/')
  assert.match(browser.page?.body ?? '', /lang="en"/)
})

test('a refusal is a page in its own words with a way on; a fault of ours tells a number and nothing else', async () => {
  const browser = site.newBrowser()
  const busy = await browser.open('/busy')
  assert.equal(busy.status, 409)
  assert.match(busy.body, /Sedang dikerjakan orang lain.*Tunggu sampai selesai.*Ke beranda/s)
  assert.equal((await browser.open('/tidak-ada')).status, 404)
  const form = await browser.open('/employer/files')
  assert.deepEqual([form.status, form.headers.get('allow')], [405, 'POST'])
  const broken = await browser.open('/broken', {
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  })
  assert.equal(broken.status, 500)
  assert.match(broken.body, /Bukan karena Anda\. Data Anda aman/)
  assert.match(broken.body, /0af7651916cd/)
  assert.doesNotMatch(broken.body, /9964012345670006|TypeError|\.tsx/)
  const logged = desk.logged.filter((line) => line.includes('http.failed'))
  assert.equal(JSON.parse(logged.at(-1) ?? '{}').trace, '0af7651916cd43dd8448eb211c80319c')
})

test('the log has the pattern of a page and never its address', async () => {
  await site.newBrowser().open('/file/rahasia-9964.csv?nik=9964012345670006')
  const line = desk.logged.findLast((one) => one.includes('"http"')) ?? ''
  assert.match(line, /"route":"\/file\/:name","status":200/)
  assert.ok(!desk.logged.some((one) => one.includes('9964012345670006') && one.includes('"event":"http"')))
})

test('when the database is away people are told to come back, and pages that need none still work', async () => {
  const away = openDatabase(url.replace(/:\d+\//, ':1/'), { size: 1 })
  const dark = createWeb({ ...app, database: away }, site.options)
  const response = await dark.request(`${app.config.publicUrl}/`, {
    headers: { cookie: `__Host-session=${'a'.repeat(43)}` },
  })
  assert.equal(response.status, 503)
  assert.equal(response.headers.get('retry-after'), '10')
  assert.match(await response.text(), /data Anda aman/)
  assert.equal((await dark.request(`${app.config.publicUrl}/`)).status, 200)
  await away.close()
})

test('a file is saved under its own name, whatever the name holds', async () => {
  const response = await site.web.request(
    `${app.config.publicUrl}/file/${encodeURIComponent('upah “Mei”\r\nX-Jahat: 1".csv')}`,
  )
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('x-jahat'), null)
  assert.match(
    response.headers.get('content-disposition') ?? '',
    /^attachment; filename="upah -Mei--X-Jahat- 1-.csv"; filename\*=UTF-8''upah%20%E2%80%9CMei%E2%80%9D/,
  )
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8')
})

test('an address that nobody knows is answered by a page of ours, also where the pages are mounted beside others', async () => {
  const mounted = new Hono().route('/', site.web)
  const browser = new TestBrowser((request) => mounted.fetch(request), app.config.publicUrl)
  const { status, body } = await browser.open('/tidak-ada')
  assert.equal(status, 404)
  assert.match(body, /Halaman ini tidak ada/)
})
