import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readStrictJson } from './strict-json.ts'

const read = (text: string) => readStrictJson(new TextEncoder().encode(text))
const refused = (text: string, kind: string) => assert.equal(read(text).flaw?.kind, kind, text.slice(0, 80))

test('every object that JSON can write, at a depth that people need, is read as it was written', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 8 }))
  fc.assert(
    fc.property(object, fc.nat(4), (value, space) => {
      const text = JSON.stringify(value, null, space)
      assert.deepEqual(read(text).object, JSON.parse(text))
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
      refused(wrap(`{${pair},${pair}}`), 'stands-twice')
      assert.ok(read(wrap(`[{${pair}},{${pair}}]`)).object)
    }),
  )
})

test('a name is the same however it is written, and a name inside a string is none', () => {
  refused('{"amount":1,"\\u0061mount":2}', 'stands-twice')
  refused('{"a":[{"b":{"c":1,"d":2,"c":3}}]}', 'stands-twice')
  const quoted = '{"a":"b\\":","b":"{\\"a\\":1,\\"a\\":2}"}'
  assert.deepEqual(read(quoted).object, { a: 'b":', b: '{"a":1,"a":2}' })
})

test('sixteen levels are read, seventeen are not, and thirty thousand cost nothing', () => {
  const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
  assert.ok(read(nested(16)).object)
  refused(nested(17), 'too-deep')
  refused(nested(30_000), 'too-deep')
  refused('['.repeat(500_000), 'too-deep') // Told without parsing, or it would be no JSON.
})

test('what is not one JSON object in UTF-8 is refused', () => {
  for (const text of ['', '{', '{}{}', "{'a':1}", '{"a":1,}', 'grant_type=client_credentials'])
    refused(text, 'not-json')
  for (const text of ['null', '[]', '"a"', '1']) refused(text, 'not-an-object')
  const bytes = Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])
  assert.equal(readStrictJson(bytes).flaw?.kind, 'not-utf8')
})
