import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/problem.ts'
import { readJson } from './read-json.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const refused = (text: string) =>
  assert.throws(
    () => readJson(bytes(text)),
    (error) => error instanceof Problem && error.details.status === 400,
  )

test('every object that JSON can write, at a depth that people need, is read as it was written', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 8 }))
  fc.assert(
    fc.property(object, fc.nat(4), (value, space) => {
      const text = JSON.stringify(value, null, space)
      assert.deepEqual(readJson(bytes(text)), JSON.parse(text))
    }),
  )
})

test('a name that stands twice in one object is refused wherever it is, and the same name in two objects is not', () => {
  const name = fc.string({ unit: 'grapheme-composite' })
  fc.assert(
    fc.property(name, fc.array(fc.constantFrom('[', '{"a":'), { maxLength: 10 }), (twice, around) => {
      const close = around
        .map((sign) => (sign === '[' ? ']' : '}'))
        .toReversed()
        .join('')
      const wrap = (inside: string) => `{"top":${around.join('')}${inside}${close}}`
      const pair = JSON.stringify({ [twice]: '{"a":[1,":"]}' }).slice(1, -1)
      refused(wrap(`{${pair},${pair}}`))
      assert.ok(readJson(bytes(wrap(`[{${pair}},{${pair}}]`))))
    }),
  )
})

test('sixteen levels are read, seventeen are not', () => {
  const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
  assert.ok(readJson(bytes(nested(16))))
  refused(nested(17))
})
