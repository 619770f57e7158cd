import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { text } from './fixtures/sample-rows.ts'
import { parseMoneyCell } from './parse-money-cell.ts'

function read(value: string, kind: 'text' | 'number' = 'text'): unknown {
  const parsed = parseMoneyCell({ kind, text: value })
  return parsed.ok ? parsed.value : parsed.fault.code
}

test('any amount is read back from every form that has one meaning', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (amount) => {
      const digits = String(amount)
      const grouped = formatAmount(amount)
      const forms = [
        digits,
        grouped,
        formatRupiah(amount),
        `Rp${digits}`,
        `IDR ${digits}`,
        `rp. ${grouped},-`,
        `'${digits}`,
      ]
      if (amount >= 1_000n)
        forms.push(`${digits}.00`, `${digits},00`, `${grouped},00`, grouped.replaceAll('.', ' '))
      if (amount >= 1_000_000n) forms.push(grouped.replaceAll('.', ','), `${grouped.replaceAll('.', ',')}.00`)
      for (const form of forms) assert.equal(read(form), amount, form)
      assert.equal(read(digits, 'number'), amount)
    }),
  )
})

test('an amount that could mean thousands or millions is never guessed', () => {
  for (const form of [
    '850,000',
    '31,00',
    '31.00',
    '4.1',
    '4,1',
    '5jt',
    '5 juta',
    '850rb',
    '850k',
    '4,100',
    '5.000.00',
    '4166.667',
    '4166666,667',
    '5,000.000',
    '5.000,000',
    '5E6',
    '4,1E+6',
    '1.00.000',
    'lima juta',
    '-',
    '.',
    'Rp',
  ]) {
    assert.equal(read(form), 'WAGE_AMBIGUOUS', form)
  }
  assert.equal(read('4.1', 'number'), 'WAGE_AMBIGUOUS')
})

test('one thousands sign with decimals has one meaning again', () => {
  assert.equal(read('850.000'), 850_000n)
  assert.equal(read('850,000.00'), 850_000n)
  assert.equal(read('850.000,00'), 850_000n)
})

test('fractions of a rupiah and amounts below nil are told apart', () => {
  for (const form of ['4.100.000,50', '4100000.5', '4,100,000.25', '4166666.66666667', '4166666,6667'])
    assert.equal(read(form), 'WAGE_NOT_WHOLE', form)
  assert.equal(read('4166666.66666667', 'number'), 'WAGE_NOT_WHOLE')
  for (const form of ['-5', '-4.100.000', '−4.100.000', '(4.100.000)', 'Rp -4.100.000', '4.100.000-']) {
    assert.equal(read(form), 'WAGE_NEGATIVE', form)
  }
  assert.equal(read('-5', 'number'), 'WAGE_NEGATIVE')
})

test('no text breaks the reading of money', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[Rp\d.,() \-E]{0,20}$/)), (value) => {
      parseMoneyCell(text(value))
      parseMoneyCell({ kind: 'number', text: value })
    }),
  )
})
