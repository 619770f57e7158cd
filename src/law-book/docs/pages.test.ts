import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { formulas, unsure } from '@payung/law'
import { root } from '#platform/config.ts'
import { allRegulations, regulationsIn } from '../../channels/public/law/regulations.ts'
import { readExamples } from '../examples.ts'
import { readAll } from '../readings.ts'
import { allMentions, articlesOf } from './article-states.ts'
import { formulaFile, regulationFile } from './markdown.ts'
import { lawPages } from './pages.ts'

const folder = join(root, 'docs/law')
const pages = lawPages()

test('docs/law is what the law itself says today: otherwise run ./payung law docs', () => {
  assert.deepEqual(readdirSync(folder).toSorted(), [...pages.keys()].toSorted())
  const stale = [...pages].filter(([file, text]) => readFileSync(join(folder, file), 'utf8') !== text)
  assert.deepEqual(
    stale.map(([file]) => file),
    [],
  )
})

test('every formula and every regulation has a page, and every link between them leads to one', () => {
  for (const { id } of formulas()) assert.ok(pages.has(formulaFile(id)), id)
  for (const { slug } of allRegulations()) assert.ok(pages.has(regulationFile(slug)), slug)
  for (const [file, text] of pages)
    for (const [, target = ''] of text.matchAll(/\]\(([^)]+\.md)\)/g))
      assert.ok(pages.has(target), `${file} → ${target}`)
})

test('all pages together stay below two megabytes', () => {
  const size = [...pages.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  assert.ok(size < 2_000_000, `${size}`)
})

test('a row that is not certain is said not to be, on the page of its regulation and of each formula that reads it', () => {
  const readings = readAll()
  for (const { value, row } of unsure()) {
    const [regulation] = regulationsIn(row.article.regulation)
    const readers = readings
      .filter(({ values }) => values.has(value.id))
      .map(({ formula }) => formulaFile(formula))
    for (const file of [regulationFile(regulation?.slug ?? ''), ...readers]) {
      const line = lineOf(pages.get(file) ?? '', value.id, row.from)
      assert.match(line, /not certain/, `${file}: ${value.id} ${row.from}`)
    }
  }
})

/** The line of a row: the first of a value names it, the others repeat it. */
function lineOf(page: string, id: string, from: string): string {
  const lines = page.split('\n')
  const first = lines.findIndex((line) => line.includes(`\`${id}\` |`))
  const end = lines.findIndex((line, at) => at > first && !line.startsWith('| ″'))
  return (
    lines.slice(first, end).find((line) => line.includes(`| ${from}`) && line.includes('not certain')) ?? ''
  )
}

test('every article that is not computed says why, and none is both', () => {
  const mentions = allMentions(readAll(), readExamples())
  const slugs = new Set(
    mentions.flatMap(({ article }) => regulationsIn(article.regulation)).map(({ slug }) => slug),
  )
  let articles = 0
  for (const slug of slugs)
    for (const { article, state, why, formulas: readers } of articlesOf(slug, mentions)) {
      articles += 1
      assert.equal(why !== null, state === 'not computed', `${slug} ${article}`)
      if (state !== 'computed') assert.deepEqual(readers, [], `${slug} ${article}`)
    }
  assert.ok(articles > 250)
})
