import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { findTrustList, issueCard } from '#modules/credentials'
import { findCompetence, verifyCompetence } from '#modules/credentials/offline'
import { revokeCertificate } from '#modules/training'
import { createWeb } from '#web/create-web.tsx'
import { TestBrowser } from '#web/fixtures/browser.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { decodeBase45 } from '../../../modules/credentials/offline/base45.ts'
import { decodeBase64url, encodeBase64url } from '../../../modules/credentials/offline/base64url.ts'
import { newKey } from '../../../modules/credentials/fixtures/keys.ts'
import { makeCompetence } from '../../../modules/credentials/seal-competence.ts'
import {
  createTestRegistry,
  officer,
  supervisor,
  worker,
} from '../../../modules/registry/fixtures/registry.ts'
import { getCertificate } from '../../../modules/training/certificates/certificate.ts'
import { checkOfCertificate } from '../../../modules/training/certificates/certificate-document.ts'
import { createTestTraining } from '../../../modules/training/fixtures/training.ts'
import { inflateSync } from 'node:zlib'
import { verifyPages, verifyRoutes } from './index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { app } = registry
const { publicUrl } = app.config
const pages = createWeb(app, {
  pages: verifyPages,
  findPlace: async () => null,
  addressOf: (c) => c.req.header('x-test-address') ?? 'test',
})
const site = new Hono().route('/', verifyRoutes(app)).route('/', pages)

const training = createTestTraining(registry)
const provider = await training.provider()
const body = await training.provider({ kind: 'lsp', name: 'LSP Pariwisata Nusantara' })
const held = await training.class(await training.course(provider), { state: 'assessing' })
const firm = await registry.employer()
await registry.enrol(firm.employerId, [worker(1), worker(2), worker(3)])

let serial = 0
/** A certificate, and what its printed code says. */
async function certificate({ validUntil = '2029-11-20' }: { validUntil?: string | null } = {}) {
  serial += 1
  const certificateNo = `SK26${String(serial).padStart(8, '0')}`
  const personId = await registry.personOf(worker(serial).idNumber)
  const enrolmentId = await training.enrol(held, personId, 'completed')
  await registry.run(
    `insert into training.certificate (id, number, enrolment_id, person_id, body_id, title, issued_on, valid_until, credential,
       status_index, issued_at, issued_by)
     values (gen_random_uuid(), $1, $2, $3, $4, 'Barista dasar', '2026-11-20', $5, 'a.b.c', $6, $7, 'Intan')`,
    [certificateNo, enrolmentId, personId, body.providerId, validUntil, serial, registry.time],
  )
  const { facts, content } = await database.transaction(async (db) => {
    const found = await getCertificate(db, certificateNo)
    const check = await checkOfCertificate(db, found, { now: registry.time, publicUrl })
    return { facts: found, content: check.content }
  })
  return { certificateNo, personId, facts, content, path: content.slice(publicUrl.length) }
}

const english = { 'accept-language': 'en' }
const headingOf = (page: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1]

async function paste(text: string, sent = {}) {
  const browser = new TestBrowser((request) => site.fetch(request), publicUrl, sent)
  await browser.open('/verify')
  const { body: page, path } = await browser.send('/verify', { text })
  return { page, path, heading: headingOf(page) }
}

async function open(path: string, sent = {}) {
  const { body: page, status } = await new TestBrowser(
    (request) => site.fetch(request),
    publicUrl,
    sent,
  ).open(path)
  return { page, status, heading: headingOf(page) }
}

const one = await certificate()

test('the code of a certificate opens /verify, gives the server its number alone, and says everything without it', async () => {
  const { origin, pathname, search, hash } = new URL(one.content)
  assert.deepEqual([origin, pathname, search], [publicUrl, '/verify', `?c=${one.certificateNo}`])
  const trust = await database.read(findTrustList)
  const { name: holder, title, bodyName, issuedOn, validUntil } = one.facts
  assert.deepEqual(await verifyCompetence(hash.slice(1), trust, registry.time), {
    state: 'valid',
    competence: { certificateNo: one.certificateNo, holder, title, bodyName, issuedOn, validUntil },
  })
})

test('opened without script, the code is answered from our records, with the name by first letters', async () => {
  const { page, heading } = await open(one.path)
  assert.equal(heading, `Sertifikat ${one.certificateNo} tercatat dan berlaku sampai 20 November 2029.`)
  assert.ok(page.includes('data-real="Sertifikat ini asli dan sah sampai 20 November 2029."'))
  for (const part of ['Barista dasar', 'LSP Pariwisata Nusantara', '20 November 2026', one.certificateNo]) {
    assert.ok(page.includes(part), part)
  }
  assert.ok(!page.includes(one.facts.name))
  assert.ok(page.includes(`data-answered="${one.certificateNo}"`))
  assert.ok(page.includes(`href="/certificates/${one.certificateNo}"`))
  assert.equal(
    (await open(one.path, english)).heading,
    `Certificate ${one.certificateNo} is on record and valid until 20 November 2029.`,
  )
  for (const unknown of ['SK2699999999', 'SK1', "'", '']) {
    const { status, heading: said, page: shown } = await open(`/verify?c=${encodeURIComponent(unknown)}`)
    assert.deepEqual([status, said], [200, 'Sertifikat ini tidak ada dalam catatan kami.'])
    assert.ok(!shown.includes('data-answered'))
  }
})

test('pasted, it is answered with the whole name, which stands in no address', async () => {
  const { page, heading, path } = await paste(`Lihat ${one.content} ya`)
  assert.equal(heading, 'Sertifikat ini asli dan sah sampai 20 November 2029.')
  assert.ok(page.includes(one.facts.name))
  assert.equal(path, '/verify')
  assert.ok(!page.includes(findCompetence(one.content) ?? ''))
  const endless = await certificate({ validUntil: null })
  const { page: shown, heading: said } = await paste(endless.content)
  assert.equal(said, 'Sertifikat ini asli dan sah.')
  assert.match(shown, /tanpa batas/)
})

test('one whose days are over is real and expired', async () => {
  const today = registry.time
  registry.time = new Date('2029-11-20T17:00:00Z') // The next day in Jakarta.
  assert.equal(
    (await paste(one.content)).heading,
    'Sertifikat ini asli, tetapi hanya berlaku sampai 20 November 2029.',
  )
  assert.equal(
    (await open(one.path, english)).heading,
    `Certificate ${one.certificateNo} is on record, but was valid only until 20 November 2029.`,
  )
  registry.time = today
})

test('one that was changed is called so, one of another key is not ours, one that is cut is not whole', async () => {
  const sealed = findCompetence(one.content) ?? ''
  const bytes = decodeBase64url(sealed)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  const link = (text: string) => one.content.replace(sealed, text)
  const changed = link(encodeBase64url(bytes))
  assert.equal((await paste(changed)).heading, 'Kode sertifikat ini sudah diubah.')
  assert.equal((await paste(changed, english)).heading, 'The code of this certificate has been changed.')
  const { name: holder, ...facts } = one.facts
  const stranger = link(makeCompetence({ ...facts, holder }, newKey().key, registry.time))
  assert.equal((await paste(stranger)).heading, 'Sertifikat ini bukan dari kami.')
  assert.equal((await paste(stranger, english)).heading, 'This certificate is not ours.')
  const cut = await paste(one.content.slice(0, -9))
  assert.equal(cut.heading, 'Kode sertifikat ini tidak utuh.')
  assert.ok(!cut.page.includes(holder))
})

test('one that we signed and have no record of is not vouched for', async () => {
  const content = await database.transaction(async (db) => {
    const unknown = { ...one.facts, certificateNo: 'SK2699999999' }
    return (await checkOfCertificate(db, unknown, { now: registry.time, publicUrl })).content
  })
  assert.equal((await paste(content)).heading, 'Sertifikat ini tidak ada dalam catatan kami.')
})

test('a card in a certificate’s link is not ours as a certificate; a certificate is no text of a card', async () => {
  const { text } = await registry.ask(officer(), issueCard, { personId: String(one.personId) })
  const card = encodeBase64url(inflateSync(decodeBase45(text.slice(5))))
  const { heading, page } = await paste(`${publicUrl}/verify?c=${one.certificateNo}#${card}`)
  assert.equal(heading, 'Sertifikat ini bukan dari kami.')
  assert.ok(!page.includes(one.facts.name))
  const asCard = await paste(`JSK1:${findCompetence(one.content)}`)
  assert.equal(asCard.heading, 'Ini bukan teks kartu yang utuh.')
})

test('what was revoked is still sound by its signature, and the server says when it was revoked', async () => {
  const two = await certificate()
  const reason = 'Hasil uji ternyata milik orang lain.'
  await registry.ask(supervisor(), revokeCertificate, { certificateNo: two.certificateNo, reason })
  const trust = await database.read(findTrustList)
  const alone = await verifyCompetence(findCompetence(two.content) ?? '', trust, registry.time)
  assert.equal(alone.state, 'valid')
  const said = 'Sertifikat ini dicabut pada 20 November 2026. Jangan dipakai.'
  assert.equal((await paste(two.content)).heading, said)
  const { heading, page } = await open(two.path)
  assert.equal(heading, said)
  assert.ok(page.includes(`data-answered="${two.certificateNo}"`))
  assert.ok(!page.includes(reason))
  assert.equal(
    (await open(two.path, english)).heading,
    'This certificate was revoked on 20 November 2026. Do not rely on it.',
  )
})
