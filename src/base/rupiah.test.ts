import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatAmount, formatChange, formatRupiah } from './rupiah.ts'

test('amounts are grouped by thousands with a hard space after Rp and no decimals', () => {
  assert.equal(formatRupiah(1_234_567n), 'Rp\u00a01.234.567')
  assert.equal(formatRupiah(0n), 'Rp\u00a00')
  assert.equal(formatRupiah(-500n), '−Rp\u00a0500')
  assert.equal(formatChange(5_966_000n), '+\u00a05.966.000')
  assert.equal(formatChange(-3_835_200n), '−\u00a03.835.200')
})

test('an amount of any size keeps every digit when it is printed', () => {
  fc.assert(
    fc.property(
      fc.bigInt(),
      (amount) => BigInt(formatAmount(amount).replaceAll('.', '').replace('−', '-')) === amount,
    ),
  )
})
