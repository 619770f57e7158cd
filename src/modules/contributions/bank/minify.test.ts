import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { signatureVectors, vector } from './fixtures/vectors.ts'
import { minify, type Minify } from './minify.ts'

const hashed = (text: string, mode: Minify) =>
  createHash('sha256')
    .update(minify(Buffer.from(text), mode))
    .digest('hex')

test('each way to minify gives the published hash of one and the same body', () => {
  const { bodyOf, jsonRawTokens, stripAllWhitespace, rawUnminified } = signatureVectors.minifyModes
  const body = vector(bodyOf).inputs.rawBody
  assert.equal(hashed(body, 'json'), jsonRawTokens)
  assert.equal(hashed(body, 'blanks'), stripAllWhitespace.hash)
  assert.equal(hashed(body, 'none'), rawUnminified)
  assert.equal(Buffer.from(minify(Buffer.from(body), 'blanks')).toString(), stripAllWhitespace.body)
})

test('escapes and numbers keep the form in which they were sent, which parsing would lose', () => {
  const { bodyOf, jsonRawTokens, parseThenStringify } = signatureVectors.minifyModesEscaped
  const body = vector(bodyOf).inputs.rawBody
  assert.equal(hashed(body, 'json'), jsonRawTokens)
  assert.equal(hashed(JSON.stringify(JSON.parse(body)), 'json'), parseThenStringify)
  assert.notEqual(jsonRawTokens, parseThenStringify)
})

test('any JSON comes out as its compact form, however it was laid out', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 1, 2, '\t', '\r\n '), (json, indent) => {
      const value: unknown = JSON.parse(json)
      const laidOut = Buffer.from(JSON.stringify(value, null, indent))
      return Buffer.from(minify(laidOut, 'json')).toString() === JSON.stringify(value)
    }),
  )
})

test('what has been minified stays as it is, whatever bytes it is made of', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const once = minify(bytes, 'json')
      assert.deepEqual(minify(once, 'json'), once)
    }),
  )
})
