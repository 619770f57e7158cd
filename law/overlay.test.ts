import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './calendar/day.ts'
import { parseMonth } from './calendar/month.ts'
import { calculate } from './calculate.ts'
import { law, values } from './law.ts'
import { parseOverlay } from './overlay.ts'
import { LawProblem } from './problem.ts'

const folder = new URL('examples/', import.meta.url)
const examples: readonly { readonly id: string; readonly expected: object }[] = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
)

const pick = (from: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))

const earner = {
  wage: 20_000_000,
  riskClass: 2,
  jkk: true,
  jkm: true,
  jht: true,
  jp: true,
  jkp: true,
  labourIntensive: false,
  covidRelief: false,
  jpDeferred: false,
}
const proposal = (employer: string, worker: string, ceiling: number) =>
  parseOverlay({
    name: 'Rancangan JP',
    changes: [
      { value: 'con.jp.employer', from: '2026-07', amount: employer, article: 'Pasal 1', why: 'Dicoba' },
      { value: 'con.jp.worker', from: '2026-07', amount: worker },
      { value: 'con.jp.ceiling', from: '2026-07', amount: ceiling },
    ],
  })

test('a regulation that is tried holds from its month on, and the months before it stay as they were', () => {
  const { wageEarnerContribution } = law.with(proposal('2.667', '1.333', 15_000_000))
  const jp = (month: string) => {
    const { jpEmployer, jpWorker } = wageEarnerContribution.fast(earner, parseMonth(month))
    return [jpEmployer, jpWorker]
  }
  assert.deepEqual(jp('2026-06'), [221_726, 110_863])
  assert.deepEqual(jp('2026-07'), [400_050, 199_950])
  assert.deepEqual(jp('2030-01'), [400_050, 199_950])
})

test('with a last day it ends, and the law goes on as it stood', () => {
  const overlay = parseOverlay({
    name: 'Coba setahun',
    changes: [{ value: 'con.jp.ceiling', from: '2023-05', to: '2024-06', amount: 1_000_000 }],
  })
  const base = (month: string) =>
    law.with(overlay).wageEarnerContribution.fast(earner, parseMonth(month)).jpBase
  assert.deepEqual(
    ['2023-04', '2023-05', '2024-06', '2024-07', '2025-03'].map(base),
    [9_559_600, 1_000_000, 1_000_000, 10_042_300, 10_547_400],
  )
})

test('fast, by columns and in bigint a supposed law gives the same rupiah, however many decimals it has', () => {
  const rate = fc.integer({ min: 0, max: 20_000 }).map((thousandths) => String(thousandths / 1000))
  const month = parseMonth('2026-08')
  fc.assert(
    fc.property(
      rate,
      rate,
      fc.integer({ min: 1_000_000, max: 90_000_000 }),
      fc.integer({ min: -2, max: 2 }),
      (employer, worker, ceiling, offset) => {
        const { wageEarnerContribution } = law.with(proposal(employer, worker, ceiling))
        const wage = ceiling + offset
        const exact = wageEarnerContribution.exact({ ...earner, wage: BigInt(wage) }, month)
        const counted = BigInt(Math.min(wage, ceiling))
        const thousandths = BigInt(Math.round(Number(employer) * 1000))
        assert.equal(exact.jpEmployer, (counted * thousandths + 50_000n) / 100_000n)
        const fast = wageEarnerContribution.fast({ ...earner, wage }, month)
        const out = { jpEmployer: new Int32Array(1), total: new Float64Array(1) }
        wageEarnerContribution.columns({ ...earner, n: 1, wage: Float64Array.of(wage) }, month, out)
        assert.deepEqual(
          [fast.jpEmployer, fast.jpWorker, fast.total, out.jpEmployer[0], out.total[0]],
          [exact.jpEmployer, exact.jpWorker, exact.total, exact.jpEmployer, exact.total].map(Number),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('supposing what the law says anyway, with more decimals, changes no example', () => {
  const restated = values.flatMap((value) => {
    if (value.unit !== 'percent' && value.unit !== 'rupiah' && value.unit !== 'count') return []
    return value.rows.flatMap(({ from, to, amount }, at) => {
      const next = value.rows[at + 1]
      const last = to ?? (next && addDays(next.from, -1))
      const isAmended = next?.from === from
      if (isAmended || Number(amount) < 0) return []
      const written = value.unit === 'percent' ? Number(amount).toFixed(3) : amount
      return [{ value: value.id, from, ...(last && { to: last }), amount: written }]
    })
  })
  const overlays = Array.from({ length: Math.ceil(restated.length / 50) }, (_, at) =>
    parseOverlay({ name: 'Sama saja', changes: restated.slice(at * 50, at * 50 + 50) }),
  )
  assert.ok(restated.length > 200)
  for (const overlay of overlays) {
    for (const [at, answer] of calculate(examples, { overlay }).entries()) {
      const { id, expected } = examples[at] ?? { expected: {} }
      assert.ok('result' in answer, `${id}: ${JSON.stringify(answer)}`)
      // What is supposed is never certain, so `certain` may differ.
      const names = Object.keys(expected).filter((name) => name !== 'certain')
      assert.deepEqual(pick(answer.result, names), pick(expected, names), id)
    }
  }
})

test('what is tried reaches nobody else, not even at the same time, and leaves the law’s fingerprints alone', async () => {
  const before = values.map((value) => JSON.stringify(value.rows))
  const prints = [law.wageEarnerContribution.fingerprint(), law.latePenalty.fingerprint()]
  const request = {
    id: 1,
    formula: 'jp.contribution',
    inputs: { wage: 20_000_000, contribution_month: '2026-08' },
  }
  const ask = async (ceiling: number | null) => {
    await new Promise((resolve) => setImmediate(resolve))
    const overlay = ceiling === null ? {} : { overlay: proposal('3', '1', ceiling) }
    const [answer] = calculate([request], overlay)
    return answer && 'result' in answer ? answer.result['base'] : answer
  }
  const asked = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? null : 12_000_000 + at))
  const answers = await Promise.all(asked.map(ask))
  assert.deepEqual(
    answers,
    asked.map((ceiling) => ceiling ?? 11_086_300),
  )
  const supposed = law.with(proposal('3', '1', 12_000_000))
  assert.notEqual(supposed.wageEarnerContribution.fingerprint(), prints[0])
  assert.equal(supposed.latePenalty.fingerprint(), prints[1])
  assert.deepEqual([law.wageEarnerContribution.fingerprint(), law.latePenalty.fingerprint()], prints)
  assert.deepEqual(
    values.map((value) => JSON.stringify(value.rows)),
    before,
  )
})

test('an answer over supposed values says so, and names what is supposed', () => {
  const request = {
    id: 1,
    formula: 'jp.contribution',
    inputs: { wage: 20_000_000, contribution_month: '2026-08' },
  }
  const [answer] = calculate([request], { overlay: proposal('3', '1', 12_000_000), explain: true })
  assert.ok(answer && 'result' in answer)
  assert.equal(answer.result['certain'], false)
  assert.match(JSON.stringify(answer.result['notes']), /Supposed, not law: JP wage ceiling since 2026-07-01/)
  assert.ok(
    answer.sources.every(
      ({ regulation, confidence }) => regulation !== 'Rancangan JP' || confidence === 'low',
    ),
  )
})

test('what is wrong in an overlay is said at its field', () => {
  const change = { value: 'con.jp.ceiling', from: '2026-07', amount: 1 }
  const cases: readonly (readonly [given: unknown, field: string])[] = [
    [null, 'overlay'],
    [{ name: '', changes: [change] }, 'name'],
    [{ name: 'a', changes: [] }, 'changes'],
    [{ name: 'a', changes: [change], extra: 1 }, 'overlay.extra'],
    [{ name: 'a', changes: [change, 1] }, 'changes[1]'],
    [{ name: 'a', changes: [{ ...change, value: 'con.none' }] }, 'changes[0].value'],
    [{ name: 'a', changes: [{ ...change, value: 'cal.holidays' }] }, 'changes[0].amount'],
    [{ name: 'a', changes: [{ ...change, from: '2026-13' }] }, 'changes[0].from'],
    [{ name: 'a', changes: [{ ...change, from: '2026-02-30' }] }, 'changes[0].from'],
    [{ name: 'a', changes: [{ ...change, to: '2026-06' }] }, 'changes[0].to'],
    [{ name: 'a', changes: [{ ...change, amount: -1 }] }, 'changes[0].amount'],
    [{ name: 'a', changes: [{ ...change, amount: '15 juta' }] }, 'changes[0].amount'],
    [{ name: 'a', changes: [{ ...change, value: 'con.jp.worker', amount: '1.2345' }] }, 'changes[0].amount'],
    [{ name: 'a', changes: [{ ...change, value: 'con.jp.worker', amount: 201 }] }, 'changes[0].amount'],
    [
      { name: 'a', changes: [{ ...change, value: 'con.jkk.pu', amount: { 1: '1', 2: '1' } }] },
      'changes[0].amount.3',
    ],
    [{ name: 'a', changes: [{ ...change, why: 5 }] }, 'changes[0].why'],
    [{ name: 'a', changes: [change, { ...change, from: '2026-06' }] }, 'changes[1].from'],
  ]
  for (const [given, field] of cases) {
    assert.throws(
      () => parseOverlay(given),
      (problem) => problem instanceof LawProblem && problem.field === field,
      field,
    )
  }
})

test('values under which two reliefs would hold at once are refused', () => {
  const overlay = parseOverlay({
    name: 'Diperpanjang',
    changes: [{ value: 'con.covid.jkk_jkm_relief', from: '2025-02', amount: '1' }],
  })
  assert.throws(() => law.with(overlay), { code: 'overlay-meets' })
})
