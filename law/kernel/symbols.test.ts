import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '../calendar/month.ts'
import { value } from './dated-value.ts'
import { count, flag, money, riskClass } from './facts.ts'
import { rule } from './rule.ts'
import type { Money } from './symbols.ts'
import { when } from './symbols.ts'

// What must not compile: each line below fails `tsc` the day it would.

const words = { id: 'x', en: 'x' }
const article = { regulation: 'PP 0/2000', article: 'Pasal 1' }
const origin = {
  publishedOn: null,
  checkedOn: '2026-11-21',
  confidence: 'high',
  seen: true,
  sources: [],
} as const

const rate = value('test.rate', {
  title: words,
  unit: 'percent',
  rows: [{ ...origin, article, from: '2000-01-01', amount: '2' }],
})
const cap = value('test.cap', {
  title: words,
  unit: 'rupiah',
  rows: [{ ...origin, article, from: '2000-01-01', amount: 9000 }],
})
const nearest = value('test.nearest', {
  title: words,
  unit: 'rounding',
  rows: [{ ...origin, article, from: '2000-01-01', amount: 'half up' }],
})

value('test.homeless', {
  title: words,
  unit: 'percent',
  // @ts-expect-error a row without its article does not compile
  rows: [{ ...origin, from: '2000-01-01', amount: '2' }],
})
// @ts-expect-error a value without a row does not compile
value('test.empty', { title: words, unit: 'percent', rows: [] })
const percentage = { ...origin, article, from: '2000-01-01', amount: '2' } as const
// @ts-expect-error money is a number of rupiah, not a percentage
value('test.mixed', { title: words, unit: 'rupiah', rows: [percentage] })

const attempts: (() => unknown)[] = []

const disciplined = rule('test.discipline', {
  title: words,
  article,
  from: '2000-01',
  facts: {
    pay: money(words, { most: 1_000_000 }),
    months: count(words, { most: 12 }),
    group: riskClass(words),
    member: flag(words),
  },
  compute({ pay, months, group, member }) {
    // @ts-expect-error months are not rupiah
    const months0 = () => pay.plus(months)
    // @ts-expect-error a wage times a wage has no meaning
    const squared = () => pay.times(cap)
    // @ts-expect-error an unrounded product is not an amount
    const unrounded = (): Money => pay.times(rate)
    // @ts-expect-error a class only picks from a table
    const sum = () => pay.plus(group)
    // @ts-expect-error a rate is no condition
    const choice = () => when(rate, pay, pay)
    // @ts-expect-error a condition has no amount
    const truth = () => pay.plus(member)
    // @ts-expect-error symbols are compared with isMoreThan()
    attempts.push(() => pay > 5)
    // @ts-expect-error symbols are added with plus()
    attempts.push(() => pay + pay)
    void [months0, squared, unrounded, sum, choice, truth]
    return { due: pay.times(rate).round(nearest).called(words) }
  },
})

const given = { pay: 1000n, months: 1, group: 1, member: true }
const { member: _, ...incomplete } = given

test('a symbol used as a number throws instead of lying', () => {
  assert.deepEqual(disciplined.outputs, ['due'])
  assert.equal(attempts.length, 2)
  for (const attempt of attempts) assert.throws(attempt, TypeError)
})

test('a missing fact is refused, and does not compile', () => {
  // @ts-expect-error a missing fact is a compile error, not a NaN
  assert.throws(() => disciplined.exact(incomplete, parseMonth('2000-01')), { code: 'fact-out-of-range' })
  assert.equal(disciplined.exact(given, parseMonth('2000-01')).due, 20n)
})
