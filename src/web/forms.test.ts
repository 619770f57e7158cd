import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../tests/database.ts'
import { acted } from './fixtures/pages.tsx'
import { createTestSite } from './fixtures/site.ts'

const { database } = await createTestDatabase()
const site = await createTestSite(database)
const { desk } = site
const { app } = desk

test('a form without its token, with another browser’s token, or with a token of before signing in is refused', async () => {
  const browser = await site.owner()
  await browser.open('/employer/notes')
  const stranger = site.newBrowser()
  await stranger.open('/open')
  const { csrf: foreign = '' } = stranger.hiddenIn('/open')
  const { csrf: own = '' } = browser.hiddenIn('/employer/notes')
  const forged = `${own.split('.')[0]}.${foreign.split('.')[1]}`
  const before = acted()
  for (const csrf of ['', 'x', 'x.y', foreign, forged]) {
    const { status, body } = await browser.post('/employer/notes', { csrf, note: 'Halo' })
    assert.equal(status, 403)
    assert.match(body, /muat ulang/)
  }
  assert.equal((await browser.post('/employer/notes', { note: 'Halo' })).status, 403)
  assert.equal(acted(), before)
})

test('a form from another site is refused even with a right token', async () => {
  const browser = await site.owner()
  const before = acted()
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://jahat.example' },
    { origin: 'null' },
  ]) {
    await browser.open('/employer/notes')
    assert.equal((await browser.send('/employer/notes', { note: 'Halo' }, headers)).status, 403)
  }
  assert.equal(acted(), before)
})

test('forms of those who are not signed in are proven too, by a cookie that only pages with forms set', async () => {
  const browser = site.newBrowser()
  await browser.open('/busy')
  assert.equal(browser.cookies.size, 0)
  await browser.open('/open')
  assert.deepEqual([...browser.cookies.keys()], ['__Host-form'])
  assert.match((await browser.send('/open', { note: 'kabar' })).body, /terima kabar/)
  assert.doesNotMatch((await browser.open('/')).body, /terima kabar/)
  await browser.open('/open')
  browser.cookies.clear()
  assert.equal((await browser.send('/open', { note: 'kabar' })).status, 403)
})

test('a double click acts once; the same form with other words acts again', async () => {
  const browser = await site.owner()
  await browser.open('/employer/notes')
  const fields = { ...browser.hiddenIn('/employer/notes'), note: 'Satu kali' }
  const before = acted()
  await browser.post('/employer/notes', fields)
  await browser.post('/employer/notes', fields)
  assert.equal(acted(), before + 1)
  assert.match(browser.page?.body ?? '', new RegExp(`kali ${acted()} untuk 7`))
  await browser.post('/employer/notes', { ...fields, note: 'Dua kali' })
  assert.equal(acted(), before + 2)
})

test('what was wrong comes back at its field with what was typed, and the language switch leads to the page of the form', async () => {
  const browser = await site.owner()
  await browser.open('/employer/notes')
  const { status, body } = await browser.send('/employer/notes', { note: 'x<' })
  assert.equal(status, 422)
  assert.match(body, /value="x&lt;"/)
  assert.match(body, /aria-invalid="true"/)
  assert.match(body, /\/language\?to=en&amp;back=%2Femployer%2Fnotes"/)
})

test('what was typed when a session ended is there after signing in again, for the same person alone', async () => {
  const rina = await site.newPerson({ role: 'employer.owner', employerId: 7n })
  const browser = await site.signInAs(rina, site.newBrowser(), '/sign-in')
  await browser.open('/employer/notes')
  desk.pass({ hours: 3 })
  const before = acted()
  await browser.send('/employer/notes', { note: 'Tiga kalimat panjang', password: 'tidak disimpan' })
  assert.equal(browser.page?.path, '/sign-in?back=%2Femployer%2Fnotes&ended=kept')
  assert.match(browser.page?.body ?? '', /Isian Anda masih ada/)
  const stored = await database.read((db) =>
    db.many<{ kept: Buffer }>(sql`select kept_form as kept from access.session where kept_form is not null`),
  )
  assert.ok(stored.length === 1 && !stored[0]?.kept.includes('panjang'))
  await site.signInAs(rina, browser, browser.page?.path ?? '')
  assert.equal(browser.page?.path, '/kept-form')
  assert.match(browser.page?.body ?? '', /Tiga kalimat panjang/)
  assert.doesNotMatch(browser.page?.body ?? '', /tidak disimpan/)
  assert.equal(acted(), before)
  await browser.send('/employer/notes')
  assert.equal(acted(), before + 1)

  await browser.open('/employer/notes')
  desk.pass({ hours: 3 })
  await browser.send('/employer/notes', { note: 'Rahasia Rina' })
  const other = await site.newPerson({ role: 'employer.owner', employerId: 7n })
  await site.signInAs(other, browser, '/sign-in?back=/')
  assert.equal(browser.page?.path, '/')
  assert.doesNotMatch((await browser.open('/kept-form')).body, /Rahasia Rina/)
})

test('files come with their names and bytes; too much, too many or no form at all is refused', async () => {
  const browser = await site.owner()
  await browser.open('/employer/notes')
  const { csrf = '' } = browser.hiddenIn('/employer/notes')
  const send = async (body: BodyInit, type?: string, path = '/employer/files') => {
    const headers = {
      cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
      ...(type && { 'content-type': type }),
    }
    return site.web.request(app.config.publicUrl + path, { method: 'POST', body, headers })
  }
  const form = (size: number) => {
    const data = new FormData()
    data.set('csrf', csrf)
    data.set('list', new File([new Uint8Array(size)], 'upah "Mei".csv'))
    return data
  }
  const done = await send(form(5000))
  assert.equal(done.status, 303)
  assert.match(decodeURIComponent(done.headers.get('set-cookie') ?? ''), /upah "Mei"\.csv 5000/)
  assert.equal((await send(form(26 * 1024 * 1024))).status, 413)
  assert.equal((await send(form(10), undefined, '/employer/notes')).status, 415)
  assert.equal((await send('{}', 'application/json', '/employer/notes')).status, 415)
  assert.equal((await send('rusak', 'multipart/form-data; boundary=x')).status, 415)
  assert.equal(
    (
      await send(
        `csrf=${csrf}&note=${'x'.repeat(300_000)}`,
        'application/x-www-form-urlencoded',
        '/employer/notes',
      )
    ).status,
    413,
  )
  assert.equal(
    (
      await send(
        `csrf=${csrf}&${'a=1&'.repeat(6000)}`,
        'application/x-www-form-urlencoded',
        '/employer/notes',
      )
    ).status,
    413,
  )
})

test('a body that grows while it is sent is cut off at the limit', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      sent += 65_536
      stream.enqueue(new Uint8Array(65_536).fill(97))
    },
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, duplex: 'half', headers }
  assert.equal((await site.web.fetch(new Request(`${app.config.publicUrl}/open`, init))).status, 413)
  assert.ok(sent < 1_000_000)
})

test('characters that PostgreSQL cannot keep never reach it', async () => {
  const browser = await site.signIn({ role: 'member' })
  assert.equal((await browser.open('/member?x=%00%ED%A0%80')).status, 200)
  await browser.open('/open')
  assert.match((await browser.send('/open', { note: 'a\0b' })).body, /terima ab/)
})
