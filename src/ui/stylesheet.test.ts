import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { baseParts, stylesheet } from './stylesheet.ts'

const source = fileURLToPath(new URL('..', import.meta.url))
const pages = globSync('**/*.tsx', { cwd: source })
  .filter((file) => !file.endsWith('.test.tsx'))
  .map((file) => ({ file, text: readFileSync(`${source}${file}`, 'utf8') }))
const css = stylesheet()

const classNames = /\b(?:py|ds)-[a-z][a-z0-9-]*/g

test('every class that a page names has a rule in the stylesheet', () => {
  for (const { file, text } of pages) {
    for (const [name] of text.matchAll(classNames)) {
      assert.ok(new RegExp(`\\.${name}(?![\\w-])`).test(css), `${file}: ${name}`)
    }
  }
})

test('every class of our own in the stylesheet is named by a page', () => {
  const named = new Set(pages.flatMap(({ text }) => text.match(classNames) ?? []))
  const own = new Set([...css.matchAll(/\.(py-[a-z0-9-]+)/g)].map(([, name]) => name ?? ''))
  assert.ok(own.size > 50)
  for (const name of own) assert.ok(named.has(name), name)
})

test('every part of the base that is shipped is used', () => {
  const named = new Set(pages.flatMap(({ text }) => text.match(classNames) ?? []))
  for (const part of baseParts) assert.ok(part === 'base' || named.has(`ds-${part}`), part)
})

test('the base stands in its layer and ours outside of it, so that ours wins', () => {
  const depthAt = (index: number) => {
    const before = css.slice(0, index)
    return before.split('{').length - before.split('}').length
  }
  assert.ok(css.startsWith('@layer reset,ds;@layer ds{'))
  assert.equal(depthAt(css.indexOf('.ds-button{')), 1)
  assert.equal(depthAt(css.indexOf('@font-face')), 0)
  assert.equal(depthAt(css.indexOf('.py-header{')), 0)
  assert.equal(depthAt(css.length), 0)
})

test('stripping takes out comments and no meaning', () => {
  for (const gone of ['/*', '\n', '  ']) assert.ok(!css.includes(gone), gone)
  for (const kept of [
    'max(0.9em,0.875rem)',
    'clamp(2.125rem,1.5rem + 2.8vw,3.25rem)',
    '"Plus Jakarta Sans","Payung cadangan"',
    '.ds-button:not(',
  ]) {
    assert.ok(css.includes(kept), kept)
  }
})

test('nothing is fetched from anywhere else', () => {
  for (const [, address = ''] of css.matchAll(/url\("?([^")]+)/g)) {
    assert.ok(address.startsWith('data:image/svg+xml') || !address.includes('/'), address.slice(0, 60))
  }
})
