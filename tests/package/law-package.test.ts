import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { delimiter, join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import * as law from '@payung/law'
import { present } from '#base/assert.ts'
import { root } from '#platform/config.ts'
import { casesOf, rulesOf, wageEarnerCases } from './cases.ts'
import { examples, Installed } from './installed.ts'
import { launchBrowser, unpackBrowser } from '../journeys/stage/browser.ts'

const installed = await Installed.make()
after(() => installed.remove())
const moduleOf = (name: string) => join(installed.package, name)
const published = (await import(moduleOf('index.js'))) as typeof law // It is built from it.

const answersHere = JSON.stringify(law.calculate(examples, { explain: true }))
const wageEarner = rulesOf({ rule: law.law.wageEarnerContribution })[0]
const contributionsHere = JSON.stringify(
  wageEarnerCases.map(([facts, month]) => wageEarner?.fast(facts, month)),
)
const given = JSON.stringify({ examples, cases: wageEarnerCases })

test('the package is plain modules with their types, depends on nothing and evaluates no text', () => {
  const manifest = JSON.parse(readFileSync(moduleOf('package.json'), 'utf8')) as Record<string, unknown>
  assert.deepEqual([manifest['type'], manifest['dependencies']], ['module', undefined])
  const files = globSync('**/*', { cwd: installed.package, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  assert.deepEqual(
    files.filter(({ name }) => !/\.(js|d\.ts)$|^(package\.json|README\.md|LICENSE)$/.test(name)),
    [],
  )
  for (const { name } of files.filter(({ name }) => name.endsWith('.js')))
    assert.doesNotMatch(
      readFileSync(moduleOf(name), 'utf8'),
      /\beval\(|\bFunction\(|\bimport\(|\}from *['`"][^.]/,
      name,
    )
})

test('its types are enough for a project with nothing else in it', () => {
  const file = installed.write(
    'check.ts',
    `import { calculate, law, parseMonth, type Answer } from '@payung/law'
import { ownAccountContribution } from '@payung/law/contributions'
import { monthlyPension } from '@payung/law/rules'
import '@payung/law/texts'
const answers: Answer[] = calculate([])
const facts = { income: 1_000_000, jht: true, transport: true, reliefAllowed: true, covidRelief: false }
const total: number = ownAccountContribution(facts, parseMonth('2026-05')).total
const same: bigint = law.ownAccountContribution.exact({ ...facts, income: 1_000_000n }, parseMonth('2026-05')).total
// @ts-expect-error the income is missing
ownAccountContribution({ jht: true }, parseMonth('2026-05'))
export { answers, monthlyPension, same, total }
`,
  )
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022']
  execFileSync(join(root, 'node_modules/.bin/tsc'), [...options, file], { stdio: 'inherit' })
})

test('every example has the same answer in every Node of this machine, steps, sources and sentences included', () => {
  const file = installed.write(
    'answer.mjs',
    `import { readFileSync } from 'node:fs'
import { calculate } from '@payung/law'
import { wageEarnerContribution } from '@payung/law/contributions'
const { examples, cases } = JSON.parse(readFileSync(0, 'utf8'))
const amounts = cases.map(([facts, month]) => wageEarnerContribution(facts, month))
process.stdout.write(JSON.stringify(calculate(examples, { explain: true })) + '\\n' + JSON.stringify(amounts))
`,
  )
  for (const node of nodes()) {
    const out = execFileSync(node, [file], { input: given, encoding: 'utf8', maxBuffer: 1 << 28 })
    assert.equal(out, `${answersHere}\n${contributionsHere}`, node)
  }
})

test('every example has the same answer in a browser whose page allows scripts of its own place and nothing else', async () => {
  unpackBrowser()
  const script = `import { calculate } from './index.js'
import { wageEarnerContribution } from './contributions.js'
const { examples, cases } = JSON.parse(document.querySelector('template').innerHTML)
const amounts = cases.map(([facts, month]) => wageEarnerContribution(facts, month))
let refused = 'nothing'
try { new Function('return 1')() } catch (error) { refused = error.name }
window.answered = [JSON.stringify(calculate(examples, { explain: true })), JSON.stringify(amounts), refused]
`
  const page = `<!doctype html><title>law</title><template>${given.replaceAll('<', '\\u003c')}</template><script type="module" src="/check.js"></script>`
  const server = createServer(({ url = '/' }, response) => {
    const isPage = url === '/'
    const file = moduleOf(url.slice(1))
    const body = isPage ? page : url === '/check.js' ? script : existsSync(file) ? readFileSync(file) : ''
    response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8')
    response.setHeader('Content-Security-Policy', `default-src 'none'; script-src 'self'`)
    response.end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const browser = await launchBrowser()
  after(async () => {
    await browser.close()
    server.close()
  })
  const tab = await browser.newPage()
  const errors: string[] = []
  tab.on('pageerror', ({ message }) => errors.push(message))
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`) // It listens on a port.
  await tab.waitForFunction('window.answered', undefined, { timeout: 30_000 })
  const answered = await tab.evaluate('window.answered')
  assert.deepEqual(answered, [answersHere, contributionsHere, 'EvalError'])
  assert.deepEqual(errors, [])
})

test('every fast form without a text to evaluate gives the same rupiah as the generated one, case by case and by columns', () => {
  const there = new Map(rulesOf(published.law).map((rule) => [rule.id, rule]))
  assert.ok(there.size > 20)
  for (const here of rulesOf(law.law)) {
    const rule = present(there.get(here.id), here.id)
    assert.equal(rule.fingerprint(), here.fingerprint(), here.id)
    for (const [facts, month] of casesOf(here, here.first, 200)) {
      const expected = here.fast(facts, month)
      assert.deepEqual(rule.fast(facts, month), expected, here.id)
      for (const months of [month, [month]]) {
        const out = Object.fromEntries(here.outputs.map((name) => [name, new Float64Array(1)]))
        const [first = ''] = Object.keys(facts)
        const columns = { ...facts, [first]: Float64Array.of(Number(facts[first])) }
        rule.columns({ ...columns, n: 1 }, months, out)
        assert.deepEqual(
          Object.fromEntries(Object.entries(out).map(([name, [amount]]) => [name, amount])),
          expected,
        )
      }
    }
    const [wrong = ''] = Object.entries(here.facts).flatMap(([name, { sort }]) =>
      sort === 'flag' ? [] : [name],
    )
    const [[facts] = [{}]] = casesOf(here, here.first, 1)
    for (const form of [here, rule])
      assert.throws(() => form.fast({ ...facts, [wrong]: -1 }, here.newest), RangeError, here.id)
  }
})

test('without its sentences the law computes the same, and says them as soon as they have been brought', () => {
  const file = installed.write(
    'bare.mjs',
    `import { law, parseMonth } from '@payung/law/rules'
const facts = { wage: 15_000_000n, riskClass: 3, jkk: true, jkm: true, jht: true, jp: true, jkp: true,
  labourIntensive: false, covidRelief: false, jpDeferred: false }
const explained = () => {
  const { amounts, answer, working } = law.wageEarnerContribution.explain(facts, parseMonth('2026-04'))
  return [String(amounts.total), JSON.stringify([answer, working.rows])]
}
const before = explained()
await import('@payung/law/texts')
console.log(JSON.stringify([...before, ...explained()]))
`,
  )
  const [total, before, again, since] = JSON.parse(
    execFileSync(process.execPath, [file], { encoding: 'utf8' }),
  ) as string[] // As written above.
  assert.deepEqual([total, again], ['1366089', '1366089'])
  assert.doesNotMatch(present(before, 'it is said'), /batas upah/)
  assert.match(present(since, 'it is said'), /batas upah JP.*https:/s)
})

test('what everyone pays is at most 6 KB compressed, and the whole law without its sentences at most 40 KB', () => {
  const weight = (...names: string[]) =>
    names.reduce((sum, name) => sum + brotliCompressSync(readFileSync(moduleOf(name))).length, 0) / 1024
  assert.ok(weight('contributions.js') <= 6, `${weight('contributions.js')} KB`)
  assert.ok(weight('rules.js', 'said.js') <= 40, `${weight('rules.js', 'said.js')} KB`)
})

/** The Node that runs this, and any other that a person would start here. */
function nodes(): string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, 'node'))
  return [
    ...new Set(
      [process.execPath, ...onPath.filter((file) => existsSync(file))].map((file) => realpathSync(file)),
    ),
  ]
}
