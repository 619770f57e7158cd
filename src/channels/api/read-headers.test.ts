import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readFileName, readHeaderText, readIdempotencyKey } from './read-headers.ts'

test('a key of visible signs is read alike in quotation marks, escaped as structured fields have it, and bare', () => {
  const visible = fc.integer({ min: 0x21, max: 0x7e }).map((sign) => String.fromCharCode(sign))
  const keys = fc
    .string({ unit: visible, minLength: 1, maxLength: 100 })
    .filter((key) => !key.startsWith('"'))
  fc.assert(
    fc.property(keys, (key) => {
      assert.equal(readIdempotencyKey(`"${key.replace(/["\\]/g, (sign) => `\\${sign}`)}"`), key)
      assert.equal(readIdempotencyKey(key), key)
    }),
  )
})

test('text arrives whole whether its bytes are sent as UTF-8 or percent-encoded', () => {
  const texts = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !text.includes('%') && text.isWellFormed())
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(readHeaderText(encodeURIComponent(text)), text)
      assert.equal(readHeaderText(Buffer.from(text).toString('latin1')), text)
    }),
  )
  assert.equal(readHeaderText('50% lunas'), '50% lunas')
})

test('a file’s name is read from either header, the one in UTF-8 first, and may be missing', () => {
  assert.equal(readFileName(undefined, undefined), '')
  assert.equal(readFileName(undefined, 'attachment'), '')
  assert.equal(readFileName(undefined, 'attachment; filename=upah.csv'), 'upah.csv')
  assert.equal(
    readFileName(undefined, String.raw`attachment; filename="upah \"baru\"; nov.csv"`),
    'upah "baru"; nov.csv',
  )
  assert.equal(
    readFileName(undefined, `attachment; filename="x"; filename*=UTF-8'id'g%C3%A4ji.csv`),
    'gäji.csv',
  )
  assert.equal(readFileName('a.csv', 'attachment; filename="b.csv"'), 'a.csv')
})
