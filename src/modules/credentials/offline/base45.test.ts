import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { vectors } from '../fixtures/keys.ts'
import { decodeBase45, encodeBase45 } from './base45.ts'
import { Unreadable } from './unreadable.ts'

test('the examples of RFC 9285 are written and read as printed there', () => {
  for (const { text, base45 } of vectors.base45) {
    assert.equal(encodeBase45(Buffer.from(text)), base45)
    assert.equal(Buffer.from(decodeBase45(base45)).toString(), text)
  }
})

test('any bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 99 }), (bytes) => {
      assert.deepEqual(decodeBase45(encodeBase45(bytes)), Uint8Array.from(bytes))
    }),
  )
})

test('a text that is read is the only text for its bytes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z $%*+./:-]{0,30}$/), (text) => {
      const bytes = tryDecode(text)
      return bytes === null || encodeBase45(bytes) === text
    }),
  )
})

test('signs outside the alphabet, lengths of no bytes and numbers above them are refused', () => {
  for (const text of ['a', 'BB8a', 'bb8', 'BB8Ⅷ', '0', 'BB80', 'GGW', ':::', '::', 'V5']) {
    assert.throws(() => decodeBase45(text), Unreadable, text)
  }
})

function tryDecode(text: string) {
  try {
    return decodeBase45(text)
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}
