import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/problem.ts'
import type { Query } from '../../typed.ts'
import { computePension } from './pension.ts'

const now = new Date('2026-11-20T02:14:00Z')
const pension = (query: Query) => computePension({ wage: '6.000.000', born: '15-03-1990', ...query }, now)
const faultsOf = (query: Query): string[] => {
  try {
    pension(query)
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.details.faults?.map(({ field, message }) => `${field}: ${message.id}`) ?? []
  }
}

test('pension age follows the calendar, and contributions are counted up to the month in which it is reached', () => {
  const { dates, outcome } = pension({ months: '120' })
  assert.deepEqual([dates.age, dates.reached, dates.firstBenefit], [65, '2055-03-15', '2055-04-01'])
  // From November 2026 up to March 2055: 341 months more.
  assert.deepEqual([outcome.months, outcome.pension], [461, 2_305_000n])
  assert.deepEqual(
    ['31-12-1968', '01-01-1969'].map((born) => pension({ born, months: '120' }).dates.age),
    [59, 60],
  )
})

test('179 months are paid back at once with the reason, 180 make a pension', () => {
  const short = pension({ months: '120', stop: '09-2031' })
  assert.deepEqual([short.outcome.months, short.outcome.pension], [179, null])
  assert.equal(short.outcome.lumpSum, 180_000n * 179n)
  assert.equal(short.reasons[0]?.code, 'jp-months-short')
  const enough = pension({ months: '120', stop: '10-2031' })
  assert.deepEqual([enough.outcome.months, enough.outcome.pension, enough.reasons], [180, 900_000n, []])
})

test('months can be counted since the one in which they began, July 2015 at the earliest', () => {
  assert.equal(pension({ since: '11-2025' }).asked['months'], '12')
  assert.equal(pension({ since: '07-2015' }).asked['months'], '136')
  assert.match(faultsOf({ since: '06-2015' })[0] ?? '', /^since: Program pensiun mulai Juli 2015/)
  assert.match(faultsOf({ months: '137' })[0] ?? '', /^months: .* paling banyak 136 bulan/)
})

test('who works on may put the pension off for three years: each raises it, and no month after can be given', () => {
  const { byStop, outcome } = pension({ months: '120', stop: '03-2058' })
  assert.deepEqual([outcome.months, outcome.startsOn], [497, '2058-04-01'])
  assert.deepEqual(
    byStop.slice(-4).map(({ pension: paid }) => paid),
    [2_305_000n, 2_365_000n, 2_425_000n, 2_485_000n],
  )
  assert.match(faultsOf({ months: '120', stop: '04-2058' })[0] ?? '', /^stop: Isi dari Oktober 2026/)
  assert.match(faultsOf({ months: '120', stop: '09-2026' })[0] ?? '', /^stop: Isi dari Oktober 2026/)
})

test('nobody begins contributing in the month of pension age, and the answer says why', () => {
  const { reasons } = pension({ born: '20-11-1966', months: '0' })
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['jp-registered-too-late', 'jp-months-short'],
  )
})

test('a wife or husband and children get half, a parent a fifth, never less than the least pension', () => {
  const { survivors } = pension({ months: '120' })
  assert.deepEqual(
    survivors.map(({ recipient, paid }) => [recipient, paid]),
    [
      ['widow', 1_152_500n],
      ['child', 1_152_500n],
      ['parent', 461_000n],
    ],
  )
  const least = pension({ wage: '1.000.000', months: '120', stop: '10-2031' }).survivors
  assert.ok(least.every(({ paid }) => paid === 411_400n))
})

test('what cannot be taken is said at its field', () => {
  assert.deepEqual(
    faultsOf({ wage: '', born: '', months: '' }).map((fault) => fault.split(':')[0]),
    ['wage', 'born', 'months'],
  )
  assert.match(faultsOf({ born: '31-02-1990', months: '1' })[0] ?? '', /^born: Tanggal itu tidak ada/)
  assert.match(faultsOf({ born: '21-11-2026', months: '1' })[0] ?? '', /^born: Tanggal lahir ini belum tiba/)
  assert.match(faultsOf({ born: '01-01-1950', months: '1' })[0] ?? '', /^born: Usia pensiun/)
  assert.match(faultsOf({ months: '<script>' })[0] ?? '', /^months: Isi bilangan bulat/)
  assert.match(faultsOf({ wage: '100.000.001', months: '1' })[0] ?? '', /^wage: Paling banyak/)
  assert.match(faultsOf({ since: '12-2026' })[0] ?? '', /^since: Bulan ini belum tiba/)
})

test('the question of an answer gives the same answer again, for every age and time', () => {
  fc.assert(
    fc.property(
      fc.bigInt(1n, 100_000_000n),
      fc.integer({ min: 1960, max: 2010 }),
      fc.integer({ min: 0, max: 136 }),
      (wage, year, months) => {
        const first = pension({ wage: String(wage), born: `15-03-${year}`, months: String(months) })
        const again = computePension(first.asked, now)
        assert.deepEqual(again.asked, first.asked)
        assert.deepEqual(again.outcome, first.outcome)
        assert.ok(first.byStop.length <= 11)
      },
    ),
    { numRuns: 40 },
  )
})
