import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { issueCard, verifyCardOffline } from '#modules/credentials'
import { renewPaymentCode } from '#modules/contributions'
import { createTestDatabase } from '../../../../tests/database.ts'
import { drawUpBill } from '../../../modules/credentials/bill-document.ts'
import { drawUpCertificate } from '../../../modules/credentials/employer-certificate.ts'
import { newKey, someCard } from '../../../modules/credentials/fixtures/keys.ts'
import { createTestOffice } from '../../../modules/credentials/fixtures/office.ts'
import { makeCard } from '../../../modules/credentials/make-card.ts'
import { drawUpReceipt } from '../../../modules/credentials/receipt-document.ts'
import { officer } from '../../../modules/registry/fixtures/registry.ts'
import { createWeb } from '#web/create-web.tsx'
import { TestBrowser } from '#web/fixtures/browser.ts'
import { checkScript } from './check-script.ts'
import { verifyPages, verifyRoutes } from './index.ts'

const { database } = await createTestDatabase()
const office = await createTestOffice(database)
const { app } = office
const pages = createWeb(app, {
  pages: verifyPages,
  findPlace: async () => null,
  addressOf: (c) => c.req.header('x-test-address') ?? 'test',
})
const site = new Hono().route('/', verifyRoutes(app)).route('/', pages)

const employer = await office.employerOf(1, { firstMonth: '2026-09' })
const billId = await office.file(employer, '2026-09')
await office.ask(employer.owner, renewPaymentCode, { billId })
const [personId = ''] = employer.people
const { text, name, membershipNo } = await office.ask(officer(), issueCard, { personId })
const to = {
  employerId: employer.employerId,
  billId,
  lang: 'id' as const,
  now: office.time,
  publicUrl: app.config.publicUrl,
}

const newBrowser = (headers = {}) =>
  new TestBrowser((request) => site.fetch(request), app.config.publicUrl, headers)
const headingOf = (body: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1]
const linkOf = ({ check }: { check: { content: string } }) =>
  check.content.slice(new URL(check.content).origin.length)

async function paste(pasted: string, sent = {}) {
  const browser = newBrowser(sent)
  await browser.open('/verify')
  const { status, body, path, headers } = await browser.send('/verify', { text: pasted })
  return { status, body, path, heading: headingOf(body), cached: headers.get('cache-control') }
}

test('a pasted card is answered in the heading, with what it says, and stands in no address and no cache', async () => {
  const { heading, body, path, status, cached } = await paste(text)
  assert.equal(heading, 'Kartu ini asli dan berlaku sampai 31 Desember 2026.')
  assert.deepEqual([status, path, cached], [200, '/verify', 'no-store'])
  for (const part of [name, membershipNo, 'JKK, JKM, JHT, JP', '99******', 'September 2026']) {
    assert.ok(body.includes(part), part)
  }
  assert.ok(!body.includes(text.slice(0, 40)))
})

test('each verdict has its own heading, in both languages', async () => {
  const { key } = newKey()
  const today = office.time
  const english = { 'accept-language': 'en' }
  const stranger = makeCard(someCard, key)
  assert.equal((await paste(text, english)).heading, 'This card is real and valid until 31 December 2026.')
  assert.equal((await paste(stranger)).heading, 'Kartu ini bukan dari kami.')
  assert.equal((await paste(stranger, english)).heading, 'This card is not ours.')
  const [kept] = await office.run(`select id from access.signing_key where purpose = 'card'`)
  const forged = makeCard(someCard, { ...key, id: String(kept?.['id']) })
  assert.equal((await paste(forged)).heading, 'Kartu ini sudah diubah.')
  assert.equal((await paste(forged, english)).heading, 'This card has been changed.')
  assert.equal((await paste('Selamat pagi')).heading, 'Ini bukan teks kartu yang utuh.')
  assert.equal((await paste('Selamat pagi', english)).heading, 'This is not the whole text of a card.')
  office.time = new Date('2027-01-01T00:00:00Z')
  const late = await paste(text)
  assert.equal(late.heading, 'Kartu ini asli, tetapi hanya berlaku sampai 31 Desember 2026.')
  assert.ok(late.body.includes(name))
  office.time = today
})

test('what cannot be read stays in the field; nothing pasted is asked for at the field', async () => {
  assert.match((await paste('JSK1:ABC<b>')).body, />JSK1:ABC&lt;b&gt;<\/textarea>/)
  const { status, body } = await paste(' ')
  assert.equal(status, 422)
  assert.match(body, /Tempel dulu teks atau tautannya\./)
})

test('a letter’s link is answered from the books of today', async () => {
  const bill = linkOf(await database.read((db) => drawUpBill(db, to, false)))
  const certificate = linkOf(await database.read((db) => drawUpCertificate(db, to)))
  const heading = async (path: string, headers = {}) => headingOf((await newBrowser(headers).open(path)).body)
  assert.equal(await heading(bill), 'Tagihan ini asli dan belum dibayar.')
  assert.equal(await heading(certificate), 'Sertifikat ini asli. Hari ini belum ada iuran yang lunas.')
  await office.pay(employer, billId)
  const receipt = linkOf(await database.read((db) => drawUpReceipt(db, to)))
  const english = { 'accept-language': 'en' }
  assert.equal(await heading(bill, english), 'This bill is real and paid. Do not pay it again.')
  assert.equal(await heading(receipt, english), 'This receipt is real.')
  assert.equal(
    await heading(certificate),
    'Sertifikat ini asli. Hari ini iurannya lunas sampai September 2026.',
  )
  const { body } = await newBrowser().open(receipt)
  assert.match(body, /PT Citra Benang Nusantara/)
  assert.equal((await paste(`Lihat https://payung.example${receipt} ya`)).path, receipt)
  assert.equal(await heading(`${bill}A`), 'Tautan surat ini tidak utuh.')
  assert.equal(await heading(`/verify?d=${'A'.repeat(3000)}`), 'Tautan surat ini tidak utuh.')
})

test('the page may run our script and use the camera, and no other page may', async () => {
  const policy = async (path: string) => {
    const { headers } = await newBrowser().open(path)
    return [headers.get('content-security-policy'), headers.get('permissions-policy')].join(' ')
  }
  assert.match(await policy('/verify'), /default-src 'none';.*; script-src 'self' camera=\(self\)/)
  const elsewhere = await policy('/verify/keys')
  assert.doesNotMatch(elsewhere, /script-src|camera=\(self\)/)
  assert.match(elsewhere, /default-src 'none'/)
})

test('the script is served under a name that changes with it, and weighs less than 5.5 KB on its way', async () => {
  const { path, body } = await checkScript()
  assert.ok(gzipSync(body).length < 5500, `${gzipSync(body).length}`)
  const page = await newBrowser().open('/verify')
  assert.ok(page.body.includes(`<script type="module" src="${path}">`))
  const served = await site.request(path, { headers: { 'accept-encoding': 'br' } })
  assert.equal(served.headers.get('content-encoding'), 'br')
  assert.match(served.headers.get('cache-control') ?? '', /immutable/)
  assert.match(served.headers.get('content-type') ?? '', /^text\/javascript/)
  assert.equal(await (await site.request(path)).text(), body)
  assert.equal((await site.request('/verify/check.0000000000.js')).status, 404)
})

test('the published keys verify a card anywhere, and the page carries the same', async () => {
  const response = await site.request('/verify/keys.json')
  assert.equal(response.headers.get('access-control-allow-origin'), '*')
  const json = await response.text()
  assert.ok(!json.includes('"d"'))
  assert.equal((await verifyCardOffline(text, json, office.time)).state, 'valid')
  const { body } = await newBrowser().open('/verify')
  const carried = /data-keys="([^"]*)"/.exec(body)?.[1]?.replaceAll('&quot;', '"')
  assert.deepEqual(JSON.parse(carried ?? ''), JSON.parse(json))
})

test('whoever guesses at cards and letters from one address is slowed down, stopped, and raises an alarm; the right ones stay free', async () => {
  const guesser = newBrowser({ 'x-test-address': '10.9.9.9' })
  await guesser.open('/verify')
  const form = guesser.hiddenIn('/verify')
  const guess = async (words: string) => (await guesser.post('/verify', { ...form, text: words })).status
  for (let time = 1; time <= 60; time++) assert.equal(await guess('JSK1:TEBAKAN'), 200)
  assert.equal(await guess('JSK1:TEBAKAN'), 429)
  assert.equal((await guesser.open('/verify?d=AAAA')).status, 429)
  assert.match(guesser.page?.body ?? '', /Dari jaringan ini sudah terlalu banyak yang tidak cocok/)
  const bearer = newBrowser({ 'x-test-address': '10.9.9.8' })
  await bearer.open('/verify')
  for (let time = 1; time <= 65; time++) {
    const { status } = await bearer.post('/verify', { ...bearer.hiddenIn('/verify'), text })
    assert.equal(status, 200)
  }
})
