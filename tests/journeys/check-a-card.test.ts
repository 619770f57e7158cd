import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { issueCard } from '#modules/credentials'
import { perform } from '#platform/operation.ts'
import { newKey, someCard } from '../../src/modules/credentials/fixtures/keys.ts'
import { makeCard } from '../../src/modules/credentials/make-card.ts'
import { officer } from '../../src/modules/registry/fixtures/registry.ts'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()
const { app } = stage.payung

const { personId } = await app.database.read((db) =>
  db.get<{ personId: bigint }>(
    sql`select id as "personId" from registry.person where name = 'Rina Kusumawati' and merged_into is null`,
  ),
)
const { text: card } = await perform(app, issueCard, {
  actor: officer(),
  input: { personId: String(personId) },
  purpose: 'Kartu untuk diperiksa',
  key: null,
})
const { id: keyId } = await app.database.read((db) =>
  db.get<{ id: string }>(sql`select id from access.signing_key where purpose = 'card'`),
)
const forged = makeCard(someCard, { ...newKey().key, id: keyId })

const real = /^Kartu ini asli dan berlaku sampai \d+ \w+ 2026\.$/

async function paste(visitor: Visitor, text: string): Promise<void> {
  await visitor.fill('Teks kartu atau tautan surat', text)
  const said = visitor.page.getByRole('heading', { level: 1, name: /^Kartu ini/ })
  await visitor.page.getByRole('button', { name: 'Periksa', exact: true }).click()
  await said.waitFor()
}

test('whoever is shown a card checks it on the spot, with the network cut', async () => {
  const visitor = await stage.visitor()
  await visitor.page.clock.setFixedTime(app.now())
  await visitor.open('/verify')
  await visitor.picture('verify')
  await visitor.page.context().setOffline(true)
  await paste(visitor, card)
  assert.match(await visitor.heading(), real)
  await visitor.sees('Rina Kusumawati')
  await visitor.picture('verify-card')
  await visitor.leave()

  const another = await stage.visitor()
  await another.page.clock.setFixedTime(app.now())
  await another.open('/verify')
  await another.page.context().setOffline(true)
  await paste(another, forged)
  assert.equal(await another.heading(), 'Kartu ini sudah diubah.')
  await another.doesNotSee('Rina Kusumawati')
  await another.leave()
})

test('without script the server says the same, and keeps nothing of the card in the address', async () => {
  const visitor = await stage.visitor({ script: false, screen: 'desktop' })
  await visitor.open('/verify')
  await visitor.fill('Teks kartu atau tautan surat', card)
  await visitor.press(/^Periksa$/)
  assert.match(await visitor.heading(), real)
  await visitor.sees('Rina Kusumawati')
  assert.equal(visitor.path, '/verify')
  await visitor.open('/verify')
  await visitor.fill('Teks kartu atau tautan surat', forged)
  await visitor.press(/^Periksa$/)
  assert.equal(await visitor.heading(), 'Kartu ini sudah diubah.')
  await visitor.leave()
})

test('the same in English', async () => {
  const visitor = await stage.visitor({ script: false, language: 'en' })
  await visitor.open('/verify')
  await visitor.fill('Text of a card or link of a letter', card)
  await visitor.press(/^Check$/)
  assert.match(await visitor.heading(), /^This card is real and valid until /)
  await visitor.leave()
})
