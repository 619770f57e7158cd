import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Cell } from '#platform/sheet/sheet.ts'
import { text } from './fixtures/sample-rows.ts'
import { parseDateCell, parseMonthCell, parseValidityCell } from './parse-date-cell.ts'

function read(value: string | Cell): unknown {
  const parsed = parseDateCell(typeof value === 'string' ? text(value) : value)
  return parsed.ok ? parsed.value : { ...parsed.fault.params, code: parsed.fault.code }
}

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const reordered = (day: string, sign: string) => day.split('-').toReversed().join(sign)

test('every day is read back from the declared form and from the international one', () => {
  fc.assert(
    fc.property(days, (day) => {
      assert.equal(read(reordered(day, '-')), day)
      assert.equal(read(day), day)
      assert.equal(read({ kind: 'date', text: day }), day)
    }),
  )
})

test('with slashes or dots a day is read only when nothing else could be meant', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('/', '.'), (day, sign) => {
      const [, month = '', date = ''] = day.split('-')
      const one = Number(date) > 12 || date === month
      assert.deepEqual(
        read(reordered(day, sign)),
        one
          ? day
          : { code: 'DATE_AMBIGUOUS', dayFirst: day, monthFirst: `${day.slice(0, 4)}-${date}-${month}` },
      )
    }),
  )
  assert.deepEqual(read('03/04/2026'), {
    code: 'DATE_AMBIGUOUS',
    dayFirst: '2026-04-03',
    monthFirst: '2026-03-04',
  })
})

test('names of months are read in both languages, long, short and in old spelling', () => {
  const written = [
    '31 Desember 1990',
    '31 Des 1990',
    '31-DES-1990',
    '31 December 1990',
    '31-Dec-1990',
    '31 des. 1990',
  ]
  for (const form of written) assert.equal(read(form), '1990-12-31')
  for (const form of ['5 Agustus 1990', '5 Agt 1990', '05 Agu 1990', '5 Aug 1990'])
    assert.equal(read(form), '1990-08-05')
  assert.equal(read('9 Pebruari 1990'), '1990-02-09')
  assert.equal(read('9 Nopember 1990'), '1990-11-09')
  assert.equal(read('9 Mei 1990'), read('9 May 1990'))
})

test('blanks, an apostrophe and a time at midnight do not matter', () => {
  for (const form of [
    " '31-12-1990 ",
    '31-12-1990 00:00:00',
    '1990-12-31T00:00:00',
    '1990-12-31 00:00:00.000',
    '\u00a031-12-1990',
  ]) {
    assert.equal(read(form), '1990-12-31')
  }
})

test('impossible days say why', () => {
  assert.deepEqual(read('30-02-1990'), { code: 'DATE_IMPOSSIBLE', reason: 'day', year: 1990, month: 2 })
  assert.deepEqual(read('29-02-2023'), { code: 'DATE_IMPOSSIBLE', reason: 'day', year: 2023, month: 2 })
  assert.equal(read('29-02-2024'), '2024-02-29')
  assert.deepEqual(read('13/31/1990'), { code: 'DATE_IMPOSSIBLE', reason: 'month', month: 31 })
  assert.deepEqual(read('12/31/1990'), { code: 'DATE_IMPOSSIBLE', reason: 'swapped', likely: '1990-12-31' })
  assert.deepEqual(read('1990-31-12'), { code: 'DATE_IMPOSSIBLE', reason: 'swapped', likely: '1990-12-31' })
  assert.deepEqual(read('31-12-0990'), { code: 'DATE_IMPOSSIBLE', reason: 'year', year: 990 })
  assert.deepEqual(read('31-12-3000'), { code: 'DATE_IMPOSSIBLE', reason: 'year', year: 3000 })
})

test('short years, bare numbers and anything else are asked about, never guessed', () => {
  for (const form of ['31-12-90', '31/12/90', '31 Des 90']) {
    assert.deepEqual(read(form), { code: 'DATE_UNREADABLE', reason: 'short-year' })
  }
  assert.deepEqual(read('33238'), { code: 'DATE_UNREADABLE', reason: 'serial' })
  assert.deepEqual(read({ kind: 'number', text: '19901231' }), { code: 'DATE_UNREADABLE', reason: 'serial' })
  for (const form of [
    '',
    'kemarin',
    '31121990',
    '00-01-1990',
    '31-12',
    '31-12/1990',
    '3 Foo 1990',
    '31-12-19900',
  ]) {
    assert.deepEqual(read(form), { code: 'DATE_UNREADABLE', reason: 'other' })
  }
})

test('identities that never expire have no last day', () => {
  const validity = (value: string) => parseValidityCell(text(value))
  for (const form of ['31-12-3000', '31/12/9999', '3000-12-31', 'SEUMUR HIDUP']) {
    assert.deepEqual(validity(form), { ok: true, value: null })
  }
  assert.deepEqual(validity('01-05-2028'), { ok: true, value: '2028-05-01' })
})

test('a contribution month is read in the forms that files use', () => {
  const november = { ok: true, value: 2026 * 12 + 10 }
  for (const form of [
    '11-2026',
    '2026-11',
    '11/2026',
    '112026',
    '202611',
    'November 2026',
    'Nop 2026',
    '2026-11-01',
  ]) {
    assert.deepEqual(parseMonthCell(text(form)), november)
  }
  assert.deepEqual(parseMonthCell(text('1-2026')), { ok: true, value: 2026 * 12 })
  for (const form of ['', '13-2026', '11-26', '2026', 'bulan ini'])
    assert.equal(parseMonthCell(text(form)).ok, false)
})

test('no text breaks the reading of dates', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.\- A-Za-z]{0,14}$/)), (value) => {
      parseDateCell(text(value))
      parseMonthCell(text(value))
      parseValidityCell({ kind: 'number', text: value })
    }),
  )
})
