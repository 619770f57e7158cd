import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAmount, writeAmount } from './amount.ts'

test('whole rupiah survive the way out and back, up to sixteen digits', () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 9_999_999_999_999_999n),
      (rupiah) => readAmount(writeAmount(rupiah)) === rupiah,
    ),
  )
})

test('cents, other decimals, signs, blanks and other money are refused', () => {
  for (const value of [
    '10000.50',
    '10000',
    '10000.0',
    '10000.000',
    '-1.00',
    '+1.00',
    ' 1.00',
    '1.00 ',
    '1,00',
    '',
    '.00',
    '1e3.00',
    '12345678901234567.00',
    '１.00',
  ]) {
    assert.equal(readAmount({ value, currency: 'IDR' }), null, value)
  }
  assert.equal(readAmount({ value: '1.00', currency: 'USD' }), null)
})
