import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/problem.ts'
import type { Query } from '../../typed.ts'
import { computeTraining } from './training.ts'

const now = new Date('2026-11-20T02:14:00Z')
const ask = (query: Query) => computeTraining(query, now)
const faultsOf = (query: Query): string[] => {
  try {
    ask(query)
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.details.faults?.map(({ field }) => field) ?? []
  }
}
const codes = (query: Query) => ask(query).reasons.map(({ code }) => code)

test('twelve months are enough and eleven are not; the day on which they will be is named', () => {
  assert.deepEqual(
    [ask({ card: 'yes', months: '12' }).eligible, ask({ card: 'yes', months: '12' }).ruleSet],
    [true, '2020'],
  )
  const almost = ask({ card: 'yes', months: '11' })
  assert.deepEqual([almost.eligible, almost.qualifiesOn], [false, '2026-12-20'])
})

test('who has no card is told from when, and that registering is the way', () => {
  const { eligible, qualifiesOn, reasons } = ask({ card: 'no' })
  assert.deepEqual([eligible, qualifiesOn], [false, '2027-11-20'])
  assert.match(reasons[0]?.mend?.id ?? '', /^Daftar/)
})

const laidOff = {
  set: '2019',
  card: 'yes',
  months: '14',
  birth: '20-11-1986',
  work: 'ended',
  ended: '20-08-2026',
}

test('the conditions of 2019 ask for the age, the end of work and what was taken, and say every reason at once', () => {
  assert.deepEqual(codes(laidOff), [])
  assert.deepEqual(codes({ ...laidOff, birth: '20-11-1985' }), ['vokasi-too-old'])
  assert.deepEqual(
    codes({
      ...laidOff,
      months: '3',
      ended: '01-08-2024',
      birth: '01-01-1980',
      wage: 'no',
      jht: 'yes',
      trained: 'yes',
    }).sort(),
    [
      'vokasi-jht-taken',
      'vokasi-too-few-months',
      'vokasi-too-late',
      'vokasi-too-old',
      'vokasi-trained-before',
      'vokasi-wage-too-low',
    ],
  )
  assert.deepEqual(codes({ ...laidOff, work: 'working' }), ['vokasi-active'])
})

test('a day of asking before March 2020 is judged by the conditions of its time', () => {
  assert.equal(ask({ ...laidOff, set: '', on: '29-02-2020', ended: '20-11-2019' }).ruleSet, '2019')
  assert.equal(ask({ card: 'yes', months: '12', on: '01-03-2020' }).ruleSet, '2020')
})

test('what cannot be read is said at its field, all at once, and an answer’s address asks the same again', () => {
  assert.deepEqual(faultsOf({ card: 'yes' }), ['months'])
  assert.deepEqual(
    faultsOf({ set: '2019', card: 'maybe', months: '-1', birth: '31-02-1990', work: 'ended' }).sort(),
    ['birth', 'card', 'ended', 'months'],
  )
  assert.deepEqual(faultsOf({ ...laidOff, ended: '21-11-2026' }), ['ended'])
  const { asked, reasons } = ask({ ...laidOff, birth: '01-01-1980' })
  assert.deepEqual(ask(asked).reasons, reasons)
})

test('whatever is sent, there is an answer or a field to mend', () => {
  const names = ['set', 'card', 'months', 'on', 'birth', 'work', 'ended', 'wage', 'jht', 'trained']
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('yes', 'no', '2019', '2020', '12', '20-11-1986', '9'.repeat(40)),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (query) => {
      const faults = faultsOf(query)
      assert.ok(faults.every((field) => names.includes(field)))
    }),
    { numRuns: 300 },
  )
})
