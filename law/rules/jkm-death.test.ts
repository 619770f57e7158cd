import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { addDays, parseDay } from '../calendar/day.ts'
import { Working } from '../kernel/working.ts'
import { deathAbroad } from './jkm-abroad.ts'
import { entitledToJkm, jkmAmounts } from './jkm-death.ts'
import type { HeirRank } from './jkm-heirs.ts'
import { heirPaid, heirRanks, nobodyLeft, payHeirsBy } from './jkm-heirs.ts'

const day = parseDay
const today = day('2026-11-10')
const resultOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer && 'result' in answer, JSON.stringify(answer))
  return answer.result
}
const problemOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer && 'problem' in answer, JSON.stringify(answer))
  return answer.problem.code
}

test('JKM pays 24 million for a death up to 1 December 2019 and 42 million from the day after', () => {
  const amounts = (on: string) => Object.values(jkmAmounts(day(on), new Working())).map(Number)
  assert.deepEqual(amounts('2015-07-01'), [16_200_000, 4_800_000, 3_000_000, 24_000_000])
  assert.deepEqual(amounts('2019-12-01'), [16_200_000, 4_800_000, 3_000_000, 24_000_000])
  assert.deepEqual(amounts('2019-12-02'), [20_000_000, 12_000_000, 10_000_000, 42_000_000])
  assert.throws(() => amounts('2015-06-30'), { code: 'law-not-in-force' })
})

test('on every day the parts make up the total, and it never falls', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (after) => {
      const on = addDays(day('2015-07-01'), after)
      const { death, periodic, funeral, total } = jkmAmounts(on, new Working())
      assert.equal(death + periodic + funeral, total)
      assert.ok(jkmAmounts(addDays(on, 1), new Working()).total >= total)
    }),
  )
})

test('who was not active, or died of a work accident, has every reason told, each with its article and what helps', () => {
  const decision = (isActive: boolean, isWorkAccident: boolean) =>
    entitledToJkm({ on: today, isActive, isWorkAccident }, new Working())
  assert.deepEqual(decision(true, false), { eligible: true, reasons: [] })
  const { eligible, reasons } = decision(false, true)
  assert.equal(eligible, false)
  assert.deepEqual(
    reasons.map(({ code, article }) => [code, article.article]),
    [
      ['not-active', 'Pasal 34 ayat (1)'],
      ['work-accident', 'Pasal 40 ayat (1)'],
    ],
  )
  assert.ok(reasons.every(({ mend }) => mend))
  const inputs = { date_of_death: '2026-11-10', contribution_months: 60, children: 2, active: false }
  const { entitled, total, scholarship } = resultOf('jkm.death', inputs)
  assert.deepEqual([entitled, total, scholarship], [false, 0, false])
})

test('a scholarship needs three years of contributions, five before 2 December 2019, and a child', () => {
  const of = (on: string, months: number, children?: number) => {
    const inputs = {
      date_of_death: on,
      contribution_months: months,
      ...(children !== undefined && { children }),
    }
    const { scholarship, scholarship_reasons: reasons } = resultOf('jkm.death', inputs)
    return [scholarship, (reasons as { code: string }[]).map(({ code }) => code).join()]
  }
  assert.deepEqual(of('2019-12-01', 59, 1), [false, 'scholarship-months'])
  assert.deepEqual(of('2019-12-01', 60, 1), [true, ''])
  assert.deepEqual(of('2019-12-02', 35, 1), [false, 'scholarship-months'])
  assert.deepEqual(of('2019-12-02', 36, 1), [true, ''])
  assert.deepEqual(of('2026-11-10', 35, 0), [false, 'scholarship-months,scholarship-no-child'])
  assert.deepEqual(of('2026-11-10', 36), [true, ''])
  assert.deepEqual(of('2026-11-10', 36, 3), [true, 'scholarship-children'])
})

test('the first rank in which somebody is left is paid, whoever else there is', () => {
  fc.assert(
    fc.property(
      fc.subarray([...heirRanks]),
      fc.constantFrom('JKM' as const, 'JKK' as const),
      (left, programme) => {
        const first = heirRanks.find((rank) => left.includes(rank))
        const { paysTo } = heirPaid(programme, left.toReversed(), new Working(), today)
        assert.equal(paysTo, first ?? nobodyLeft)
      },
    ),
  )
})

test('heirs can be named in a list or rank by rank, and an unknown one is a problem', () => {
  for (const formula of ['heirs.jkm', 'heirs.jkk']) {
    const listed = resultOf(formula, { surviving: ['sibling', 'will'] })['pays_to']
    const ranked = resultOf(formula, { sibling: true, will: true, spouse_or_child: false })['pays_to']
    assert.deepEqual([listed, ranked], ['sibling', 'sibling'])
    assert.equal(problemOf(formula, { surviving: ['cousin'] }), 'choice-unknown')
  }
})

test('since 24 February 2025 a will must be notarial, and whoever is paid by one is told', () => {
  const codes = (surviving: readonly HeirRank[], on?: string) =>
    heirPaid('JKM', surviving, new Working(), on === undefined ? undefined : day(on)).reasons.map(
      ({ code }) => code,
    )
  assert.deepEqual(codes(['will'], '2025-02-23'), [])
  assert.deepEqual(codes(['will'], '2025-02-24'), ['will-notarial'])
  assert.deepEqual(codes(['will']), ['will-notarial'])
  assert.deepEqual(codes(['sibling', 'will']), [])
})

test('heirs are paid JKM within 3 working days of complete papers, JKK within 7, days off left out', () => {
  const by = (programme: 'JKM' | 'JKK', on: string) => payHeirsBy(programme, day(on), new Working())
  assert.equal(by('JKM', '2026-11-09'), '2026-11-12')
  assert.equal(by('JKM', '2026-11-12'), '2026-11-17')
  assert.equal(by('JKK', '2026-11-09'), '2026-11-18')
})

test('the heirs of a migrant worker get 85 million during work and 42 before or after, where the law is known', () => {
  const total = (phase: 'before' | 'during' | 'after', on?: string) => {
    const working = new Working()
    const amount = Number(deathAbroad(phase, working, on === undefined ? undefined : day(on)))
    return [amount, working.certain]
  }
  assert.deepEqual(total('during'), [85_000_000, true])
  assert.deepEqual(total('after'), [42_000_000, true])
  assert.deepEqual(total('before'), [42_000_000, false])
  assert.deepEqual(total('during', '2018-12-12'), [85_000_000, true])
  assert.throws(() => total('during', '2018-12-11'), { code: 'law-not-in-force' })
  assert.throws(() => total('after', '2023-02-21'), { code: 'law-not-in-force' })
  assert.deepEqual(total('after', '2023-02-22'), [42_000_000, true])
})
