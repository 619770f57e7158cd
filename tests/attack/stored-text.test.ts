import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readAll } from '../../src/platform/sheet/fixtures/read-all.ts'
import type { TestBrowser } from '../../src/web/fixtures/browser.ts'
import { openHouse } from '../house.ts'
import { crawl, type Seen, signedIn, unhurried } from './site/crawl.ts'
import { overHttp } from './site/over-http.ts'
import { escaped, markup, poison } from './site/poison.ts'

const house = await openHouse({ rates: unhurried })
const visits = [
  { browser: await signedIn(house, 'member'), start: ['/member'] },
  { browser: await signedIn(house, 'employer.owner'), start: ['/employer', '/account'] },
  {
    browser: await signedIn(house, 'employer.filer', 1),
    start: ['/employer/returns', '/employer/profile/units'],
  },
  { browser: await signedIn(house, 'supervisor'), start: ['/officer', '/simulator/bank', '/agreements'] },
]
const columns = await poison(house.ownerUrl)
const seen: (Seen & { readonly browser: TestBrowser })[] = []
for (const { browser, start } of visits)
  seen.push(...(await crawl(house, browser, start)).map((one) => ({ ...one, browser })))
const numbersIn = (body: string, mark: RegExp) =>
  [...body.matchAll(mark)].map(([, no]) => columns[Number(no)])

test('text that somebody has stored is shown as text, wherever it is shown', () => {
  assert.ok(columns.length > 30, columns.join())
  for (const { path, status, body, headers } of seen) {
    assert.ok(status < 500, `${status} ${path}`)
    if (!headers.get('content-type')?.startsWith('text/html')) continue
    assert.deepEqual(numbersIn(body, markup), [], path)
    assert.doesNotMatch(body, /="[^"<>]*="/, `${path} has an attribute that text has ended`)
  }
  const shown = new Set(seen.flatMap(({ body }) => numbersIn(body, escaped)))
  assert.ok(shown.size >= 25, `only ${[...shown].join()} were shown`)
  assert.deepEqual(
    house.lines.filter((line) => line.includes('"severity":"error"')),
    [],
  )
})

test('text that somebody has stored is never a formula in a file that is given out', async () => {
  const files = seen.filter(({ headers }) => /csv|spreadsheet/.test(headers.get('content-type') ?? ''))
  const kinds = new Set(files.map(({ route }) => route))
  for (const route of [
    '/member/balance/csv',
    '/employer/returns/:returnId/templates/:kind',
    '/employer/returns/:returnId/uploads/:uploadId/download',
  ])
    assert.ok(kinds.has(route), `${route} was given out`)
  let texts = 0
  for (const { path, headers, browser } of files) {
    const bytes = await bytesOf(browser, path)
    const isCsv = /csv/.test(headers.get('content-type') ?? '')
    const cells = isCsv ? cellsOfCsv(bytes) : (await readAll(bytes)).flatMap((row) => row.cells)
    for (const { kind, text } of cells) assert.notEqual(kind, 'formula', `${path}: ${text}`)
    texts += cells.filter(({ text }) => text.includes('="><b x=')).length
  }
  assert.ok(texts > 100, `${texts} poisoned cells`)
})

/** As a spreadsheet program sees them: what begins with one of these signs is run. */
function cellsOfCsv(bytes: Uint8Array): { kind: string; text: string }[] {
  const rows: string[][] = parse(Buffer.from(bytes), { delimiter: ';', bom: true, relax_column_count: true })
  return rows.flat().map((text) => ({ text, kind: /^[=+@\t\r]|^-(?!\d)/.test(text) ? 'formula' : 'text' }))
}

async function bytesOf(browser: TestBrowser, path: string): Promise<Uint8Array> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await overHttp('127.0.0.1')(new Request(browser.origin + path, { headers: { cookie } }))
  return new Uint8Array(await response.arrayBuffer())
}
