import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DayText } from './calendar/day.ts'
import { dayOfNumber, parseDay } from './calendar/day.ts'
import { formatMonth } from './calendar/month.ts'
import { disagreements, faults, missingForComingYear, unsure } from './checks.ts'
import type { RowText } from './kernel/dated-value.ts'
import { value } from './kernel/dated-value.ts'

test('every dated row is in order, cites an article, and leaves neither gap nor overlap', () => {
  assert.deepEqual(faults(), [])
})

test('every value that follows from others equals what they give', () => {
  assert.deepEqual(disagreements(), [])
})

test('no value that changes every year is overdue today', () => {
  const today = dayOfNumber(Math.floor(Date.now() / 86_400_000))
  assert.deepEqual(
    missingForComingYear(today).filter(({ overdue }) => overdue),
    [],
  )
})

test('the coming JP ceiling is missed from the moment the last one is settled, and overdue from March', () => {
  const missing = (day: DayText) =>
    missingForComingYear(parseDay(day))
      .filter(({ value, fromMonth }) => value.id === 'con.jp.ceiling' && formatMonth(fromMonth) === '2027-03')
      .map(({ expectedBy, overdue }) => [expectedBy, overdue])
  assert.deepEqual(missing('2026-02-28'), [])
  assert.deepEqual(missing('2026-03-01'), [['2027-02-28', false]])
  assert.deepEqual(missing('2027-02-28'), [['2027-02-28', false]])
  assert.deepEqual(missing('2027-03-01'), [['2027-02-28', true]])
})

test('the holidays of 2027 are here and those of 2028 become due in December 2027', () => {
  const missing = (day: DayText) =>
    missingForComingYear(parseDay(day))
      .filter(({ value }) => value.id === 'cal.holidays')
      .map(({ overdue }) => overdue)
  assert.deepEqual(
    [missing('2026-12-31'), missing('2027-11-30'), missing('2027-12-01')],
    [[], [false], [true]],
  )
})

test('whatever is not of high confidence is listed for someone to read again', () => {
  const ids = new Set(unsure().map(({ value }) => value.id))
  assert.ok(ids.has('con.rounding') && ids.has('con.covid.due_day') && !ids.has('con.jkk.pu'))
})

const row = (from: DayText, more: Partial<RowText<number>> = {}): RowText<number> => ({
  article: { regulation: 'PP 0/2000', article: 'Pasal 1' },
  from,
  amount: 1,
  publishedOn: null,
  checkedOn: '2026-11-21',
  confidence: 'high',
  seen: true,
  sources: [],
  ...more,
})
const faultsOf = (...rows: [RowText<number>, ...RowText<number>[]]) =>
  faults([value('test', { title: { id: '', en: '' }, unit: 'count', rows })])

test('a gap, an overlap, disorder, a missing article and impossible dates are each found', () => {
  assert.match(faultsOf(row('2020-01-01', { to: '2020-06-30' }), row('2020-08-01'))[0] ?? '', /leaves a gap/)
  assert.match(faultsOf(row('2020-01-01', { to: '2020-08-01' }), row('2020-08-01'))[0] ?? '', /overlaps/)
  assert.match(faultsOf(row('2021-01-01'), row('2020-01-01'))[0] ?? '', /out of order/)
  assert.match(
    faultsOf(row('2020-01-01', { article: { regulation: 'PP 1', article: '' } }))[0] ?? '',
    /no article/,
  )
  assert.match(faultsOf(row('2020-01-02', { to: '2020-01-01' }))[0] ?? '', /ends before it begins/)
  assert.match(faultsOf(row('2020-01-01', { publishedOn: '2021-01-02' }))[0] ?? '', /more than a year after/)
  assert.match(
    faultsOf(row('2020-01-01', { publishedOn: '2020-01-01', checkedOn: '2019-12-31' }))[0] ?? '',
    /after it was checked/,
  )
  assert.match(faultsOf(row('2020-01-01', { ids: ['test'] }))[0] ?? '', /stands twice/)
  const amended = row('2020-01-01', { publishedOn: '2020-05-01' })
  assert.deepEqual(faultsOf(row('2020-01-01', { publishedOn: '2019-12-01' }), amended), [])
})
