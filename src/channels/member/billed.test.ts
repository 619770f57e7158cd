import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '@payung/law'
import { paidOn, stateOf, sumOf, unpaidOf, type Bill } from './billed.ts'

const bill = (changes: Partial<Bill> = {}): Bill => ({
  billId: '00000000-0000-7000-8000-000000000000',
  number: 'T00000000001',
  kind: 'regular',
  issuedAt: new Date('2026-11-03T03:00:00Z'),
  dueOn: parseDay('2026-11-16'),
  settledOn: parseDay('2026-11-10'),
  monthsLate: 0,
  receiptNo: 'B00000000001',
  wage: 4_000_000n,
  jkk: 9_600n,
  jkm: 12_000n,
  jhtEmployer: 148_000n,
  jhtWorker: 80_000n,
  jpEmployer: 80_000n,
  jpWorker: 40_000n,
  jkpFromJkk: 0n,
  jkpFromJkm: 0n,
  jkpState: 0n,
  ...changes,
})
const open = { settledOn: null, monthsLate: null, receiptNo: null }
const dueOn = parseDay('2026-11-16')
const on = (day: string, ...bills: Bill[]) => stateOf(bills, dueOn, parseDay(day))

test('a month stands as on the list of months: due day and the day after', () => {
  assert.deepEqual([on('2026-11-16'), on('2026-11-17')], ['waiting', 'unreported'])
  assert.deepEqual([on('2026-11-16', bill(open)), on('2026-11-17', bill(open))], ['waiting', 'overdue'])
  assert.equal(on('2026-11-17', bill()), 'paid')
  assert.equal(on('2026-11-17', bill({ monthsLate: 1 })), 'late')
})

test('a month is paid when its last bill is, and what is open is only what that asks for', () => {
  const correction = bill({
    ...open,
    kind: 'revised',
    jkk: 100n,
    jkm: 0n,
    jhtEmployer: 0n,
    jhtWorker: 0n,
    jpEmployer: 0n,
    jpWorker: 0n,
  })
  assert.equal(paidOn([bill(), correction]), null)
  assert.equal(unpaidOf([bill(), correction]), 100n)
  assert.equal(sumOf([bill(), correction]), 369_700n)
  const later = { ...correction, settledOn: parseDay('2026-11-18'), monthsLate: 1 }
  assert.equal(paidOn([bill(), later]), '2026-11-18')
  assert.equal(on('2026-11-20', bill(), later), 'late')
})

test('a correction that takes everything back leaves a month that was taken out', () => {
  const back = bill({
    wage: 0n,
    jkk: -9_600n,
    jkm: -12_000n,
    jhtEmployer: -148_000n,
    jhtWorker: -80_000n,
    jpEmployer: -80_000n,
    jpWorker: -40_000n,
  })
  assert.equal(on('2026-11-20', bill(), back), 'taken-out')
})
