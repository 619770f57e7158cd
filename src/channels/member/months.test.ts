import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, parseMonth } from '@payung/law'
import { monthsOn, type KnownMonths } from '#modules/contributions'
import { declared, garment, missing, monthsUpTo, shop } from './fixtures/months.ts'
import { amountsOf, arrearsOf, countMonths, heatOf, jkpOf, ribsOf, totalOf, yearsOf } from './months.ts'

const known = (given: Partial<KnownMonths>): KnownMonths => ({
  months: [],
  missing: [],
  running: [],
  ...given,
})
const today = parseDay('2026-11-20')

test('months stand latest first, and employers of one month always in the same order', () => {
  const months = monthsOn(
    today,
    known({
      months: [declared('2026-09'), declared('2026-10', {}, garment), declared('2026-10')],
      running: [missing('2026-11')],
    }),
  )
  assert.deepEqual(
    months.map(({ month, employerId }) => [month, employerId]),
    [
      [parseMonth('2026-11'), 1n],
      [parseMonth('2026-10'), 1n],
      [parseMonth('2026-10'), 2n],
      [parseMonth('2026-09'), 1n],
    ],
  )
})

test('what is added up of one month does not count JKP, which is moved out of the other contributions', () => {
  const both = amountsOf([declared('2026-10'), declared('2026-10', {}, garment)])
  assert.equal(totalOf(both), 2n * 369_600n)
  assert.equal(jkpOf(both), 2n * 14_400n)
})

test('arrears in a row end at the first month that is not behind, and unreported months count among them', () => {
  const [own] = arrearsOf(
    monthsOn(
      today,
      known({
        months: [
          declared('2026-09', { paid: false }),
          declared('2026-08', { paid: false }),
          declared('2026-07'),
          declared('2026-06', { paid: false }),
        ],
        missing: [missing('2026-10')],
      }),
    ),
  )
  assert.equal(own?.inARow, 3)
  assert.equal(own?.months.length, 4)
  assert.equal(own?.months[0]?.month, parseMonth('2026-06'))
  assert.equal(own?.unpaid, 3n * 369_600n)
})

test('each employer’s arrears stand alone, the longest first', () => {
  const months = monthsOn(
    today,
    known({
      months: [
        declared('2026-10', { paid: false }, garment),
        ...monthsUpTo(parseMonth('2026-10'), 2).map((month) => declared(month, { paid: false })),
      ],
    }),
  )
  assert.deepEqual(
    arrearsOf(months).map(({ employerName, inARow }) => [employerName, inARow]),
    [
      [shop.employerName, 2],
      [garment.employerName, 1],
    ],
  )
})

test('a month of two employers counts once, and as the worse of the two', () => {
  const months = monthsOn(
    today,
    known({
      months: [declared('2026-09'), declared('2026-09', { paid: false }, garment), declared('2026-08')],
    }),
  )
  assert.equal(countMonths(months, ['paid', 'late']), 1)
  assert.equal(countMonths(months, ['overdue']), 1)
  assert.equal(ribsOf(2026, months)[8]?.state, 'miss')
  assert.deepEqual(
    heatOf(months).map(({ month, state }) => [month, state]),
    [
      [parseMonth('2026-09'), 'missing'],
      [parseMonth('2026-08'), 'paid'],
    ],
  )
})

test('a year has twelve ribs, those without work at rest', () => {
  const ribs = ribsOf(2026, monthsOn(today, known({ months: [declared('2026-03')] })))
  assert.equal(ribs.length, 12)
  assert.deepEqual(new Set(ribs.map(({ state }) => state)), new Set(['paid', 'rest']))
})

test('only years in which there is something are offered, the latest first', () => {
  const months = monthsOn(
    today,
    known({ months: [declared('2018-12'), declared('2026-01'), declared('2026-02')] }),
  )
  assert.deepEqual(yearsOf(months), [2026, 2018])
})
