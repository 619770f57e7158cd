import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import sql from 'sql-template-tag'
import { findSession, grantRole } from '#modules/access'
import type { TestBrowser } from '#web/fixtures/browser.ts'
import { createTestSite } from '#web/fixtures/site.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { Authenticator, type Odd } from '../../../modules/access/fixtures/authenticator.ts'
import { passkeyRoutes } from './index.ts'
import { passkeyScript } from './passkey-part.tsx'

const { database } = await createTestDatabase()
const site = await createTestSite(database)
const { desk } = site
const { app } = desk

const session = '__Host-session'
const cookieOf = (browser: TestBrowser) => browser.cookies.get(session) ?? ''
const find = (token: string) => database.read((db) => findSession(db, token, app.now()))

/** Someone else, who has got hold of a cookie. */
function thiefWith(token: string): TestBrowser {
  const thief = site.newBrowser()
  thief.cookies.set(session, token)
  return thief
}

/** What the page asks the device, as our script reads it. */
function askedOn({ page }: TestBrowser): object {
  const text = /data-ask="([^"]*)"/.exec(page?.body ?? '')?.[1]?.replaceAll('&quot;', '"')
  return JSON.parse(text ?? '{}') as object // The server's own.
}

async function withPasskey(): Promise<{ browser: TestBrowser; device: Authenticator }> {
  const browser = await site.owner()
  const device = new Authenticator(browser.origin)
  await browser.open('/account')
  await browser.send('/account/passkeys')
  await browser.send('/account/passkeys/add', { name: 'HP', answer: device.make(askedOn(browser)) })
  assert.match(browser.page?.body ?? '', /Passkey tersimpan/)
  return { browser, device }
}

async function enter(device: Authenticator, browser = site.newBrowser(), odd: Odd = {}) {
  await browser.open('/sign-in?back=/account')
  await browser.send('/sign-in/passkey')
  const fields = { ...browser.hiddenIn('/sign-in/passkey/answer'), answer: device.use(askedOn(browser), odd) }
  await browser.post('/sign-in/passkey/answer', fields)
  return { browser, fields }
}

test('a passkey opens a session under a cookie that nobody has seen before, and the one before is dead', async () => {
  const { browser, device } = await withPasskey()
  const former = cookieOf(browser)
  await enter(device, browser)
  assert.equal(browser.page?.path, '/account')
  assert.notEqual(cookieOf(browser), former)
  assert.equal(await find(former), null)
  assert.ok(!browser.cookies.has('__Host-passkey'))

  const planted = thiefWith('a'.repeat(43))
  await enter(device, planted)
  assert.notEqual(cookieOf(planted), 'a'.repeat(43))
})

test('an answer that is sent again opens nothing, and neither does one that was made for another site', async () => {
  const { device } = await withPasskey()
  const { browser, fields } = await enter(device)
  const cookies = new Map(browser.cookies)
  const replay = site.newBrowser()
  for (const [name, value] of cookies) replay.cookies.set(name, value)
  assert.equal((await replay.post('/sign-in/passkey/answer', fields)).status, 403)
  await replay.open('/sign-in')
  await replay.send('/sign-in/passkey')
  const { csrf = '' } = replay.hiddenIn('/sign-in/passkey/answer')
  assert.equal((await replay.post('/sign-in/passkey/answer', { ...fields, csrf })).status, 422)
  const { browser: phished } = await enter(device, site.newBrowser(), {
    origin: 'https://payung.jahat.example',
  })
  assert.equal(phished.page?.status, 422)
  assert.match(phished.page?.body ?? '', /Passkey ini tidak cocok/)
  assert.ok(!phished.cookies.has(session))
})

test('the script runs on the pages about passkeys alone, and weighs less than 2 KB on its way', async () => {
  const whole = new Hono().route('/', passkeyRoutes()).route('/', site.web)
  const policyOf = async (path: string) =>
    (await whole.request(app.config.publicUrl + path)).headers.get('content-security-policy') ?? ''
  for (const path of ['/sign-in', '/sign-in/passkey', '/account', '/account/passkeys/add'])
    assert.match(
      await policyOf(path),
      /^default-src 'none'.*frame-ancestors 'none'; script-src 'self'$/,
      path,
    )
  for (const path of ['/', '/forgot', '/account/keys', '/activate'])
    assert.doesNotMatch(await policyOf(path), /script-src/, path)
  const { path, body } = await passkeyScript()
  assert.ok(brotliCompressSync(body).length < 2000, `${brotliCompressSync(body).length}`)
  const served = await whole.request(app.config.publicUrl + path)
  assert.equal(await served.text(), body)
})

test('whoever may do more than before gets another cookie with the next page, and the former one is dead', async () => {
  const browser = await site.owner()
  const former = cookieOf(browser)
  const { accountId = '' } = (await find(former)) ?? {}
  await database.transaction((db) =>
    grantRole(db, { accountId, role: 'employer.owner', employerId: 8n }, app.now()),
  )
  assert.equal((await browser.open('/account?x=1')).path, '/account?x=1')
  assert.notEqual(cookieOf(browser), former)
  assert.ok(await find(cookieOf(browser)))
  assert.match((await thiefWith(former).open('/account')).path, /^\/sign-in/)
  const { setCookies } = browser
  assert.match(setCookies.at(-1) ?? '', /^__Host-session=.*; HttpOnly; Secure; SameSite=Lax$/)
  const kept = cookieOf(browser)
  await browser.open('/account')
  assert.equal(cookieOf(browser), kept)
})

test('a form that was opened before the cookie changed is refused, and sent again from a fresh page it is taken', async () => {
  const browser = await site.owner()
  await browser.open('/account/people')
  const stale = browser.hiddenIn('/account/people')
  const { accountId = '' } = (await find(cookieOf(browser))) ?? {}
  await database.transaction((db) =>
    grantRole(db, { accountId, role: 'employer.owner', employerId: 9n }, app.now()),
  )
  await browser.open('/account')
  const typed = { name: 'Budi Santoso', phone: '0813 1111 2222', role: 'employer.reader' }
  assert.equal((await browser.post('/account/people', { ...stale, ...typed })).status, 403)
})

test('a changed password gives this device another cookie', async () => {
  const browser = await site.owner()
  await browser.open('/account')
  const former = cookieOf(browser)
  const given = { current: 'kopi tubruk tanpa gula', password: 'lemari biru di teras' }
  await browser.send('/account/password', given)
  assert.match(browser.page?.body ?? '', /Kata sandi baru tersimpan/)
  assert.notEqual(cookieOf(browser), former)
  assert.equal(await find(former), null)
})

test('one button signs out everywhere else, and stops whoever is on the way in', async () => {
  const phone = await site.newPerson({ role: 'employer.owner', employerId: 7n })
  const at = '/sign-in?back=/account'
  const [here, there] = [
    await site.signInAs(phone, site.newBrowser(), at),
    await site.signInAs(phone, site.newBrowser(), at),
  ]
  const half = site.newBrowser()
  await half.open('/sign-in')
  await half.send('/sign-in', { name: phone, password: 'kopi tubruk tanpa gula' })
  const code = await desk.codeSentTo(phone)
  await here.open('/account')
  await here.send('/account/sessions/end-others')
  assert.match(here.page?.body ?? '', /Semua perangkat lain sudah dikeluarkan/)
  assert.match((await there.open('/account')).path, /^\/sign-in/)
  assert.equal((await half.send('/sign-in/code', { code })).status, 410)
  assert.equal((await here.open('/account')).status, 200)
})

test('what does lasting harm in the wrong hands wants a sign-in within a quarter of an hour, and loses nothing that was typed', async () => {
  const browser = await site.owner()
  desk.pass({ minutes: 16 })
  await browser.open('/account/keys')
  const typed = { name: 'Program gaji', role: 'employer.filer', 'access:read': 'yes' }
  await browser.send('/account/keys', typed)
  assert.match(browser.page?.path ?? '', /^\/sign-in\?back=%2Faccount%2Fkeys&ended=again-kept$/)
  assert.match(browser.page?.body ?? '', /masuk sekali lagi/)
  const keys = () =>
    database.read((db) => db.many(sql`select from access.api_key where name = 'Program gaji'`))
  assert.equal((await keys()).length, 0)
  const name = await phoneOf(browser)
  await browser.send('/sign-in', { name, password: 'kopi tubruk tanpa gula' })
  await browser.send('/sign-in/code', { code: await desk.codeSentTo(name) })
  assert.match(browser.page?.body ?? '', /Program gaji/)
  await browser.send('/account/keys')
  assert.match(browser.page?.body ?? '', /pyg_[\w-]{43}/)
  assert.equal((await keys()).length, 1)
})

test('an officer who signs in once more goes on with the purpose that they had stated', async () => {
  const browser = await site.signIn({ role: 'officer', officeCode: 'A01' })
  await browser.open('/officer/people/77')
  await browser.send('/officer/purpose', { purpose: 'klaim JHT K-26-118204' })
  const name = await phoneOf(browser)
  await site.signInAs(name, browser, '/sign-in?back=/officer/people/77')
  assert.match(browser.page?.body ?? '', /klaim JHT K-26-118204/)
  desk.pass({ minutes: 31 })
  await site.signInAs(name, browser, '/sign-in?back=/officer/people/77')
  assert.match(browser.page?.path ?? '', /^\/officer\/purpose/)
})

async function phoneOf(browser: TestBrowser): Promise<string> {
  const { accountId = '' } = (await find(cookieOf(browser))) ?? {}
  const row = await database.read((db) =>
    db.get<{ phone: string }>(sql`select phone from access.account where id = ${accountId}`),
  )
  return row.phone
}
