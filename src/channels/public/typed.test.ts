import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LawProblem, parseDay, parseMonth } from '@payung/law'
import { Problem, type FieldFault } from '#base/problem.ts'
import { askLaw, Typed } from './typed.ts'

const most = 10_000_000_000n

function faultsOf(read: (typed: Typed) => unknown, text: string): readonly FieldFault[] {
  const typed = new Typed({ f: text })
  read(typed)
  try {
    typed.check()
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.details.faults ?? []
  }
}

const amount = (text: string) => new Typed({ f: text }).rupiah('f', { most })
const saidOf = (text: string, least = 1n) =>
  faultsOf((typed) => typed.rupiah('f', { least, most }), text)[0]?.message.id ?? ''

test('an amount is read however people write it, as long as it has one meaning', () => {
  for (const text of ['5000000', '5.000.000', 'Rp 5.000.000', 'Rp5.000.000,00', '5,000,000', ' 5 000 000 '])
    assert.equal(amount(text), 5_000_000n, text)
  assert.equal(saidOf('5.000.000'), '')
})

test('an amount that could mean two things is not guessed at', () => {
  for (const text of ['31,00', '5,5', '5 juta', '5jt', '850,000', 'lima juta', '5e6', '<b>5</b>'])
    assert.match(saidOf(text), /tidak menebak ribuan atau jutaan/, text)
})

test('an amount below nil, with a fraction, empty, too small or too large says what to do', () => {
  assert.match(saidOf('-5000000'), /kurang dari nol/)
  assert.match(saidOf('5000000,75'), /tanpa pecahan/)
  assert.match(saidOf(''), /Isi jumlah rupiahnya/)
  assert.match(saidOf('5.000', 10_000n), /Paling sedikit Rp\s10\.000/)
  assert.match(saidOf('10.000.000.001'), /Paling banyak Rp\s10\.000\.000\.000/)
  assert.match(saidOf('9'.repeat(4000)), /tidak menebak/)
})

test('several amounts stand apart by semicolons, and one that is unclear makes all of them unclear', () => {
  const list = (text: string) => new Typed({ f: text }).rupiahList('f', { most })
  assert.deepEqual(list('4.100.000; 4.400.000;'), [4_100_000n, 4_400_000n])
  assert.equal(faultsOf((typed) => typed.rupiahList('f', { most }), '4.100.000; 31,00').length, 1)
})

test('a month is read by name or by number, in either language', () => {
  for (const text of ['November 2026', 'nov 2026', '11-2026', '2026-11', '11/2026'])
    assert.equal(new Typed({ f: text }).month('f', 0), parseMonth('2026-11'), text)
  assert.equal(new Typed({ f: 'August 2020' }).month('f', 0), parseMonth('2020-08'))
  assert.equal(new Typed({}).month('f', 24_322), 24_322)
  for (const text of ['13-2026', 'bulan depan', '2026', '11-26'])
    assert.match(faultsOf((typed) => typed.month('f', 0), text)[0]?.message.id ?? '', /November 2026/, text)
})

test('a day that could be read in two ways is not guessed at, and one that is not in the calendar is named so', () => {
  const today = new Typed({ f: '20-11-2026' }).day('f', new Typed({}).day('f', parseDay('2026-01-01')))
  assert.equal(today, '2026-11-20')
  assert.equal(new Typed({ f: '2026-12-31' }).day('f', today), '2026-12-31')
  assert.equal(new Typed({ f: '31 Desember 2026' }).day('f', today), '2026-12-31')
  const said = (text: string) => faultsOf((typed) => typed.day('f', today), text)[0]?.message.id ?? ''
  assert.match(said('03/04/2026'), /dua cara/)
  assert.match(said('31-02-2026'), /tidak ada di kalender/)
  assert.match(said('besok'), /Isi seperti 31-12-2026/)
})

test('numbers, decimals, lists and choices say what they take', () => {
  assert.equal(new Typed({ f: '-2,07' }).decimal('f'), '-2.07')
  assert.deepEqual(new Typed({ f: 'jkk, JKM' }).list('f', ['JKK', 'JKM']), ['JKK', 'JKM'])
  assert.equal(new Typed({ f: 'b' }).choice('f', ['a', 'b'], 'a'), 'b')
  const said = (read: (typed: Typed) => unknown, text: string) => faultsOf(read, text)[0]?.message.id ?? ''
  assert.match(
    said((typed) => typed.decimal('f'), 'banyak'),
    /seperti 5,11/,
  )
  assert.match(
    said((typed) => typed.list('f', ['JKK', 'JKM']), 'JKK, XYZ'),
    /JKK, JKM/,
  )
  assert.match(
    said((typed) => typed.choice('f', ['a'], 'a'), 'c'),
    /Pilih salah satu/,
  )
  assert.match(
    said((typed) => typed.whole('f', 0, 600), '601'),
    /dari 0 sampai 600/,
  )
})

test('everything that needs mending is told at once, each at its field', () => {
  const typed = new Typed({ wage: '31,00', month: '13-2026' })
  typed.rupiah('wage', { most })
  typed.month('month', 0)
  assert.throws(
    () => typed.check(),
    (error: Problem) => {
      assert.deepEqual(
        error.details.faults?.map(({ field }) => field),
        ['wage', 'month'],
      )
      return true
    },
  )
})

test('what the law cannot answer is said at the field that holds it back, with months as people write them', () => {
  const refuse = () => {
    throw new LawProblem('law-not-in-force', {
      id: 'Tidak berlaku pada 2015-06.',
      en: 'Not in force in 2015-06.',
    })
  }
  assert.throws(
    () => askLaw('month', refuse),
    (error: Problem) => {
      assert.deepEqual(error.details.faults, [
        {
          field: 'month',
          code: 'law-not-in-force',
          message: { id: 'Tidak berlaku pada Juni 2015.', en: 'Not in force in June 2015.' },
        },
      ])
      return true
    },
  )
})
