import assert from 'node:assert/strict'
import { test } from 'node:test'
import { values } from '@payung/law'
import { allRegulations, leading, regulationsIn, valuesCiting } from './regulations.ts'

const namesIn = (citation: string) => regulationsIn(citation).map(({ name }) => name)

test('a citation names each of its regulations', () => {
  assert.deepEqual(namesIn('PP 44, 45, 46/2015; PP 37/2021'), [
    'PP 44/2015',
    'PP 45/2015',
    'PP 46/2015',
    'PP 37/2021',
  ])
  assert.deepEqual(namesIn('PP 45/2015; disebut dalam B/77/022023'), ['PP 45/2015', 'B/77/022023'])
})

test('every article that is cited leads to a regulation with a page, and every page has provisions on it', () => {
  const slugs = new Set(allRegulations().map(({ slug }) => slug))
  for (const { rows } of values) for (const { article } of rows) assert.ok(slugs.has(leading(article).slug))
  for (const slug of slugs) assert.ok(valuesCiting(slug).length > 0, slug)
})

test('no two regulations share a page', () => {
  const slugs = allRegulations().map(({ slug }) => slug)
  assert.equal(new Set(slugs).size, slugs.length)
})
