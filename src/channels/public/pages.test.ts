import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { calculate, formulas, unsure, values } from '@payung/law'
import { assets } from '#ui/assets.ts'
import { createWeb } from '#web/create-web.tsx'
import { TestBrowser } from '#web/fixtures/browser.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestRegistry } from '../../modules/registry/fixtures/registry.ts'
import { agreementPages } from './agreements/index.ts'
import { calculatorPages } from './calculator/index.ts'
import { viewHelp } from './help/index.ts'
import { viewHome } from './home/index.ts'
import { questions } from './law/asked.ts'
import { yearsOfChange } from './law/changes.ts'
import { lawRoutes } from './law/index.ts'
import { readExample } from './law/questions.ts'
import { allRegulations } from './law/regulations.ts'
import { viewOffices } from './offices/index.ts'

const { database } = await createTestDatabase()
const { app } = createTestRegistry(database)
const rates = { address: { burst: 10_000, perSecond: 1 }, account: { burst: 1, perSecond: 1 } }
const pages = [viewHome, viewHelp, viewOffices, ...calculatorPages, ...lawRoutes, ...agreementPages]
const web = createWeb(app, { pages, findPlace: async () => null, addressOf: () => 'test', rates })

async function open(path: string, lang: 'id' | 'en' = 'id') {
  const browser = new TestBrowser((request) => web.fetch(request), app.config.publicUrl, {
    'accept-language': lang,
  })
  const { status, body } = await browser.open(path)
  return { status, body, heading: plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? '') }
}

const plain = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ')

const paths = [
  '/',
  '/?wage=5.000.000&business=II-24',
  '/calculate',
  '/calculate/contribution',
  '/calculate/contribution?wage=15000000&business=V-05&month=2025-06&relief=yes',
  '/calculate/jht',
  '/calculate/jht?balance=25.000.000&wage=6.000.000&born=15-03-1990&since=12-2020',
  '/calculate/jht?balance=100.000.000.000&wage=1.000.000.000&years=50&months=11&growth=20&rate=20',
  '/calculate/jht?wage=1&years=0&months=1&on=01-07-2015&rate=0',
  '/calculate/due',
  '/calculate/due?payer=own-jht&month=07-2026',
  '/calculate/penalty',
  '/calculate/penalty?due=10.000.000&month=09-2026&paid=20-11-2026',
  '/calculate/daily-wage',
  '/calculate/daily-wage?wage=160.000',
  '/law',
  '/law?q=pensiun',
  '/law/risk-classes',
  '/law/calendar/2026',
  '/law/what-if',
  '/law/on',
  '/law/on?on=01-10-2020&known=01-10-2020',
  '/law/on?on=01-01-1990',
  '/law/unsure',
  ...yearsOfChange().map((year) => `/law/changes/${year}`),
  '/law/what-if?programme=jp&employer=2,667&worker=1,333&ceiling=15.000.000&year=2026',
  '/help',
  '/offices',
  '/offices?q=kutai',
  '/agreements',
  ...values.map(({ id }) => `/law/values/${id}`),
  ...formulas().map(({ id }) => `/law/rules/${id}`),
  ...allRegulations().map(({ slug }) => `/law/sources/${slug}`),
]

test('every page is answered in both languages, with a heading, and without an Indonesian heading in English', async () => {
  for (const path of paths) {
    const indonesian = await open(path)
    const english = await open(path, 'en')
    assert.deepEqual([indonesian.status, english.status], [200, 200], path)
    assert.ok(indonesian.heading.length > 3, path)
    assert.match(english.body, /<html lang="en">/)
    if (!path.startsWith('/law/sources')) assert.notEqual(indonesian.heading, english.heading, path)
  }
})

test('what is typed into an address stays text, on every page that shows it again', async () => {
  const hostile = encodeURIComponent('"><script>alert(1)</script><b x=\'')
  for (const path of [
    `/?wage=${hostile}&business=${hostile}&month=${hostile}&employer=${hostile}&relief=${hostile}`,
    `/calculate/contribution?wage=${hostile}&month=${hostile}`,
    `/calculate/due?month=${hostile}&payer=${hostile}`,
    `/calculate/penalty?due=${hostile}&month=${hostile}&paid=${hostile}`,
    `/calculate/daily-wage?wage=${hostile}`,
    `/calculate/jht?balance=${hostile}&wage=${hostile}&born=${hostile}&years=${hostile}&rate=${hostile}&since=${hostile}`,
    `/law?q=${hostile}`,
    `/law/risk-classes?q=${hostile}`,
    `/law/on?on=${hostile}&known=${hostile}`,
    `/law/what-if?programme=${hostile}&employer=${hostile}&ceiling=${hostile}&year=${hostile}`,
    `/law/values/con.jp.ceiling?on=${hostile}&known=${hostile}`,
    `/law/rules/pu.contribution?wage=${hostile}&programmes=${hostile}&risk_class=${hostile}`,
    `/offices?q=${hostile}`,
  ]) {
    const { status, body } = await open(path)
    assert.ok([200, 422].includes(status), `${status} ${path}`)
    assert.doesNotMatch(body, /<script|<b x=/, path)
  }
})

test('nobody can be led to a page that is not there', async () => {
  for (const path of [
    '/law/values/constructor',
    '/law/rules/constructor',
    '/law/rules/toString',
    '/law/sources/x',
    '/law/calendar/1999',
    '/law/calendar/x',
    '/law/changes/1999',
  ])
    assert.equal((await open(path)).status, 404, path)
})

test('the first page answers who pays what, with the articles, the working, and an address to share', async () => {
  const { body } = await open('/?wage=5.000.000&business=II-24&month=November+2026')
  const text = plain(body)
  for (const part of [
    'Dari gaji Anda Rp 150.000. Dari perusahaan Rp 327.000.',
    'PP 44/2015 Pasal 16 ayat (1)',
    'PP 46/2015 Pasal 16 ayat (1)',
    'PP 45/2015 Pasal 28 ayat (3)',
    'November 2026, upah Rp 5.000.000, kelas II, risiko rendah',
    'tidak menambah iuran',
  ])
    assert.ok(text.includes(part), part)
  assert.match(
    body,
    /href="\/calculate\/contribution\?wage=5\.000\.000&amp;business=II-24&amp;month=11-2026"/,
  )
  assert.match(body, /href="\/employer\/register"/)
})

test('what cannot be computed is said at its field, and what was typed is still there', async () => {
  const { status, body } = await open('/?wage=31,00&month=Juni+2015')
  assert.equal(status, 422)
  assert.match(body, /href="#f-wage"/)
  assert.match(body, /id="f-wage-error">Kami tidak menebak ribuan atau jutaan/)
  assert.match(body, /id="f-month-error">Hitungan ini mulai Juli 2015/)
  assert.match(body, /value="31,00"/)
  assert.match(body, /value="Juni 2015"/)
})

test('the smaller calculators answer in their headings', async () => {
  const headingOf = async (path: string) => (await open(path)).heading
  assert.equal(
    await headingOf('/calculate/due?month=11-2026'),
    'Iuran November 2026 dibayar paling lambat 15 Desember 2026',
  )
  assert.equal(
    await headingOf('/calculate/due?month=07-2026'),
    'Iuran Juli 2026 dibayar paling lambat 18 Agustus 2026',
  )
  assert.equal(
    await headingOf('/calculate/penalty?due=10.000.000&month=09-2026&paid=20-11-2026'),
    'Dendanya Rp 400.000',
  )
  assert.equal(
    await headingOf('/calculate/penalty?due=10.000.000&month=09-2026&paid=15-10-2026'),
    'Tidak ada denda',
  )
  assert.equal(
    await headingOf('/calculate/daily-wage?wage=160.000'),
    'Rp 160.000 sehari dihitung Rp 4.000.000 sebulan',
  )
})

test('a penalty is asked for a day at most one year ahead, and for no more months than the law counts', async () => {
  const { status, body } = await open('/calculate/penalty?due=10.000.000&month=09-2026&paid=01-01-2028')
  assert.equal(status, 422)
  assert.match(body, /id="f-paid-error">Paling jauh 31 Desember 2027/)
})

test('a value is shown as it was known on another day, beside what is known now', async () => {
  const { body } = await open('/law/values/con.jkk.padatkarya?on=31-08-2025&known=03-09-2025')
  assert.match(body, /Berlaku 31 Agustus 2025, menurut yang diketahui 3 September 2025/)
  assert.match(body, /Tidak ada yang berlaku/)
  assert.match(body, /Sekarang diketahui lain/)
  const later = await open('/law/values/con.jkk.padatkarya?on=31-08-2025&known=04-09-2025')
  assert.doesNotMatch(later.body, /Sekarang diketahui lain/)
})

test('a value is found by the name of its row, and its address is its own', async () => {
  const browser = new TestBrowser((request) => web.fetch(request), app.config.publicUrl)
  assert.equal((await browser.open('/law/values/con.jp.ceiling.2021')).path, '/law/values/con.jp.ceiling')
})

test('what is not certain is marked: in the list, in the value, and in an answer that rests on it', async () => {
  assert.match((await open('/law/values/con.rounding')).body, /Belum pasti/)
  assert.match((await open('/?wage=5.000.000&business=II-24')).body, /Belum pasti seluruhnya/)
  assert.doesNotMatch((await open('/?wage=5.000.000&business=I-08')).body, /Belum pasti seluruhnya/)
})

test('a question about one person shows its example whatever stands in the address', async () => {
  const { body } = await open('/law/rules/nik.parse?nik=9915141212900001&on=20-11-2026')
  assert.doesNotMatch(/<main.*<\/main>/s.exec(body)?.[0] ?? '', /9915141212900001/)
  assert.match(body, /5 Agustus 1968/)
})

test('a place is answered by the office that serves it, several by a list, none by what to do', async () => {
  assert.equal(
    (await open('/offices?q=samarinda')).heading,
    'Kota Samarinda dilayani Kantor Cabang Samarinda',
  )
  assert.match((await open('/offices?q=kutai')).body, /Kabupaten Kutai Barat, Kalimantan Timur/)
  assert.match((await open('/offices?q=atlantis')).body, /Periksa ejaannya/)
})

test('the first page loads in at most 50 kB, everything that it needs included', async () => {
  const { body } = await open('/?wage=5.000.000&business=II-24')
  const needed = [...assets()].filter(([path]) => body.includes(path)).map(([, one]) => one)
  assert.ok(needed.length >= 4)
  const sizes = [gzipSync(body), ...needed.map((one) => one.gzip ?? one.body)].map(({ length }) => length)
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 50_000, sizes.join(' + '))
})

test('what is not certain is said not to be, on the page of every formula whose example rests on it', async () => {
  let shown = 0
  for (const [formula, question] of Object.entries(questions)) {
    const [answer] = calculate([{ id: 1, formula, inputs: readExample(question) }])
    assert.ok(answer && 'result' in answer, formula)
    const unsure = answer.sources.filter(({ confidence }) => confidence !== 'high')
    if (unsure.length === 0) continue
    shown += 1
    const { body } = await open(`/law/rules/${formula}`)
    assert.ok(body.split('Belum pasti').length > 1, formula)
  }
  assert.ok(shown > 15, `${shown}`)
})

test('every row that is not certain stands on one page, and its value says so too', async () => {
  const { heading, body } = await open('/law/unsure')
  assert.match(heading, new RegExp(`^${unsure().length} baris`))
  for (const { value } of unsure()) {
    assert.ok(body.includes(`/law/values/${value.id}"`), value.id)
    assert.match((await open(`/law/values/${value.id}`)).body, /Belum pasti/, value.id)
  }
})

test('a formula can be asked by the law as it was known on another day, and says where that makes a difference', async () => {
  const asked =
    '/law/rules/padatkarya.jkk?wage=3.600.000&risk_class=1&contribution_month=08-2025&eligible=yes'
  const before = plain((await open(`${asked}&known_on=03-09-2025`)).body)
  assert.match(before, /Menurut hukum yang diketahui 3 September 2025[^]*jawabannya lain[^]*Rp 8\.640/)
  const after = plain((await open(`${asked}&known_on=04-09-2025`)).body)
  assert.match(after, /Menurut yang diketahui sekarang jawabannya sama[^]*Rp 4\.320/)
  assert.match(plain((await open(`${asked}&known_on=31-02-2025`)).body), /Tanggal itu tidak ada di kalender/)
})

test('what was in force on a day can be read as it was known on another', async () => {
  const shown = async (known: string) => plain((await open(`/law/on?on=31-03-2026&known=${known}`)).body)
  assert.match(await shown('24-02-2026'), /Batas upah JP[^]*?Rp 10\.547\.400/)
  assert.match(await shown('25-02-2026'), /Batas upah JP[^]*?Rp 11\.086\.300/)
  assert.match((await open('/law/on?on=01-01-1990')).body, /Belum ada yang berlaku/)
})
