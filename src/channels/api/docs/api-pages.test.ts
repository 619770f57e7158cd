import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { operations } from '#platform/operation.ts'
import { classesOf, tagsOf, textOf, valuesOf } from '#ui/read-markup.ts'
import { stylesheet } from '#ui/stylesheet.ts'
import { createWeb } from '#web/create-web.tsx'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestDesk } from '../../../modules/access/fixtures/desk.ts'
import { createCatalogue } from '../catalogue.ts'
import '../fixtures/every-module.ts'
import '../fixtures/offered.ts'
import { apiPages, apiRoutes } from '../index.ts'

const { database } = await createTestDatabase()
const { app } = await createTestDesk(database)
const { offers } = createCatalogue(operations())

// As the program is put together: the interface first, then everything for people.
const root = new Hono()
root.route('/', apiRoutes(app, { addressOf: () => 'test' }))
root.route(
  '/',
  createWeb(app, { pages: apiPages(), findPlace: async () => null, addressOf: () => 'test', ticks: tick() }),
)

/** Time enough between two pages that no limit is reached. */
function tick(): () => number {
  let clock = 0
  return () => (clock += 1000)
}

async function open(path: string, language = 'id') {
  const response = await root.request(path, { headers: { 'accept-language': language } })
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    html: await response.text(),
  }
}

const pageOf = (name: string) => `/api/v1/docs/${name}`

test('the overview leads to a page for each operation, and each page is there in both languages', async () => {
  const { html } = await open('/api/v1/docs')
  const links = new Set(valuesOf(html, 'href'))
  for (const { operation } of offers) {
    assert.ok(links.has(pageOf(operation.name)), operation.name)
    for (const language of ['id', 'en'] as const) {
      const page = await open(pageOf(operation.name), language)
      assert.equal(page.status, 200)
      assert.ok(textOf(page.html).includes(operation.summary[language]), operation.name)
    }
  }
})

test('a page names everything that its operation takes, the scope that it needs, and how to ask for it', async () => {
  for (const { operation, pathFields, fields, scope, method, path } of offers) {
    const text = textOf((await open(pageOf(operation.name), 'en')).html)
    for (const name of [...Object.keys(pathFields), ...Object.keys(fields.properties ?? {})])
      assert.ok(text.includes(name), `${operation.name} ${name}`)
    assert.ok(text.includes(scope ?? 'no key needed'))
    assert.ok(text.replaceAll(' ', '').includes(`${method}/api/v1${path}`), operation.name)
    assert.match(text, /curl 'https:\/\/payung\.example\/api\/v1\//)
  }
})

test('operations are found by words of their name, their path and their summary, and nothing found says so', async () => {
  const found = async (search: string) => {
    const { html } = await open(`/api/v1/docs?q=${encodeURIComponent(search)}`)
    return valuesOf(html, 'href').filter((href) => href.startsWith(pageOf('')))
  }
  assert.deepEqual(await found('testing NOTES post'), [pageOf('testing.add-note')])
  assert.deepEqual(await found('buang catatan'), [pageOf('testing.drop-notes')])
  assert.deepEqual(await found('tidak ada yang begini'), [])
  assert.match((await open('/api/v1/docs?q=begini+begitu')).html, /Tidak ada operasi yang cocok/)
})

test('the pages run no script, use our own parts only, and every id and label on them is right', async () => {
  const css = stylesheet()
  for (const path of ['/api/v1/docs', pageOf('testing.send-file'), pageOf('registry.register-employer')]) {
    const { html } = await open(path)
    for (const { name, attributes } of tagsOf(html)) {
      assert.ok(!['script', 'style', 'iframe'].includes(name) && !attributes.has('style'), `${path} ${name}`)
    }
    for (const name of classesOf(html)) assert.ok(css.includes(`.${name}`), name)
    const ids = valuesOf(html, 'id')
    assert.equal(new Set(ids).size, ids.length, path)
    const referred = [...valuesOf(html, 'for'), ...valuesOf(html, 'aria-labelledby')]
    for (const id of referred) assert.ok(ids.includes(id), `${path} ${id}`)
  }
})

test('what is no operation is not there, as a page for people; beside the pages the interface answers programs', async () => {
  const missing = await open(pageOf('testing.nothing'))
  assert.deepEqual([missing.status, missing.type.split(';')[0]], [404, 'text/html'])
  assert.equal((await open('/api/v1/docsy')).type, 'application/problem+json')
  const document = await open('/api/v1/openapi.json')
  assert.equal(document.type, 'application/json')
  assert.equal(JSON.parse(document.html).openapi, '3.1.1')
})
