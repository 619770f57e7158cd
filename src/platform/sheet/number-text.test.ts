import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isBuiltInDate, isDateFormat, serialDay } from './dates.ts'
import { numberText } from './number-text.ts'

test('whole numbers of any length keep every digit', () => {
  fc.assert(fc.property(fc.bigInt(), (number) => numberText(String(number)) === String(number)))
})

test('exponents are written out without a float in between', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.nat({ max: 40 }), (digits, zeros) => {
      assert.equal(numberText(`${digits}E+${zeros}`), `${digits}${'0'.repeat(zeros)}`)
    }),
  )
})

test('a number that Excel shows is shown alike', () => {
  const shown = [
    ['0.10000000000000001', '0.1'], ['4166666.6666666665', '4166666.66666667'], ['5000000.0000000009', '5000000'],
    ['007', '7'], ['1.50', '1.5'], ['-0', '0'], ['1e-7', '0.0000001'], ['0.00000012345678901234567', '0.000000123456789012346'],
  ] // prettier-ignore
  for (const [raw, text] of shown) assert.equal(numberText(raw ?? ''), text)
})

test('what is no number is none', () => {
  for (const raw of ['', 'NaN', '1,5', '1.', 'Infinity', '1E9999', '0x10', ' 1'])
    assert.equal(numberText(raw), null)
})

test('serial numbers mean the days that Excel shows', () => {
  assert.equal(serialDay(1, false), '1900-01-01')
  assert.equal(serialDay(59, false), '1900-02-28')
  assert.equal(serialDay(60, false), null)
  assert.equal(serialDay(61, false), '1900-03-01')
  assert.equal(serialDay(46_347.99, false), '2026-11-21')
  assert.equal(serialDay(402_133, false), '3000-12-31')
  assert.equal(serialDay(2_958_465, false), '9999-12-31')
  assert.equal(serialDay(0, true), '1904-01-01')
  assert.equal(serialDay(2_957_003, true), '9999-12-31')
  for (const none of [0.5, -1, 2_958_466, Number.NaN]) assert.equal(serialDay(none, false), null)
})

test('a format is a date format only by letters that show', () => {
  for (const code of ['dd/mm/yyyy', 'D-MMM-YY', '[$-421]dd\\ mmmm', 'yyyy', '"tgl" d'])
    assert.ok(isDateFormat(code))
  for (const code of [
    'General',
    '0.00E+00',
    '"hari"0',
    '[Red]0',
    '_-"Rp"* #,##0_-',
    '[$Rp-421]#,##0',
    '0\\d',
    '@',
  ]) {
    assert.ok(!isDateFormat(code))
  }
  assert.deepEqual(
    [13, 14, 22, 23, 27, 36, 37, 45, 47, 49, 50, 58, 59].filter(isBuiltInDate),
    [14, 22, 27, 36, 45, 47, 50, 58],
  )
})
