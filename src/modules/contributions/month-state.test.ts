import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, parseMonth } from '@payung/law'
import { monthsOn, type MonthState } from './month-state.ts'
import type { DeclaredMonth } from './view-months.ts'

const october = parseMonth('2026-10')

const declared: DeclaredMonth = {
  month: october,
  employerId: 1n,
  employerName: 'PT Uji',
  wage: 5_000_000n,
  jp: true,
  jkp: false,
  riskClass: 1,
  relief: null,
  billId: '01a1f1cb-fcc0-7249-8318-11f575389785',
  dueOn: parseDay('2026-11-16'),
  bills: 1,
  jkk: 12_000n,
  jkm: 15_000n,
  jhtEmployer: 185_000n,
  jhtWorker: 100_000n,
  jpEmployer: 100_000n,
  jpWorker: 50_000n,
  jkpFromJkk: 0n,
  jkpFromJkm: 0n,
  jkpState: 0n,
  unpaid: 462_000n,
  paid: false,
  paidOn: null,
  monthsLate: 0,
  declaredAt: new Date('2026-11-02T02:00:00Z'),
}

function stateOf(today: string, changes: Partial<DeclaredMonth>): MonthState | undefined {
  return monthsOn(parseDay(today), { months: [{ ...declared, ...changes }], missing: [], running: [] })[0]
    ?.state
}

test('a declared month waits up to its day, is overdue from the next, and once paid says whether it came late', () => {
  assert.equal(stateOf('2026-11-16', {}), 'waiting')
  assert.equal(stateOf('2026-11-17', {}), 'overdue')
  assert.equal(stateOf('2026-11-17', { paid: true }), 'paid')
  assert.equal(stateOf('2026-11-17', { paid: true, monthsLate: 1 }), 'late')
})

test('a month that a correction has brought to nothing is taken out, not paid', () => {
  const nothing = { jkk: 0n, jkm: 0n, jhtEmployer: 0n, jhtWorker: 0n, jpEmployer: 0n, jpWorker: 0n }
  assert.equal(stateOf('2026-11-17', { ...nothing, wage: 0n, paid: true }), 'taken-out')
})

test('a month that nobody has reported waits up to the day on which it is due', () => {
  const silent = { month: october, employerId: 2n, employerName: 'CV Uji', drafted: false }
  const on = (today: string) =>
    monthsOn(parseDay(today), { months: [declared], missing: [silent], running: [] })
  assert.deepEqual(
    on('2026-11-16').map(({ state }) => state),
    ['waiting', 'waiting'],
  )
  assert.deepEqual(
    on('2026-11-17').map(({ state, dueOn }) => [state, dueOn]),
    [
      ['overdue', '2026-11-16'],
      ['unreported', '2026-11-16'],
    ],
  )
})
