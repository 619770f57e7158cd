import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { formatMonth, parseMonth } from '../calendar/month.ts'
import { Working } from '../kernel/working.ts'
import { law } from '../law.ts'
import { ownAccountBrackets } from '../values/own-account.ts'
import { parseDay } from '../calendar/day.ts'
import { ownAccountContribution, ownAccountCovid } from './own-account-contribution.ts'
import type { ReliefCandidate } from './own-account-relief.ts'
import { ownAccountRelief } from './own-account-relief.ts'

/** The annex written out once more, as the law book prints it. */
const annex: readonly (readonly [from: number, base: number])[] = [
  [0, 1_000_000],
  [1_100_000, 1_200_000],
  [1_300_000, 1_400_000],
  [1_500_000, 1_600_000],
  [1_700_000, 1_800_000],
  [1_900_000, 2_000_000],
  [2_100_000, 2_200_000],
  [2_300_000, 2_400_000],
  [2_500_000, 2_600_000],
  [2_700_000, 2_950_000],
  [3_200_000, 3_450_000],
  [3_700_000, 3_950_000],
  [4_200_000, 4_450_000],
  [4_700_000, 4_950_000],
  [5_200_000, 5_450_000],
  [5_700_000, 5_950_000],
  [6_200_000, 6_450_000],
  [6_700_000, 6_950_000],
  [7_200_000, 7_450_000],
  [7_700_000, 7_950_000],
  [8_200_000, 8_700_000],
  [9_200_000, 9_700_000],
  [10_200_000, 10_700_000],
  [11_200_000, 11_700_000],
  [12_200_000, 12_700_000],
  [13_200_000, 13_700_000],
  [14_200_000, 14_700_000],
  [15_200_000, 15_700_000],
  [16_200_000, 16_700_000],
  [17_200_000, 17_700_000],
  [18_200_000, 18_700_000],
  [19_200_000, 19_700_000],
  [20_200_000, 20_700_000],
]

interface Case {
  readonly income: number
  readonly jht: boolean
  readonly transport: boolean
  readonly reliefAllowed: boolean
  readonly covidRelief: boolean
}

const within = (month: number, from: string, to: string): boolean =>
  month >= parseMonth(from) && month <= parseMonth(to)

/** The same contribution in plain integers, from the articles and not from `law/values`. */
function expected({ income, jht, transport, reliefAllowed, covidRelief }: Case, month: number) {
  const base = annex.findLast(([from]) => from <= income)?.[1] ?? 0
  const halved =
    reliefAllowed && (transport ? within(month, '2026-01', '2027-03') : within(month, '2026-04', '2026-12'))
  const covid = covidRelief && within(month, '2020-08', '2021-01')
  const divisor = halved ? 2 : covid ? 100 : 1
  const jkk = base / 100 / divisor
  const jkm = 6800 / divisor
  const savings = jht ? base / 50 : 0
  return { base, jkk, jkm, jht: savings, total: jkk + jkm + savings }
}

const edges = annex.flatMap(([from]) => [from - 1, from, from + 1]).filter((income) => income >= 1)
const cases: fc.Arbitrary<Case> = fc.record({
  income: fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 1, max: 10_000_000_000 })),
  jht: fc.boolean(),
  transport: fc.boolean(),
  reliefAllowed: fc.boolean(),
  covidRelief: fc.boolean(),
})
const turningMonths = ['2015-07', '2020-07', '2020-08', '2021-01', '2021-02', '2025-12', '2026-01', '2026-03']
const laterMonths = ['2026-04', '2026-12', '2027-01', '2027-03', '2027-04']
const months = fc.oneof(
  fc.constantFrom(...[...turningMonths, ...laterMonths].map((text) => parseMonth(text))),
  fc.integer({ min: parseMonth('2015-07'), max: parseMonth('2028-12') }),
)

test('the exact, the fast and the columnar form give what a second hand wrote from the articles', () => {
  fc.assert(
    fc.property(cases, months, (worker, month) => {
      const amounts = expected(worker, month)
      const exact = ownAccountContribution.exact({ ...worker, income: BigInt(worker.income) }, month)
      assert.deepEqual(Object.values(exact).map(Number), Object.values(amounts))
      assert.deepEqual(ownAccountContribution.fast(worker, month), amounts)
      const out = { total: new Float64Array(1) }
      const column = { ...worker, n: 1, income: Float64Array.of(worker.income) }
      ownAccountContribution.columns(column, [month], out)
      assert.equal(out.total[0], amounts.total)
    }),
    { numRuns: 1000 },
  )
})

test('the explanation ends at the same amounts as the exact form', () => {
  fc.assert(
    fc.property(cases, months, (worker, month) => {
      const facts = { ...worker, income: BigInt(worker.income) }
      const { amounts } = ownAccountContribution.explain(facts, month)
      assert.deepEqual(amounts, ownAccountContribution.exact(facts, month))
    }),
    { numRuns: 200 },
  )
})

test('the table is the annex, and only its first, second and last line count as seen', () => {
  const [row] = ownAccountBrackets.rows
  assert.deepEqual(
    row?.amount.map(({ from, amount }) => [from, amount]),
    annex,
  )
  assert.deepEqual(
    row?.amount.flatMap(({ seen }, line) => (seen ? [line] : [])),
    [0, 1, 32],
  )
})

test('every line of JHT is twice that of JKK, and JKK runs from 10,000 to 207,000', () => {
  const lines = annex.map(([, base]) => {
    const { jkk, jht } = ownAccountContribution.fast(
      { income: base, jht: true, transport: false, reliefAllowed: false, covidRelief: false },
      parseMonth('2025-06'),
    )
    assert.equal(jht, 2 * jkk)
    return jkk
  })
  assert.deepEqual([Math.min(...lines), Math.max(...lines)], [10_000, 207_000])
})

const selfEmployed: ReliefCandidate = { sector: 'other', kind: 'own_account', paidBy: 'self' }
const codes = (candidate: Partial<ReliefCandidate>, month: string) =>
  ownAccountRelief({ ...selfEmployed, ...candidate }, parseMonth(month), new Working()).reasons.map(
    ({ code }) => code,
  )

test('half of JKK and JKM is remitted from January 2026 in transport and from April 2026 elsewhere', () => {
  const relieved = (sector: 'transport' | 'other') =>
    [...turningMonths, ...laterMonths].filter((month) => codes({ sector }, month).length === 0)
  assert.deepEqual(relieved('transport'), ['2026-01', '2026-03', '2026-04', '2026-12', '2027-01', '2027-03'])
  assert.deepEqual(relieved('other'), ['2026-04', '2026-12'])
})

test('where the relief does not hold, every reason is given, with its article and what would change it', () => {
  assert.deepEqual(codes({ paidBy: 'regional_budget', kind: 'employer' }, '2027-01'), [
    'relief-over',
    'relief-other-kind',
    'relief-public-budget',
  ])
  const { reasons } = ownAccountRelief(
    { ...selfEmployed, paidBy: 'state_budget' },
    parseMonth('2026-03'),
    new Working(),
  )
  const [early, budget] = reasons
  assert.deepEqual([early?.code, early?.fromOn], ['relief-not-begun', '2026-04-01'])
  assert.equal(budget?.article.article, 'Pasal 3 ayat (5)')
  assert.ok(budget?.mend)
  assert.deepEqual(codes({ paidBy: 'sponsor' }, '2026-05'), [])
})

test('a month in which the sector decides is not certain without it', () => {
  const certain = (month: string) => {
    const working = new Working()
    ownAccountRelief({ ...selfEmployed, sector: null }, parseMonth(month), working)
    return working.certain
  }
  assert.deepEqual(['2025-12', '2026-02', '2026-05', '2027-02'].map(certain), [true, false, true, false])
})

test('before PP 50/2025 was promulgated nobody could count on its relief', () => {
  const facts = { income: 1_000_000, jht: false, transport: true, reliefAllowed: true, covidRelief: false }
  const known = (day: string) =>
    law.asKnownOn(parseDay(day)).ownAccountContribution.fast(facts, parseMonth('2026-01')).total
  assert.deepEqual(['2025-12-21', '2025-12-22'].map(known), [16_800, 8_400])
  const working = new Working(parseDay('2025-12-21'))
  const decision = ownAccountRelief({ ...selfEmployed }, parseMonth('2026-05'), working)
  assert.deepEqual(
    decision.reasons.map(({ code }) => code),
    ['relief-not-known'],
  )
})

test('an answer resting on a recalled line of the annex says so', () => {
  const answer = (income: number) => {
    const inputs = { income, contribution_month: '2025-06', sector: 'trade' }
    const [given] = calculate([{ id: 1, formula: 'bpu.contribution', inputs }])
    return given && 'result' in given ? given.result['certain'] : given
  }
  assert.deepEqual([1, 1_099_999, 1_299_999, 1_300_000, 20_199_999, 20_200_000].map(answer), [
    true,
    true,
    true,
    false,
    false,
    true,
  ])
})

test('the COVID-19 relief on a known base leaves 1% in its six months and everything outside them', () => {
  for (const text of turningMonths) {
    const month = parseMonth(text)
    const share = within(month, '2020-08', '2021-01') ? 100 : 1
    assert.deepEqual(
      ownAccountCovid.fast({ base: 2_950_000 }, month),
      { jkkFull: 29_500, jkkPayable: 29_500 / share, jkmFull: 6800, jkmPayable: 6800 / share },
      formatMonth(month),
    )
  }
})

test('sponsors, sectors and kinds that nobody knows are a problem', () => {
  const problem = (inputs: object) => {
    const [answer] = calculate([
      {
        id: 1,
        formula: 'bpu.contribution',
        inputs: { income: 1_000_000, contribution_month: '2026-05', ...inputs },
      },
    ])
    return answer && 'problem' in answer && answer.problem.code
  }
  assert.equal(problem({ paid_by: 'nobody' }), 'choice-unknown')
  assert.equal(problem({ kind: 'wage_earner' }), 'choice-unknown')
  assert.equal(problem({ sector: 7 }), 'text-malformed')
  assert.equal(problem({ income: 0 }), 'money-malformed')
})
