import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw } from './draw.ts'
import { iconNames } from './icon.tsx'
import { PartsGallery } from './parts-gallery.tsx'
import { classesOf, tagsOf, valuesOf } from './read-markup.ts'
import { sampleView } from './sample-view.ts'
import { stylesheet } from './stylesheet.ts'

const languages = ['id', 'en'] as const
const sheets = languages.map((lang) => draw(<PartsGallery view={sampleView({ lang, demo: true })} />))

test('no part carries a script, a style or a handler in its markup', () => {
  for (const html of sheets) {
    for (const { name, attributes } of tagsOf(html)) {
      assert.ok(!['script', 'style', 'iframe', 'object', 'embed'].includes(name), name)
      for (const key of attributes.keys())
        assert.ok(key !== 'style' && !key.startsWith('on'), `${name} ${key}`)
    }
    assert.doesNotMatch(html, /javascript:/)
  }
})

test('no two elements of a page have the same id', () => {
  for (const html of sheets) {
    const ids = valuesOf(html, 'id')
    assert.deepEqual(
      ids.filter((id, place) => ids.indexOf(id) !== place),
      [],
    )
  }
})

test('everything that is referred to is on the page', () => {
  for (const html of sheets) {
    const ids = new Set(valuesOf(html, 'id'))
    const referred = [
      ...['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) => valuesOf(html, name)),
      ...valuesOf(html, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ]
    for (const id of referred.flatMap((value) => value.split(' '))) assert.ok(ids.has(id), id)
  }
})

test('every control has a label, every picture words or silence', () => {
  for (const html of sheets) {
    const labelled = new Set(valuesOf(html, 'for'))
    for (const { name, attributes } of tagsOf(html)) {
      if (name === 'svg') assert.ok(attributes.has('aria-hidden') || attributes.has('aria-label'))
      const control = ['input', 'select', 'textarea'].includes(name)
      if (control && attributes.get('type') !== 'hidden') assert.ok(labelled.has(attributes.get('id') ?? ''))
    }
  }
})

test('every class that a part carries has a rule', () => {
  const css = stylesheet()
  for (const name of classesOf(sheets.join(''))) assert.ok(css.includes(`.${name}`), name)
})

test('both languages show the same parts', () => {
  const [first, second] = sheets.map((html) => tagsOf(html).map((tag) => tag.name))
  assert.deepEqual(first, second)
})

test('the sheet shows every sign that the sprite has', () => {
  const shown = new Set(valuesOf(sheets[0] ?? '', 'href').map((href) => href.split('.svg#')[1]))
  for (const name of iconNames) assert.ok(shown.has(name), name)
})
