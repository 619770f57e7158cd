import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Working } from '../kernel/working.ts'
import { inflationBetween } from './inflation.ts'
import { averageIndexedWage, indexedWage } from './jp-wages.ts'

/** Half up, by a second hand. */
const nearest = (of: bigint, over: bigint): bigint => (2n * of + over) / (2n * over)

const wages = fc.integer({ min: 1, max: 200_000_000 })
const hundredthsOfPercent = fc.integer({ min: -9_999, max: 5_000 })
const percent = (hundredths: number): string => (hundredths / 100).toFixed(2)

test('a wage is multiplied by every year’s inflation and settled once, at the end', () => {
  fc.assert(
    fc.property(wages, fc.array(hundredthsOfPercent, { maxLength: 40 }), (wage, rates) => {
      const of = rates.reduce((all, rate) => all * BigInt(10_000 + rate), BigInt(wage))
      const expected = nearest(of, 10_000n ** BigInt(rates.length))
      assert.equal(indexedWage(BigInt(wage), rates.map(percent), new Working()), expected)
    }),
  )
})

test('without inflation given, the rates published for each year are used, and those to come are carried on with a note', () => {
  const between = (from: number, to: number) => {
    const working = new Working()
    return [inflationBetween(from, to, working).join(' '), working.certain]
  }
  assert.deepEqual(between(2015, 2018), ['3.35 3.02 3.61', true])
  assert.deepEqual(between(2025, 2026), ['2.92', true])
  assert.deepEqual(between(2025, 2027), ['2.92 2.92', false])
  assert.deepEqual(between(2026, 2026), ['', true])
  assert.throws(() => between(2014, 2016), { code: 'law-not-in-force' })
})

test('the average weighs each year by the months paid in it', () => {
  const years = fc.record({ indexed: wages.map(BigInt), months: fc.integer({ min: 0, max: 12 }) })
  fc.assert(
    fc.property(fc.array(years, { minLength: 1, maxLength: 45 }), (some) => {
      fc.pre(some.some(({ months }) => months > 0))
      const { of, over } = averageIndexedWage(some, new Working())
      const monthByMonth = some.flatMap(({ indexed, months }) =>
        Array.from({ length: months }, () => indexed),
      )
      assert.equal(of * BigInt(monthByMonth.length), monthByMonth.reduce((a, b) => a + b, 0n) * over)
    }),
  )
})
