import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { createWeb } from '#web/create-web.tsx'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry } from '../../../modules/registry/fixtures/registry.ts'
import { viewHome } from '../home/index.ts'
import { calculatorPages, calculatorPictures } from './index.ts'

const { database } = await createTestDatabase()
const { app } = createTestRegistry(database)
const rates = { address: { burst: 10_000, perSecond: 1 }, account: { burst: 1, perSecond: 1 } }
const web = createWeb(app, {
  pages: [viewHome, ...calculatorPages],
  withoutDatabase: calculatorPictures,
  findPlace: async () => null,
  addressOf: () => 'test',
  rates,
})

const ask = (path: string, headers: Record<string, string> = {}) => web.request(path, { headers })
const propertyIn = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&')
const headingIn = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]

/** One answer of every calculator that has a picture. */
const answers: Readonly<Record<string, string>> = {
  '/calculate/contribution': 'wage=5.000.000&business=II-24&month=11-2026',
  '/calculate/own-account': 'income=1.000.000&month=11-2026',
  '/calculate/construction': 'amount=500.000.000',
  '/calculate/migrant': 'months=24',
  '/calculate/due': 'month=11-2026',
  '/calculate/penalty': 'due=10.000.000&month=09-2026&paid=20-11-2026',
  '/calculate/daily-wage': 'wage=160.000',
  '/calculate/training': 'card=yes&months=8',
  '/calculate/jht': 'balance=25.000.000&wage=6.000.000&born=15-03-1990&since=12-2020',
  '/calculate/pension': 'wage=6.000.000&born=15-03-1990&months=120',
  '/calculate/lost-work': 'wage=4.000.000&day=15-09-2026&claimed=01-10-2026',
  '/calculate/family': 'wage=6.000.000&months=40&married=yes',
}

test('every answer says to chat programs what it is, with a picture that is there, and every picture has its page', async () => {
  const pictured = calculatorPictures.map(({ path }) => path.replace(/\.png$/, ''))
  assert.deepEqual(Object.keys(answers).toSorted(), pictured.toSorted())
  for (const [path, query] of Object.entries(answers)) {
    const html = await (await ask(`${path}?${query}`)).text()
    assert.equal(propertyIn(html, 'og:title'), headingIn(html), path)
    assert.equal(propertyIn(html, 'twitter:card'), 'summary_large_image')
    assert.deepEqual(
      [propertyIn(html, 'og:image:width'), propertyIn(html, 'og:image:height')],
      ['1200', '630'],
    )
    assert.ok((propertyIn(html, 'og:description') ?? '').length > 10, path)
    const image = present(propertyIn(html, 'og:image'), 'an answer has a picture')
    assert.ok(image.startsWith(app.config.publicUrl), image)
    const { pathname, search } = new URL(image)
    const picture = await ask(pathname + search)
    assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/png'], image)
    assert.ok(html.includes(`href="${(pathname + search).replaceAll('&', '&amp;')}" download`), path)
  }
})

test('a question without an answer, and one that cannot be answered, promise no picture', async () => {
  for (const path of ['/calculate/own-account', '/calculate/own-account?income=5', '/calculate', '/'])
    assert.equal(propertyIn(await (await ask(path)).text(), 'og:image'), undefined, path)
})

test('whoever passes the link of the first page on passes on the answer that stands there', async () => {
  const html = await (await ask('/?wage=5.000.000&business=II-24&month=11-2026')).text()
  assert.match(propertyIn(html, 'og:title') ?? '', /^Dari gaji Anda/)
  assert.match(propertyIn(html, 'og:image') ?? '', /\/calculate\/contribution\.png\?wage=5\.000\.000&/)
})

test('a picture is the same for everybody: kept for a day, no cookie, its language by its address alone', async () => {
  const path = '/calculate/own-account.png?income=1.000.000&month=11-2026'
  const bytesOf = async (asked: string, headers: Record<string, string> = {}) =>
    Buffer.from(await (await ask(asked, headers)).arrayBuffer())
  const { headers } = await ask(path, { cookie: 'notice=Tersimpan' })
  assert.equal(headers.get('cache-control'), 'public, max-age=86400')
  assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
  assert.deepEqual([headers.get('set-cookie'), headers.get('vary')], [null, null])
  const indonesian = await bytesOf(path)
  assert.deepEqual(await bytesOf(path, { 'accept-language': 'en' }), indonesian)
  assert.notDeepEqual(await bytesOf(`${path}&lang=en`), indonesian)
  const english = await (
    await ask('/calculate/own-account?income=1.000.000&month=11-2026', { 'accept-language': 'en' })
  ).text()
  assert.match(propertyIn(english, 'og:image') ?? '', /&lang=en$/)
})

test('what cannot be computed has no picture, whatever is asked in whatever way', async () => {
  for (const path of Object.keys(answers))
    for (const value of ['x', '-1', '"><script>alert(1)</script>', '9'.repeat(5_000)].map(
      encodeURIComponent,
    )) {
      const query = ['income', 'wage', 'amount', 'months', 'due', 'month', 'paid'].map(
        (name) => `${name}=${value}`,
      )
      const { status, headers } = await ask(`${path}.png?${query.join('&')}`)
      assert.equal(status, 404, `${path}.png?${query[0]?.slice(0, 80)}`)
      assert.doesNotMatch(headers.get('cache-control') ?? '', /public/)
    }
})
