import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { parseDay } from '../calendar/day.ts'
import { ratioOf } from '../kernel/ratio.ts'
import { Working } from '../kernel/working.ts'
import type { Contributions } from './jp-counted-months.ts'
import { monthsForDisability, monthsForSurvivors } from './jp-counted-months.ts'
import type { Survivor } from './jp-recipient.ts'
import { survivorRight } from './jp-recipient.ts'
import { childAfterWidow, paidOfFormula, shareOfFormula, shareOfPension } from './jp-survivors.ts'

const june = parseDay('2026-06-01')
const codes = ({ reasons }: { readonly reasons: readonly { readonly code: string }[] }) =>
  reasons.map(({ code }) => code).join()

const nearest = (of: bigint, over: bigint): bigint => (2n * of + over) / (2n * over)
const held = (amount: bigint): bigint =>
  amount < 411_400n ? 411_400n : amount > 4_932_300n ? 4_932_300n : amount

test('a survivor’s share is taken of the exact formula, settled once, and then held between the limits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 180, max: 600 }),
      fc.integer({ min: 1, max: 9_999_999_999 }),
      fc.constantFrom(20, 50),
      (months, cents, percent) => {
        const share = { percent: String(percent) }
        const basis = { months, average: ratioOf((cents / 100).toFixed(2)) }
        const working = new Working()
        const pension = shareOfFormula(basis, share, working, june)
        const paid = paidOfFormula(pension, share, working, june)
        const expected = nearest(BigInt(months) * BigInt(cents) * BigInt(percent), 12_000_000n)
        assert.equal(pension.share, expected)
        assert.equal(paid, held(expected))
      },
    ),
  )
})

test('where the order of share and limits matters, the answer says what the other order would pay', () => {
  const paid = (average: string, percent: string) => {
    const working = new Working()
    const share = { percent }
    const amount = paidOfFormula(
      shareOfFormula({ months: 180, average: ratioOf(average) }, share, working, june),
      share,
      working,
      june,
    )
    return [amount, working.notes.map(({ en }) => /([\d.]+) would be paid/.exec(en)?.[1]).join()]
  }
  assert.deepEqual(paid('8000000', '50'), [600_000n, ''])
  assert.deepEqual(paid('4000000', '20'), [411_400n, '120.000'])
  assert.deepEqual(paid('1000000', '50'), [411_400n, '205.700'])
  assert.deepEqual(paid('40000000', '50'), [3_000_000n, '2.466.150'])
})

test('half of a pension in payment goes to a widow, half of hers to the children after her, never less than the least', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000_000 }), (amount) => {
      const half = nearest(BigInt(amount), 2n)
      const expected = { share: half, paid: held(half) }
      assert.deepEqual(shareOfPension(BigInt(amount), { percent: '50' }, new Working(), june), expected)
      assert.deepEqual(childAfterWidow(BigInt(amount), new Working(), june), expected)
    }),
  )
})

const paid = (months: number, density: string, monthsRegistered: number): Contributions => ({
  months,
  density,
  monthsRegistered,
})

test('fifteen years are counted for survivors after a year of membership with 80% paid', () => {
  const counted = (given: Contributions) => {
    const result = monthsForSurvivors(given, new Working(), june)
    return [result.months, codes(result)]
  }
  assert.deepEqual(counted(paid(10, '80', 12)), [180, ''])
  assert.deepEqual(counted(paid(10, '79.99', 12)), [null, 'jp-density-low'])
  assert.deepEqual(counted(paid(10, '80', 11)), [null, 'jp-membership-short'])
  assert.deepEqual(counted(paid(10, '0', 0)), [null, 'jp-density-low,jp-membership-short'])
  assert.deepEqual(counted(paid(179, '80', 224)), [180, ''])
  assert.deepEqual(counted(paid(180, '10', 600)), [180, ''])
  assert.deepEqual(counted(paid(181, '10', 600)), [181, ''])
})

test('fifteen years are counted for a disability after a month of membership with 80% paid', () => {
  const counted = (given: Contributions) => {
    const result = monthsForDisability(given, new Working(), june)
    return [result.months, codes(result)]
  }
  assert.deepEqual(counted(paid(1, '80', 1)), [180, ''])
  assert.deepEqual(counted(paid(1, '79.99', 1)), [null, 'jp-density-low'])
  assert.deepEqual(counted(paid(0, '100', 0)), [null, 'jp-membership-short'])
  assert.deepEqual(counted(paid(0, '79', 0)), [null, 'jp-density-low,jp-membership-short'])
  assert.deepEqual(counted(paid(180, '10', 600)), [180, ''])
})

test('a right to a survivor’s pension follows the order of recipients and ends as the law says', () => {
  const reasons = (survivor: Survivor) => codes(survivorRight(survivor, new Working(), june))
  assert.equal(reasons({ recipient: 'widow', spouse: true, child: true }), '')
  assert.equal(reasons({ recipient: 'widow', remarried: true }), 'jp-remarried')
  assert.equal(reasons({ recipient: 'child', spouse: true }), 'jp-spouse-first')
  assert.equal(reasons({ recipient: 'child', bornOn: parseDay('2003-06-02') }), '')
  assert.equal(
    reasons({ recipient: 'child', bornOn: parseDay('2003-06-01'), works: true, married: true }),
    'jp-child-grown,jp-child-works,jp-child-married',
  )
  assert.equal(reasons({ recipient: 'parent', works: true, married: true, remarried: true }), '')
  assert.equal(reasons({ recipient: 'parent', spouse: true, child: true }), 'jp-spouse-first,jp-child-first')
})

const resultOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer && 'result' in answer, JSON.stringify(answer))
  return answer.result
}
const problemOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  return answer && 'problem' in answer ? [answer.problem.code, answer.problem.field] : answer
}

test('a share that is not the recipient’s, or no percentage at all, is a problem that names the input', () => {
  const base = { average_indexed_wage: 8_000_000, deemed_years: 15 }
  const ask = (more: object) => problemOf('jp.survivor_before_pension', { ...base, ...more })
  assert.deepEqual(ask({ recipient: 'parent', share_pct: 50 }), ['share-of-another', 'share_pct'])
  assert.deepEqual(ask({ recipient: 'cousin' }), ['choice-unknown', 'recipient'])
  assert.deepEqual(ask({ share_pct: '100.01' }), ['decimal-out-of-range', 'share_pct'])
  assert.deepEqual(ask({ share_pct: '-1' }), ['decimal-out-of-range', 'share_pct'])
  assert.deepEqual(ask({}), ['input-missing', 'recipient'])
  assert.equal(
    resultOf('jp.survivor_before_pension', { ...base, recipient: 'widow', share_pct: '50.0' })['share'],
    600_000,
  )
})

test('an age is not judged without the day asked about', () => {
  const child = { widow_pension: 1_000_000, child_birth: '2000-01-01' }
  assert.deepEqual(problemOf('jp.child_after_widow', child), ['input-missing', 'on'])
  const participant = { contribution_months: 180, average_indexed_wage: 1, birth: '1970-03-01' }
  assert.deepEqual(problemOf('jp.pension_monthly', participant), ['input-missing', 'on'])
})

test('survivors without a monthly pension are told that contributions are paid at once, and get no amounts', () => {
  const inputs = {
    recipient: 'widow',
    average_indexed_wage: 8_000_000,
    contribution_months: 10,
    density_pct: '70',
    months_since_registration: 11,
    remarried: true,
  }
  const result = resultOf('jp.survivor_paid', inputs)
  assert.deepEqual([result['formula'], result['share'], result['paid']], [0, 0, 0])
  const reasons = result['reasons'] as readonly { code: string; mend?: { en: string } }[] // a decision's reasons
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['jp-density-low', 'jp-membership-short', 'jp-remarried'],
  )
  assert.match(reasons[0]?.mend?.en ?? '', /at once/)
})

test('the law of survivors is that of the day asked about, and there is none before July 2015', () => {
  const inputs = { pension_in_payment: 1_000_000, recipient: 'widow' }
  assert.equal(resultOf('jp.survivor_after_pension', { ...inputs, on: '2015-07-01' })['paid'], 500_000)
  assert.deepEqual(problemOf('jp.survivor_after_pension', { ...inputs, on: '2015-06-30' }), [
    'law-not-in-force',
    undefined,
  ])
})
