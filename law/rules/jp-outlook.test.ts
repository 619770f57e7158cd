import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDay } from '../calendar/day.ts'
import { Working } from '../kernel/working.ts'
import { pensionOutlook } from './jp-outlook.ts'

const on = parseDay('2026-11-20')
const outlook = (wage: bigint, months: number) => pensionOutlook(wage, months, on, new Working())

test('with 180 months a pension is paid every month, with 179 the contributions are paid back at once', () => {
  const enough = outlook(5_000_000n, 180)
  assert.deepEqual([enough.pension, enough.lumpSum, enough.eligible], [750_000n, null, true])
  const short = outlook(5_000_000n, 179)
  assert.deepEqual([short.pension, short.lumpSum, short.eligible], [null, 150_000n * 179n, false])
  assert.equal(short.reasons[0]?.code, 'jp-months-short')
})

test('a wage above the ceiling counts up to it, one at it or below in full', () => {
  const counted = [11_086_299n, 11_086_300n, 11_086_301n].map((wage) => outlook(wage, 240).counted)
  assert.deepEqual(counted, [11_086_299n, 11_086_300n, 11_086_300n])
})

test('a pension is a hundredth of the wage for each year, between the limits of the day, for every wage and time', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 100_000_000n), fc.integer({ min: 180, max: 600 }), (wage, months) => {
      const counted = wage > 11_086_300n ? 11_086_300n : wage
      const formula = (counted * BigInt(months) + 600n) / 1200n
      const expected = formula < 411_400n ? 411_400n : formula > 4_932_300n ? 4_932_300n : formula
      assert.equal(outlook(wage, months).pension, expected)
    }),
  )
})

test('a wage beyond what a bill can hold is still counted up to the ceiling, in what is paid at once too', () => {
  assert.equal(outlook(900_000_000n, 1).lumpSum, outlook(11_086_300n, 1).lumpSum)
})

test('the answer says that the wage of today stands for the average', () => {
  const working = new Working()
  pensionOutlook(5_000_000n, 180, on, working)
  assert.match(working.notes.map(({ en }) => en).join(), /stands for the average/)
})
