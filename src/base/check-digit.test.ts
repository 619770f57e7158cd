import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkDigit, hasValidCheckDigit, withCheckDigit } from './check-digit.ts'

const digits = fc.stringMatching(/^\d{1,14}$/)

test('the published example of ISO 7064 MOD 11,10 has its check digit', () => {
  assert.equal(checkDigit('0794'), '5')
})

test('a code with its own check digit is valid', () => {
  fc.assert(fc.property(digits, (text) => hasValidCheckDigit(withCheckDigit(text))))
})

test('one wrong digit anywhere is always noticed', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, shift) => {
      const code = withCheckDigit(text)
      const at = place % code.length
      const wrong = String((Number(code[at]) + shift) % 10)
      return !hasValidCheckDigit(code.slice(0, at) + wrong + code.slice(at + 1))
    }),
  )
})

test('letters, blanks and a lone digit are not codes', () => {
  for (const text of ['', '5', 'A5', ' 07945', '0794５']) assert.equal(hasValidCheckDigit(text), false)
})
