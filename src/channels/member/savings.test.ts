import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { balanceOn, bookedBetween, bookedYears, statementOf, type SavingsLine } from './savings.ts'

const line = (postedOn: string, amount: bigint, balance: bigint): SavingsLine => ({
  postedOn,
  amount,
  balance,
  month: parseMonth(postedOn.slice(0, 7)) - 1,
  kind: 'bill-settled',
  employerId: 1n,
  employerName: 'Toko Sinar',
})
const lines = [
  line('2025-12-31', 100n, 100n),
  line('2026-01-01', 20n, 120n),
  line('2026-12-31', 3n, 123n),
  line('2027-01-01', -23n, 100n),
]

test('a balance has what was booked on its day, and nothing of the day after', () => {
  assert.deepEqual(
    ['2025-12-30', '2025-12-31', '2026-01-01', '2027-01-01'].map((day) => balanceOn(lines, day)),
    [0n, 100n, 120n, 100n],
  )
})

test('what was booked between two days leaves out the first and counts the last', () => {
  assert.equal(bookedBetween(lines, '2025-12-31', '2026-12-31'), 23n)
})

test('a year begins with the balance of the last day before it and ends with its own last line', () => {
  const { opening, booked, closing, lines: own } = statementOf(lines, 2026)
  assert.deepEqual([opening, booked, closing, own.length], [100n, 23n, 123n, 2])
  assert.equal(closing, own.at(-1)?.balance)
})

test('years in which nothing was booked are not offered', () => {
  assert.deepEqual(bookedYears(lines), [2027, 2026, 2025])
  assert.deepEqual(bookedYears([]), [])
})
