import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { birthday } from '../calendar/age.ts'
import { addDays, parseDay } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import { scholarLevels } from '../values/scholarship.ts'
import { scholarshipMost } from './scholarship.ts'
import type { Pupil, Work } from './scholarship-plan.ts'
import { planScholarship } from './scholarship-plan.ts'

const day = parseDay
const eventOn = day('2026-11-10')
const schedule = {
  tk: [1_500_000, 2],
  sd: [1_500_000, 6],
  smp: [2_000_000, 3],
  sma: [3_000_000, 3],
  s1: [12_000_000, 5],
} as const

test('two children at most get every year of every level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.subarray([...scholarLevels]), (children, levels) => {
      const perChild = levels.reduce((sum, level) => sum + schedule[level][0] * schedule[level][1], 0)
      const most = Number(scholarshipMost(children, levels, new Working(), eventOn))
      assert.equal(most, Math.min(children, 2) * perChild)
    }),
  )
})

test('until 1 December 2019 it was 12 million once, whatever the children and levels', () => {
  const most = (children: number, on: string) =>
    Number(scholarshipMost(children, ['s1'], new Working(), day(on)))
  assert.deepEqual(
    [0, 1, 5].map((children) => most(children, '2019-12-01')),
    [0, 12_000_000, 12_000_000],
  )
  assert.equal(most(1, '2019-12-02'), 60_000_000)
})

const pupil: Pupil = { bornOn: day('2012-05-05'), level: 'smp', year: 3, firstOn: day('2027-07-01') }
const plan = (more: Partial<Pupil> = {}, on = eventOn) =>
  planScholarship({ ...pupil, ...more }, on, new Working())

test('a child moves up a class each year, and each year pays what its level does', () => {
  const { years } = plan()
  assert.deepEqual(
    years.slice(0, 5).map(({ on, level, year, amount }) => [on, level, year, Number(amount)]),
    [
      ['2027-07-01', 'smp', 3, 2_000_000],
      ['2028-07-01', 'sma', 1, 3_000_000],
      ['2029-07-01', 'sma', 2, 3_000_000],
      ['2030-07-01', 'sma', 3, 3_000_000],
      ['2031-07-01', 's1', 1, 12_000_000],
    ],
  )
})

test('a plan is never more than the maximum, and every year of it lies before the day it stops', () => {
  const days = fc.integer({ min: 0, max: 9000 }).map((after) => addDays(day('2005-01-01'), after))
  fc.assert(
    fc.property(
      days,
      fc.constantFrom(...scholarLevels),
      fc.integer({ min: 1, max: 2 }),
      fc.option(fc.integer({ min: 0, max: 6000 })),
      (bornOn, level, year, marriesAfter) => {
        const marriedOn = marriesAfter === null ? undefined : addDays(eventOn, marriesAfter)
        const one = { bornOn, level, year, firstOn: eventOn, ...(marriedOn && { marriedOn }) }
        const { years, total, stopsOn, reasons } = planScholarship(one, eventOn, new Working())
        const end = [birthday(bornOn, 23), ...(marriedOn ? [marriedOn] : [])].toSorted()[0]
        const levels = scholarLevels.slice(scholarLevels.indexOf(level))
        const all = levels.flatMap((each) =>
          Array.from({ length: schedule[each][1] }, () => schedule[each][0]),
        )
        const expected = all
          .slice(year - 1)
          .map((amount, at) => ({ amount, on: addMonths(eventOn, 12 * at) }))
          .filter(({ on }) => end !== undefined && on < end)
        assert.deepEqual(
          years.map(({ on, amount }) => ({ amount: Number(amount), on })),
          expected,
        )
        assert.equal(
          Number(total),
          expected.reduce((sum, { amount }) => sum + amount, 0),
        )
        assert.ok(total <= scholarshipMost(1, levels, new Working(), eventOn))
        assert.equal(stopsOn !== undefined, reasons.length === 1)
        assert.equal(stopsOn !== undefined, expected.length < all.length - year + 1)
      },
    ),
  )
})

test('the scholarship ends on the 23rd birthday itself, at marriage, and only the first end is told', () => {
  const s1 = { level: 's1', year: 1, bornOn: day('2005-07-01') } as const
  const of = (more: Partial<Pupil>) => {
    const { years, stopsOn, reasons } = plan({ ...s1, ...more })
    return [years.length, stopsOn, reasons.map(({ code }) => code).join()]
  }
  assert.deepEqual(of({}), [1, '2028-07-01', 'scholarship-age'])
  assert.deepEqual(of({ bornOn: day('2005-07-02') }), [2, '2028-07-02', 'scholarship-age'])
  assert.deepEqual(of({ marriedOn: day('2027-12-01') }), [1, '2027-12-01', 'scholarship-married'])
  assert.deepEqual(of({ marriedOn: day('2027-01-01') }), [0, '2027-01-01', 'scholarship-married'])
  assert.deepEqual(of({ bornOn: day('2012-01-01') }), [5, undefined, ''])
})

test('work ends it at once until 23 February 2025; since then only waged work of more than six months in a row', () => {
  const stopsOn = (work: Work) =>
    planScholarship(
      { bornOn: day('2008-01-01'), level: 's1', year: 1, firstOn: day('2024-07-01'), work },
      day('2024-05-01'),
      new Working(),
    ).stopsOn
  assert.equal(stopsOn({ from: day('2025-02-23'), as: 'intern' }), '2025-02-23')
  assert.equal(stopsOn({ from: day('2025-02-24'), as: 'intern' }), undefined)
  assert.equal(stopsOn({ from: day('2025-02-24'), as: 'own_account' }), undefined)
  assert.equal(stopsOn({ from: day('2025-02-24'), as: 'wage_earner' }), '2025-08-24')
  const until = (last: string): Work => ({ from: day('2025-02-24'), until: day(last), as: 'wage_earner' })
  assert.equal(stopsOn(until('2025-08-24')), undefined)
  assert.equal(stopsOn(until('2025-08-25')), '2025-08-24')
})

test('years that fell due before the ministerial rule of 1 April 2021 are not certain to have been paid then', () => {
  const certain = (firstOn: string) => {
    const working = new Working()
    planScholarship({ ...pupil, firstOn: day(firstOn) }, day('2020-01-01'), working)
    return working.certain
  }
  assert.deepEqual(['2021-03-31', '2021-04-01'].map(certain), [false, true])
})

const asked = (inputs: object) => {
  const given = { event_on: '2026-11-10', born_on: '2012-05-05', level: 'smp', first_year_on: '2027-07-01' }
  const [answer] = calculate([{ id: 1, formula: 'scholarship.plan', inputs: { ...given, ...inputs } }])
  assert.ok(answer)
  return answer
}
const problemOf = (inputs: object) => {
  const answer = asked(inputs)
  assert.ok('problem' in answer, JSON.stringify(answer))
  return [answer.problem.code, answer.problem.field]
}

test('every year of a plan is written for people and for programs', () => {
  const answer = asked({ year: 3 })
  assert.ok('result' in answer)
  const [first] = answer.result['years'] as object[]
  assert.deepEqual(first, {
    on: '2027-07-01',
    level: 'smp',
    year: 3,
    amount: 2_000_000,
    words: {
      id: '2027-07-01: SMP tahun ke-3, Rp 2.000.000',
      en: '2027-07-01: junior secondary school year 3, Rp 2.000.000',
    },
  })
})

test('a plan that cannot be is a problem at its field', () => {
  assert.deepEqual(problemOf({ year: 4 }), ['number-out-of-range', 'year'])
  assert.deepEqual(problemOf({ year: 0 }), ['number-out-of-range', 'year'])
  assert.deepEqual(problemOf({ first_year_on: '2026-11-09' }), ['date-out-of-order', 'first_year_on'])
  assert.deepEqual(problemOf({ born_on: '2027-07-02' }), ['date-out-of-order', 'born_on'])
  assert.deepEqual(problemOf({ level: 'sma3' }), ['choice-unknown', 'level'])
  assert.deepEqual(problemOf({ works_from: '2028-01-01', works_as: 'boss' }), ['choice-unknown', 'works_as'])
})

test('a plan for an event before 2 December 2019 is refused: there was one sum and no years', () => {
  assert.deepEqual(problemOf({ event_on: '2019-12-01' }), ['law-not-in-force', undefined])
})
