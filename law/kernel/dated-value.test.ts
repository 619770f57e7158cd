import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DayText } from '../calendar/day.ts'
import { parseDay } from '../calendar/day.ts'
import { parseMonth } from '../calendar/month.ts'
import type { RowText } from './dated-value.ts'
import { isStale, lowest, rowIn, rowOn, value } from './dated-value.ts'
import { Working } from './working.ts'

const words = { id: 'batas', en: 'limit' }
const row = (from: DayText, amount: number, more: Partial<RowText<number>> = {}): RowText<number> => ({
  article: { regulation: 'PP 0/2000', article: 'Pasal 1' },
  from,
  amount,
  publishedOn: null,
  checkedOn: '2026-11-21',
  confidence: 'high',
  seen: true,
  sources: [],
  ...more,
})
const limit = value('test.limit', {
  title: words,
  unit: 'rupiah',
  renewed: { month: 3, announcedMonthsBefore: 1 },
  rows: [
    row('2000-07-01', 1),
    row('2001-03-01', 2, { publishedOn: '2001-02-20' }),
    row('2002-03-10', 3, { to: '2002-05-20' }),
    row('2003-03-01', 4, { publishedOn: '2003-02-20' }),
    row('2003-03-01', 5, { publishedOn: '2003-09-01' }),
  ],
})
const on = (day: DayText, knownOn?: DayText) =>
  rowOn(limit, parseDay(day), knownOn ? parseDay(knownOn) : null)?.amount

test('a row holds from its first day until the next one begins, or to its last day where the law ends', () => {
  assert.deepEqual(
    [on('2000-06-30'), on('2000-07-01'), on('2001-02-28'), on('2001-03-01')],
    [undefined, 1, 1, 2],
  )
  assert.deepEqual([on('2002-05-20'), on('2002-05-21')], [3, undefined])
})

test('a contribution month is governed by what is in force on its last day', () => {
  const inMonth = (month: string) => rowIn(limit, parseMonth(month))?.amount
  assert.deepEqual(
    [inMonth('2002-02'), inMonth('2002-03'), inMonth('2002-04'), inMonth('2002-05')],
    [2, 3, 3, undefined],
  )
})

test('what was published later is left out when the law is read as it was known', () => {
  assert.deepEqual([on('2001-03-01', '2001-02-19'), on('2001-03-01', '2001-02-20')], [1, 2])
  // Without a day of publication a row is known from the day it began.
  assert.deepEqual([on('2002-03-15', '2002-03-09'), on('2002-03-15', '2002-03-10')], [2, 3])
})

test('of two rows that begin on the same day the one published later counts, once it is known', () => {
  assert.deepEqual(
    [on('2003-04-01'), on('2003-04-01', '2003-08-31'), on('2003-04-01', '2003-09-01')],
    [5, 4, 5],
  )
})

test('a yearly value is stale from the month in which its next row was due', () => {
  const [first] = limit.rows
  assert.ok(first)
  assert.equal(isStale(limit, first, parseMonth('2001-02')), false)
  assert.equal(isStale(limit, first, parseMonth('2001-03')), true)
})

test('a stale row and a row begun inside the month are read with a note and at most medium confidence', () => {
  for (const month of ['2004-03', '2002-03']) {
    const working = new Working()
    working.in(limit, parseMonth(month))
    assert.equal(working.certain, false)
    assert.equal(working.confidence, 'medium')
  }
  const working = new Working()
  working.in(limit, parseMonth('2003-03'))
  assert.equal(working.certain, true)
  assert.equal(working.confidence, 'high')
})

test('asking for a value where no row is in force is a problem, never a zero', () => {
  assert.throws(() => new Working().in(limit, parseMonth('2002-06')), { code: 'law-not-in-force' })
})

test('an answer is as sure as the least sure row it rests on', () => {
  assert.deepEqual(
    [lowest([]), lowest(['high', 'medium']), lowest(['medium', 'low', 'high'])],
    ['high', 'medium', 'low'],
  )
})

test('a row that was certain for one day and is carried on for a later one leaves its note, in whichever order it is read', () => {
  const certainAfter = (...days: readonly DayText[]) => {
    const working = new Working()
    for (const day of days) working.on(limit, parseDay(day))
    return [working.certain, working.rows.length, working.rows[0]?.certain]
  }
  assert.deepEqual(certainAfter('2003-04-01'), [true, 1, true])
  assert.deepEqual(certainAfter('2003-04-01', '2004-03-01'), [false, 1, false])
  assert.deepEqual(certainAfter('2004-03-01', '2003-04-01'), [false, 1, false])
})
