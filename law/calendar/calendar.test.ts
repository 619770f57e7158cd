import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Working } from '../kernel/working.ts'
import { ageOn, birthday } from './age.ts'
import { addDays, isDay, parseDay, weekdayOf } from './day.ts'
import { addMonths, dayInMonth, formatMonth, lastDayOf, monthOf, parseMonth } from './month.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay, previousWorkingDay } from './working-days.ts'

test('only days that exist are days', () => {
  for (const day of ['2024-02-29', '2026-12-31', '1900-01-01']) assert.ok(isDay(day))
  for (const day of [
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '21-11-2026',
    '',
    null,
    20261121,
  ]) {
    assert.ok(!isDay(day))
    assert.throws(() => parseDay(day), { code: 'date-malformed' })
  }
})

test('days are counted across months, leap years and centuries', () => {
  assert.equal(addDays(parseDay('2024-02-28'), 2), '2024-03-01')
  assert.equal(addDays(parseDay('2000-01-01'), -1), '1999-12-31')
  assert.deepEqual([weekdayOf(parseDay('2026-11-22')), weekdayOf(parseDay('1969-12-31'))], [0, 3])
})

test('months are consecutive whole numbers and are read back as they were written', () => {
  assert.equal(parseMonth('2026-01') - parseMonth('2025-12'), 1)
  assert.deepEqual(
    ['2015-07', '2025-12', '2026-01'].map((month) => formatMonth(parseMonth(month))),
    ['2015-07', '2025-12', '2026-01'],
  )
  assert.equal(monthOf(parseDay('2026-11-21')), parseMonth('2026-11'))
  for (const month of ['2026-13', '2026-00', '2026-1', '2026', '11-2026', '2026-11-21', 202611, undefined]) {
    assert.throws(() => parseMonth(month), { code: 'month-malformed' })
  }
})

test('a day of the month stays inside its month', () => {
  assert.deepEqual(
    [lastDayOf(parseMonth('2024-02')), lastDayOf(parseMonth('2026-12'))],
    ['2024-02-29', '2026-12-31'],
  )
  assert.deepEqual(
    [dayInMonth(parseMonth('2021-02'), 30), dayInMonth(parseMonth('2021-01'), 30)],
    ['2021-02-28', '2021-01-30'],
  )
  assert.equal(addMonths(parseDay('2026-01-31'), 1), '2026-02-28')
  assert.equal(addMonths(parseDay('2026-03-15'), -13), '2025-02-15')
})

test('a person grows older on the birthday, and one born on 29 February on the 28th of a common year', () => {
  const bornOn = parseDay('1968-02-29')
  assert.deepEqual([ageOn(bornOn, parseDay('2026-02-27')), ageOn(bornOn, parseDay('2026-02-28'))], [57, 58])
  assert.equal(birthday(bornOn, 56), '2024-02-29')
})

test('weekends and public holidays are no working days, joint leave is one unless said otherwise', () => {
  const working = new Working()
  const isWorking = (day: string, jointLeaveOff = false) =>
    isWorkingDay(parseDay(day), working, { jointLeaveOff })
  assert.deepEqual(
    ['2026-08-14', '2026-08-15', '2026-08-16', '2026-08-17', '2026-08-18'].map((day) => isWorking(day)),
    [true, false, false, false, true],
  )
  assert.deepEqual([isWorking('2026-05-15'), isWorking('2026-05-15', true)], [true, false])
  assert.equal(working.certain, true)
})

test('working days are counted over weekends and holidays in both directions', () => {
  const working = new Working()
  assert.equal(nextWorkingDay(parseDay('2026-08-15'), working), '2026-08-18')
  assert.equal(previousWorkingDay(parseDay('2026-08-17'), working), '2026-08-14')
  assert.equal(addWorkingDays(parseDay('2026-08-13'), 2, working), '2026-08-18')
  assert.equal(addWorkingDays(parseDay('2027-03-05'), 1, working, { jointLeaveOff: true }), '2027-03-16')
})

test('in a year whose holidays are not known only weekends are left out, and the answer says so', () => {
  const working = new Working()
  assert.equal(nextWorkingDay(parseDay('2031-01-04'), working), '2031-01-06')
  assert.equal(working.certain, false)
})
