import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { parseMonth } from '../calendar/month.ts'
import { migrantContribution } from './migrant-contribution.ts'

const month = parseMonth('2026-11')

/** Pasal 18 by a second hand. */
function expected(contractMonths: number, placed: boolean) {
  const [length, price] =
    contractMonths >= 24 ? [24, 332_500] : contractMonths >= 12 ? [12, 189_000] : [6, 108_000]
  const before = placed ? 37_500 : 0
  const duringAndAfter = price + 13_500 * Math.max(0, contractMonths - length)
  return { before, duringAndAfter, total: before + duringAndAfter }
}

test('a contract costs the longest price that fits into it and 13,500 for each month beyond, in every form', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.boolean(), (contractMonths, placed) => {
      const amounts = expected(contractMonths, placed)
      const facts = { contractMonths, placed }
      const exact = migrantContribution.exact(facts, month)
      assert.deepEqual(Object.values(exact).map(Number), Object.values(amounts))
      assert.deepEqual(migrantContribution.fast(facts, month), amounts)
      const { amounts: explained } = migrantContribution.explain(facts, month)
      assert.deepEqual(explained, exact)
      const out = { total: new Float64Array(1) }
      const column = { n: 1, placed, contractMonths: Int32Array.of(contractMonths) }
      migrantContribution.columns(column, [month], out)
      assert.equal(out.total[0], amounts.total)
    }),
  )
})

const ask = (contract_months: number, placed: boolean, more: object = {}) => {
  const inputs = { contract_months, placed_by_agency_or_government: placed, ...more }
  const [answer] = calculate([{ id: 1, formula: 'pmi.contribution', inputs }])
  assert.ok(answer && 'result' in answer, JSON.stringify(answer))
  return answer.result
}

test('the price of a longer contract is explained with the months beyond', () => {
  const { working } = migrantContribution.explain({ contractMonths: 30, placed: true }, month)
  assert.deepEqual(
    working.steps.map(({ formula }) => formula.id),
    ['37.500', '332.500 + (30 − 24) × 13.500 = 413.500', '37.500 + 413.500 = 451.000'],
  )
})

test('only 23 months cost more than a longer contract, and the answer says to ask for the cheaper price', () => {
  const doubtful = Array.from({ length: 55 }, (_, at) => at + 6).filter(
    (months) => ask(months, false)['certain'] === false,
  )
  assert.deepEqual(doubtful, [23])
})

test('a contract shorter than six months has no price of its own, and the answer says so', () => {
  const { during_and_after: price, certain, notes } = ask(5, true)
  assert.deepEqual([price, certain], [108_000, false])
  assert.match(JSON.stringify(notes), /no price for a contract shorter than six months/)
})

test('until 21 February 2023 there was one price for any length, and which one is not certain', () => {
  const on = (day: string, months: number) => {
    const { during_and_after: price, total, certain } = ask(months, true, { on: day })
    return [price, total, certain]
  }
  assert.deepEqual(on('2023-02-21', 6), [332_500, 370_000, false])
  assert.deepEqual(on('2023-02-22', 6), [108_000, 145_500, true])
  assert.deepEqual(on('2018-12-12', 36), [332_500, 370_000, false])
})

test('before the first rule carried here there is no answer', () => {
  const inputs = { contract_months: 24, placed_by_agency_or_government: true, on: '2018-11-30' }
  const [answer] = calculate([{ id: 1, formula: 'pmi.contribution', inputs }])
  assert.ok(answer && 'problem' in answer)
  assert.equal(answer.problem.code, 'month-before-law')
})
