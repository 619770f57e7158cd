import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { parseDay } from '../calendar/day.ts'
import { parseMonth } from '../calendar/month.ts'
import { accidentTransport, orthosis } from './jkk-costs.ts'
import { sharedWithEmployer, workIncapacity } from './jkk-incapacity.ts'
import { accidentDeath, totalDisability } from './jkk-lump-sums.ts'

const month = parseMonth('2026-11')
const before = parseMonth('2019-11')
const ask = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer)
  return answer
}
const resultOf = (formula: string, inputs: object) => {
  const answer = ask(formula, inputs)
  assert.ok('result' in answer, JSON.stringify(answer))
  return answer.result
}
const problemOf = (formula: string, inputs: object) => {
  const answer = ask(formula, inputs)
  assert.ok('problem' in answer, JSON.stringify(answer))
  return [answer.problem.code, answer.problem.field]
}
const wages = fc.integer({ min: 1, max: 10_000_000_000 })
const halfUp = (numerator: bigint, denominator: bigint) => (2n * numerator + denominator) / (2n * denominator)

test('being unable to work pays the wage for a year and half of it afterwards, in every form', () => {
  fc.assert(
    fc.property(wages, fc.integer({ min: 1, max: 600 }), fc.boolean(), (wage, months, isOld) => {
      const counted = (from: number, to: number) => BigInt(Math.max(0, Math.min(months, to) - from))
      const part = (count: bigint, percent: bigint) => halfUp(BigInt(wage) * count * percent, 100n)
      const parts = [
        part(counted(0, 6), 100n),
        part(counted(6, 12), isOld ? 75n : 100n),
        part(counted(12, 600), 50n),
      ]
      const expected = [...parts, parts.reduce((sum, one) => sum + one, 0n)]
      const on = isOld ? before : month
      assert.deepEqual(Object.values(workIncapacity.exact({ wage: BigInt(wage), months }, on)), expected)
      assert.deepEqual(Object.values(workIncapacity.fast({ wage, months }, on)), expected.map(Number))
    }),
  )
})

test('the employer gets back no more than it paid, the worker the rest, and together they get all of it', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), (total, paid) => {
      const { toEmployer, toWorker } = sharedWithEmployer(total, paid)
      assert.equal(toEmployer + toWorker, total)
      assert.ok(toEmployer <= paid && toWorker >= 0n)
      assert.ok(toWorker === 0n || toEmployer === paid)
    }),
  )
})

test('a time of being unable to work that runs into the new shares is counted by the day of the accident, and not certain', () => {
  const inputs = { wage: 4_000_000, months: 12 }
  const of = (accidentOn: string) => {
    const { total, certain, notes } = resultOf('jkk.stmb', { ...inputs, accident_on: accidentOn })
    return [total, certain, /changed on 2019-12-02/.test(JSON.stringify(notes))]
  }
  assert.deepEqual(of('2019-12-01'), [42_000_000, false, true])
  assert.deepEqual(of('2018-12-01'), [42_000_000, false, false])
  assert.deepEqual(of('2019-12-02'), [48_000_000, true, false])
})

test('total disability is 56 wages and death 48, at least the death benefit of JKM, in every form', () => {
  fc.assert(
    fc.property(wages, (wage) => {
      const total = 56n * BigInt(wage)
      assert.deepEqual(Object.values(totalDisability.exact({ wage: BigInt(wage) }, month)), [
        total,
        12_000_000n,
        total + 12_000_000n,
      ])
      assert.equal(totalDisability.fast({ wage }, month).benefit, Number(total))
      const formula = 48n * BigInt(wage)
      const benefit = formula > 20_000_000n ? formula : 20_000_000n
      const expected = [formula, benefit, 12_000_000n, 10_000_000n, benefit + 22_000_000n]
      assert.deepEqual(Object.values(accidentDeath.exact({ wage: BigInt(wage) }, month)), expected)
      assert.deepEqual(Object.values(accidentDeath.fast({ wage }, month)), expected.map(Number))
      const old = accidentDeath.fast({ wage }, before)
      assert.equal(old.benefit, Number(formula > 16_200_000n ? formula : 16_200_000n))
      assert.equal(old.together, old.benefit + 7_800_000)
    }),
  )
})

test('a death whose wage gives less says that the benefit of JKM is paid instead', () => {
  const words = (wage: bigint) => accidentDeath.explain({ wage }, month).answer.en
  assert.match(words(400_000n), /less than the death benefit of JKM/)
  assert.doesNotMatch(words(416_667n), /less than the death benefit of JKM/)
})

test('what cannot be counted is a problem at its field', () => {
  const wage = 1_000_000
  assert.deepEqual(problemOf('jkk.partial_anatomic', { wage }), ['input-missing', 'part'])
  assert.deepEqual(problemOf('jkk.partial_anatomic', { wage, part: 'spleen' }), ['part-unknown', 'part'])
  assert.deepEqual(problemOf('jkk.partial_anatomic', { wage, part: 'scalp' }), [
    'percent-needed',
    'table_pct',
  ])
  assert.deepEqual(problemOf('jkk.partial_anatomic', { wage, part: 'visual field' }), [
    'input-missing',
    'units',
  ])
  assert.deepEqual(problemOf('jkk.partial_anatomic', { wage, parts: [] }), ['list-too-short', 'parts'])
  for (const percent of [0, -1, '100.000000001'])
    assert.deepEqual(problemOf('jkk.partial_anatomic', { wage, table_pct: percent }), [
      'decimal-out-of-range',
      'table_pct',
    ])
  assert.deepEqual(problemOf('jkk.partial_functional', { wage, part: 'smell', loss_pct: 101 }), [
    'decimal-out-of-range',
    'loss_pct',
  ])
  assert.deepEqual(problemOf('jkk.stmb', { wage, months: 0 }), ['fact-out-of-range', 'months'])
  assert.deepEqual(problemOf('jkk.transport', { cost: { river: 1 } }), ['choice-unknown', 'cost'])
  assert.deepEqual(problemOf('jkk.transport', { cost: 5 }), ['group-malformed', 'cost'])
  assert.deepEqual(problemOf('jkk.death', { wage, accident_on: '2015-06-30' }), [
    'month-before-law',
    'accident_on',
  ])
})

test('transport is given back up to the limit of each mode, an aid up to 140% of the list, in every form', () => {
  const costs = fc.integer({ min: 0, max: 20_000_000 })
  const least = Math.min
  fc.assert(
    fc.property(costs, costs, costs, wages, (land, sea, air, price) => {
      const paid = [least(land, 5_000_000), least(sea, 2_000_000), least(air, 10_000_000)] as const
      const expected = [...paid, paid[0] + paid[1] + paid[2]]
      assert.deepEqual(Object.values(accidentTransport.fast({ land, sea, air }, month)), expected)
      const old = [least(land, 1_000_000), least(sea, 1_500_000), least(air, 2_500_000)] as const
      const exact = accidentTransport.exact(
        { land: BigInt(land), sea: BigInt(sea), air: BigInt(air) },
        before,
      )
      assert.equal(Number(exact.benefit), old[0] + old[1] + old[2])
      const cap = BigInt(price) + halfUp(BigInt(price) * 40n, 100n)
      const bill = BigInt(land) * 1000n
      const aid = orthosis.exact({ centrePrice: BigInt(price), bill }, month)
      assert.deepEqual(Object.values(aid), [cap, bill < cap ? bill : cap])
      assert.equal(orthosis.fast({ centrePrice: price, bill: Number(bill) }, month).cap, Number(cap))
    }),
  )
})

test('the law of the day before PP 82/2019 is recalled where its annex was, and the answer says so', () => {
  for (const [formula, inputs] of [
    ['jkk.stmb', { wage: 1_000_000, months: 1 }],
    ['jkk.total_disability', { wage: 1_000_000 }],
    ['jkk.death', { wage: 1_000_000 }],
    ['jkk.transport', { land_cost: 1_000_000 }],
  ] as const) {
    const certain = (day: string) => resultOf(formula, { ...inputs, accident_on: day })['certain']
    assert.deepEqual([certain('2018-01-01'), certain('2019-12-02')], [false, true], formula)
  }
})

test('JKK asks no time of contributions for a scholarship, two children at most, once for all before PP 82/2019', () => {
  const of = (accidentOn: string, children: number) => {
    const inputs = { wage: 6_000_000, accident_on: accidentOn, children }
    const { scholarship_max: most, scholarship_reasons: reasons } = resultOf('jkk.death', inputs)
    return [most, (reasons as { code: string }[]).map(({ code }) => code).join()]
  }
  assert.deepEqual(of('2019-12-01', 2), [12_000_000, 'scholarship-once'])
  assert.deepEqual(of('2019-12-02', 2), [174_000_000, ''])
  assert.deepEqual(of('2019-12-02', 3), [174_000_000, 'scholarship-children'])
  assert.deepEqual(of('2026-01-01', 0), [0, ''])
})

test('a question asked as the law was known before PP 82/2019 knows nothing of it', () => {
  const request = { id: 1, formula: 'jkk.death', inputs: { wage: 300_000, accident_on: '2019-12-05' } }
  const [answer] = calculate([request], { knownOn: parseDay('2019-12-01') })
  assert.ok(answer && 'result' in answer)
  assert.equal(answer.result['benefit'], 16_200_000)
})
