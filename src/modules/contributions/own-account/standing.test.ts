import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth, type Day } from '@payung/law'
import fc from 'fast-check'
import { monthChoices, mostMissed, standingOn, type Covered } from './standing.ts'

const until = (month: string | null, jhtClaimed = false): Covered => ({
  until: month === null ? null : parseMonth(month),
  jhtClaimed,
})
const stateOn = (day: string, covered: Covered) => standingOn(day as Day, covered).state

test('who never paid is new; whose month is paid is covered until its last day', () => {
  assert.equal(stateOn('2026-11-27', until(null)), 'new')
  assert.equal(stateOn('2026-05-01', until('2026-05')), 'active')
  assert.equal(stateOn('2026-05-31', until('2026-05')), 'active')
  assert.equal(stateOn('2026-05-31', until('2026-12')), 'active')
})

test('the three months after it can be made up for, to their last day, and from the day after it has ended', () => {
  const covered = until('2026-05')
  assert.deepEqual(
    ['2026-06-01', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-01', '2027-09-01'].map((day) =>
      stateOn(day, covered),
    ),
    ['grace', 'grace', 'grace', 'grace', 'ended', 'ended'],
  )
  assert.equal(stateOn('2026-08-31', until('2026-05', true)), 'grace')
  assert.equal(stateOn('2026-09-01', until('2026-05', true)), 'non-active')
})

test('the next payment begins with the first missed month while it can be made up for, and with the month of the day afterwards', () => {
  const next = (day: string, covered: Covered) => standingOn(day as Day, covered).nextMonth
  assert.equal(next('2026-05-15', until(null)), parseMonth('2026-05'))
  assert.equal(next('2026-05-15', until('2026-07')), parseMonth('2026-08'))
  assert.equal(next('2026-08-31', until('2026-05')), parseMonth('2026-06'))
  assert.equal(next('2026-09-01', until('2026-05')), parseMonth('2026-09'))
})

test('one, three, six or twelve months can be paid, or as many as were missed, and never so few that some stay missed', () => {
  assert.deepEqual(monthChoices({ missed: 0 }), [1, 3, 6, 12])
  assert.deepEqual(monthChoices({ missed: 1 }), [1, 3, 6, 12])
  assert.deepEqual(monthChoices({ missed: 2 }), [2, 3, 6, 12])
  assert.deepEqual(monthChoices({ missed: 3 }), [3, 6, 12])
})

test('on any day and for any last month, a choice that is paid makes the worker covered on that day', () => {
  const day = fc
    .date({ min: new Date('2015-07-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day)
  fc.assert(
    fc.property(day, fc.option(fc.integer({ min: -30, max: 30 })), (today, back) => {
      const month = parseMonth(today.slice(0, 7))
      const covered = { until: back === null ? null : month + back, jhtClaimed: false }
      const standing = standingOn(today, covered)
      assert.ok(standing.missed <= mostMissed(today))
      for (const months of monthChoices(standing)) {
        const paidUntil = standing.nextMonth + months - 1
        assert.equal(standingOn(today, { ...covered, until: paidUntil }).state, 'active')
      }
    }),
  )
})
