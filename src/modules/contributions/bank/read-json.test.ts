import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readJsonObject } from './read-json.ts'

const read = (text: string) => readJsonObject(Buffer.from(text))

test('a key that stands twice in one object is refused, however it is written', () => {
  assert.equal(read('{"amount":1,"amount":2}'), null)
  assert.equal(read('{"amount":1,"\\u0061mount":2}'), null)
  assert.equal(read('{"a":[{"b":{"c":1,"d":2,"c":3}}]}'), null)
  assert.deepEqual(read('{"a":{"a":1},"b":{"a":[{"a":1},{"a":2}]}}'), {
    a: { a: 1 },
    b: { a: [{ a: 1 }, { a: 2 }] },
  })
  assert.deepEqual(read('{"a":"b\\":","b":"{\\"a\\":1,\\"a\\":2}"}'), { a: 'b":', b: '{"a":1,"a":2}' })
})

test('nesting that nobody needs is refused before it costs anything', () => {
  assert.equal(read(`{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`), null)
  assert.equal(read(`{"a":${'['.repeat(16)}${']'.repeat(16)}}`), null)
  assert.ok(read(`{"a":${'['.repeat(15)}${']'.repeat(15)}}`))
})

test('what is not one JSON object in UTF-8 is refused', () => {
  for (const text of [
    '',
    'null',
    '[]',
    '"a"',
    '1',
    '{',
    '{}{}',
    "{'a':1}",
    '{"a":1,}',
    'grant_type=client_credentials',
  ]) {
    assert.equal(read(text), null, text)
  }
  assert.equal(readJsonObject(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])), null)
})

test('every other object is read as JSON has it', () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 }), { noNullPrototype: true })
  fc.assert(
    fc.property(objects, (object) => {
      const text = JSON.stringify(object)
      assert.deepEqual(read(text), JSON.parse(text))
    }),
  )
})
