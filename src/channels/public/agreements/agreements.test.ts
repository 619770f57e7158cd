import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { storeAgreements } from '#modules/reach'
import { openDatabase } from '#platform/database.ts'
import { createWeb } from '#web/create-web.tsx'
import { TestBrowser } from '#web/fixtures/browser.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry } from '../../../modules/registry/fixtures/registry.ts'
import { agreementPages } from './index.ts'

const { database, url } = await createTestDatabase()
const { app } = createTestRegistry(database)
const web = createWeb(app, { pages: agreementPages, findPlace: async () => null, addressOf: () => 'test' })
const owner = openDatabase(url, { size: 1 })
after(() => owner.close())
const open = (path: string) =>
  new TestBrowser((request) => web.fetch(request), app.config.publicUrl).open(path)

test('S12: the agreement of 2014 about 8,000 civil servants is still readable, with its sources and what has changed since', async () => {
  const { body: list } = await open('/agreements')
  assert.match(list, /href="\/agreements\/sumatera-selatan-2014"/)
  const { body, status } = await open('/agreements/sumatera-selatan-2014')
  assert.equal(status, 200)
  for (const part of [
    '2 Oktober 2014',
    '8.000 orang',
    '237.000 orang dari 1.400.000',
    'Izin usaha',
    'PP 70/2015',
  ])
    assert.ok(body.includes(part), part)
  assert.match(body, /<a href="https:\/\/jamsos/)
})

test('an agreement that is not on record is answered like any page that is not there', async () => {
  assert.equal((await open('/agreements/nowhere-1999')).status, 404)
})

test('what a source says in markup stays text', async () => {
  const hostile = {
    id: 'hostile-2026',
    partner: '<script>alert(1)</script>',
    partnerKind: 'association',
    regionCode: null,
    about: { id: '<b>tebal</b>', en: 'bold' },
    madeKnownOn: '2026-11-01',
    signedOn: '2026-11-02',
    endsOn: null,
    figures: [],
    terms: [],
    sources: [{ title: 'Sumber', url: null }],
  }
  await owner.transaction((db) => storeAgreements(db, JSON.stringify([hostile])))
  const { body } = await open('/agreements/hostile-2026')
  assert.ok(!body.includes('<script>alert') && !body.includes('<b>tebal'))
  assert.match(body, /Ditandatangani 2 November 2026/)
})

test('a record that is not whole is refused before anything is kept', async () => {
  await assert.rejects(owner.transaction((db) => storeAgreements(db, '[{"id":"half-2026"}]')))
})
