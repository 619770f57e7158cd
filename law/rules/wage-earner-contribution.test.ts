import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatMonth, parseMonth } from '../calendar/month.ts'
import { riskClassNumbers } from '../kernel/dated-value.ts'
import { wageEarnerContribution } from './wage-earner-contribution.ts'
import type { WageEarnerCase } from './wage-earner-oracle.ts'
import { expectedContribution, wageEarnerCases } from './wage-earner-oracle.ts'

const ordinary: WageEarnerCase = {
  wage: 4_000_000,
  riskClass: 3,
  jkk: true,
  jkm: true,
  jht: true,
  jp: true,
  jkp: true,
  labourIntensive: false,
  covidRelief: false,
  jpDeferred: false,
}
const exact = (given: Partial<WageEarnerCase>, month: string) => {
  const { wage, ...rest } = { ...ordinary, ...given }
  return wageEarnerContribution.exact({ ...rest, wage: BigInt(wage) }, parseMonth(month))
}

const money = fc.oneof(
  fc.integer({ min: 1, max: 30_000_000 }),
  fc.integer({ min: 1, max: 10_000_000_000 }),
  fc
    .constantFrom(5_000_000, 8_939_700, 8_754_600, 10_547_400, 11_086_300)
    .chain((edge) => fc.integer({ min: edge - 1, max: edge + 1 })),
)
const earners = fc.record({
  wage: money,
  riskClass: fc.constantFrom(...riskClassNumbers),
  jkk: fc.boolean(),
  jkm: fc.boolean(),
  jht: fc.boolean(),
  jp: fc.boolean(),
  jkp: fc.boolean(),
  labourIntensive: fc.boolean(),
  covidRelief: fc.boolean(),
  jpDeferred: fc.boolean(),
})
const months = fc.integer({ min: parseMonth('2015-07'), max: parseMonth('2027-12') })

test('the exact and the fast form give what a second hand wrote from the articles, for any facts and month', () => {
  fc.assert(
    fc.property(earners, months, (earner, month) => {
      const expected = expectedContribution(earner, month)
      assert.deepEqual(
        wageEarnerContribution.exact({ ...earner, wage: BigInt(earner.wage) }, month),
        expected,
      )
      const fast = Object.entries(wageEarnerContribution.fast(earner, month))
      assert.deepEqual(Object.fromEntries(fast.map(([name, amount]) => [name, BigInt(amount)])), expected)
    }),
    { numRuns: 3000 },
  )
})

test('the explanation ends at the same amounts as the exact form, for all outputs and for each alone', () => {
  fc.assert(
    fc.property(
      earners,
      months,
      fc.constantFrom(...wageEarnerContribution.outputs),
      (earner, month, output) => {
        const facts = { ...earner, wage: BigInt(earner.wage) }
        const expected = wageEarnerContribution.exact(facts, month)
        assert.deepEqual(wageEarnerContribution.explain(facts, month).amounts, expected)
        const alone = wageEarnerContribution.explain(facts, month, { outputs: [output] })
        assert.deepEqual(alone.amounts, { [output]: expected[output] })
      },
    ),
    { numRuns: 300 },
  )
})

test('columns give the same for 200,000 generated cases, with mixed months and with one month for all', () => {
  const n = 200_000
  const cases = wageEarnerCases(20261121).take(n).toArray()
  const flags = ['jkk', 'jkm', 'jht', 'jp', 'jkp', 'labourIntensive', 'covidRelief', 'jpDeferred'] as const
  const columnOf = (flag: (typeof flags)[number]) =>
    Uint8Array.from(cases, ([earner]) => Number(earner[flag]))
  const [jkk, jkm, jht, jp, jkp, labourIntensive, covidRelief, jpDeferred] = flags.map(columnOf)
  assert.ok(jkk && jkm && jht && jp && jkp && labourIntensive && covidRelief && jpDeferred)
  const given = {
    n,
    wage: Float64Array.from(cases, ([{ wage }]) => wage),
    riskClass: Uint8Array.from(cases, ([{ riskClass }]) => riskClass),
    jkk,
    jkm,
    jht,
    jp,
    jkp,
    labourIntensive,
    covidRelief,
    jpDeferred,
  }
  const { outputs } = wageEarnerContribution
  const blank = () =>
    Object.fromEntries(outputs.map((name) => [name, new Float64Array(n)] as const)) as Record<
      (typeof outputs)[number],
      Float64Array
    >

  const mixed = blank()
  wageEarnerContribution.columns(
    given,
    Int32Array.from(cases, ([, month]) => month),
    mixed,
  )
  const single = blank()
  const month = parseMonth('2025-06')
  wageEarnerContribution.columns(given, month, single)
  for (const [index, [earner, ownMonth]] of cases.entries()) {
    const expected = expectedContribution(earner, ownMonth)
    const expectedSingle = index % 10 === 0 ? expectedContribution(earner, month) : undefined
    for (const name of outputs) {
      if (mixed[name][index] !== Number(expected[name]))
        assert.fail(`${name} of ${JSON.stringify(earner)} in ${formatMonth(ownMonth)}`)
      if (expectedSingle && single[name][index] !== Number(expectedSingle[name]))
        assert.fail(`${name} of ${JSON.stringify(earner)}`)
    }
  }
})

test('a fact left constant and outputs left out change nothing for the columns that remain', () => {
  const jpWorker = new Int32Array(3)
  const wage = Int32Array.of(11_086_299, 11_086_300, 11_086_301)
  const { wage: _, ...constants } = ordinary
  wageEarnerContribution.columns({ ...constants, n: 3, wage }, parseMonth('2026-03'), { jpWorker })
  assert.deepEqual([...jpWorker], [110_863, 110_863, 110_863])
})

test('the published example of April 2024 with risk class I comes out line by line', () => {
  const { jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker, employer, worker, total } = exact(
    { wage: 6_000_000, riskClass: 1 },
    '2024-04',
  )
  assert.deepEqual(
    [jkk, jkm, jhtEmployer, jpEmployer, employer, jhtWorker, jpWorker, worker, total],
    [14_400n, 18_000n, 222_000n, 120_000n, 374_400n, 120_000n, 60_000n, 180_000n, 554_400n],
  )
})

test('JP is counted on the wage up to the ceiling and not a rupiah beyond it', () => {
  const bases = [10_547_399, 10_547_400, 10_547_401].map((wage) => exact({ wage }, '2025-06').jpBase)
  assert.deepEqual(bases, [10_547_399n, 10_547_400n, 10_547_400n])
})

test('a new JP ceiling counts from March of its year, in every year so far', () => {
  const ceilings = [
    7_000_000n,
    7_335_300n,
    7_703_500n,
    8_094_000n,
    8_512_400n,
    8_939_700n,
    8_754_600n,
    9_077_600n,
    9_559_600n,
    10_042_300n,
    10_547_400n,
    11_086_300n,
  ]
  for (const [index, ceiling] of ceilings.entries()) {
    const year = 2015 + index
    assert.equal(exact({ wage: 50_000_000 }, index === 0 ? '2015-07' : `${year}-03`).jpBase, ceiling)
    if (index > 0) assert.equal(exact({ wage: 50_000_000 }, `${year}-02`).jpBase, ceilings[index - 1])
  }
})

test('JKP begins with the contribution of February 2021 and leaves JKM whole from February 2025', () => {
  const parts = ['2021-01', '2021-02', '2025-01', '2025-02'].map((month) => {
    const { jkpBase, jkpState, jkpFromJkk, jkpFromJkm } = exact({}, month)
    return [jkpBase, jkpState, jkpFromJkk, jkpFromJkm]
  })
  assert.deepEqual(parts, [
    [0n, 0n, 0n, 0n],
    [4_000_000n, 8800n, 5600n, 4000n],
    [4_000_000n, 8800n, 5600n, 4000n],
    [4_000_000n, 8800n, 5600n, 0n],
  ])
})

test('JKP never changes what the bill asks', () => {
  fc.assert(
    fc.property(earners, months, (earner, month) => {
      const billed = (jkp: boolean) => wageEarnerContribution.fast({ ...earner, jkp }, month).total
      assert.equal(billed(true), billed(false))
    }),
  )
})

test('no more is moved to JKP than was paid into JKK and JKM', () => {
  fc.assert(
    fc.property(earners, months, (earner, month) => {
      const { jkk, jkm, jkpFromJkk, jkpFromJkm } = wageEarnerContribution.fast(earner, month)
      assert.ok(jkpFromJkk <= jkk && jkpFromJkm <= jkm)
    }),
  )
})

test('the labour-intensive relief halves JKK from February 2025 to January 2026 in every class', () => {
  for (const [index, full] of [24_000n, 54_000n, 89_000n, 127_000n, 174_000n].entries()) {
    const riskClass = riskClassNumbers[index] ?? 1
    const paid = ['2025-01', '2025-02', '2025-07', '2025-08', '2026-01', '2026-02'].map(
      (month) => exact({ wage: 10_000_000, riskClass, labourIntensive: true }, month).jkk,
    )
    assert.deepEqual(paid, [full, full / 2n, full / 2n, full / 2n, full / 2n, full])
  }
})

test('under the labour-intensive relief class I moves its whole rate to JKP and the other classes 0.14%', () => {
  const moved = riskClassNumbers.map(
    (riskClass) => exact({ riskClass, labourIntensive: true }, '2025-06').jkpFromJkk,
  )
  assert.deepEqual(moved, [4800n, 5600n, 5600n, 5600n, 5600n])
  assert.equal(exact({ riskClass: 1, labourIntensive: true }, '2025-06').jkk, 4800n)
})

test('the COVID-19 relief leaves one hundredth of JKK and JKM from August 2020 to January 2021', () => {
  const paid = ['2020-07', '2020-08', '2021-01', '2021-02'].map((month) => {
    const { jkk, jkm } = exact({ covidRelief: true }, month)
    return [jkk, jkm]
  })
  assert.deepEqual(paid, [
    [35_600n, 12_000n],
    [356n, 120n],
    [356n, 120n],
    [35_600n, 12_000n],
  ])
})

test('what is put off of JP and what is paid now make the whole JP contribution', () => {
  const { jpEmployer, jpWorker, jpDeferredEmployer, jpDeferredWorker } = exact(
    { jpDeferred: true },
    '2020-10',
  )
  assert.deepEqual(
    [jpEmployer, jpDeferredEmployer, jpWorker, jpDeferredWorker],
    [800n, 79_200n, 400n, 39_600n],
  )
})

test('half a rupiah is rounded up and anything less down', () => {
  // 2% of 25 is 0.5, of 24 is 0.48; 0.30% of 500 is 1.5.
  assert.equal(exact({ wage: 25 }, '2026-03').jhtWorker, 1n)
  assert.equal(exact({ wage: 24 }, '2026-03').jhtWorker, 0n)
  assert.equal(exact({ wage: 500 }, '2026-03').jkm, 2n)
})

test('amounts of any size are exact in the exact form', () => {
  const wage = 10n ** 30n + 1n
  const { jhtEmployer } = wageEarnerContribution.exact({ ...ordinary, wage }, parseMonth('2026-03'))
  assert.equal(jhtEmployer, 37n * 10n ** 27n)
})

test('wages that are zero, negative, broken or beyond the proven range are refused by the fast form', () => {
  for (const wage of [0, -1, 0.5, 10_000_000_001, Number.NaN]) {
    assert.throws(() => wageEarnerContribution.fast({ ...ordinary, wage }, parseMonth('2026-03')), RangeError)
    const column = { ...ordinary, n: 1, wage: Float64Array.of(wage) }
    const out = { total: new Float64Array(1) }
    assert.throws(() => wageEarnerContribution.columns(column, parseMonth('2026-03'), out), RangeError)
  }
})

test('a month before July 2015 is refused in every form', () => {
  const month = parseMonth('2015-06')
  const out = { total: new Float64Array(1) }
  assert.throws(() => exact({}, '2015-06'), { code: 'month-before-law' })
  assert.throws(() => wageEarnerContribution.fast(ordinary, month), RangeError)
  assert.throws(() => wageEarnerContribution.columns({ ...ordinary, n: 1 }, month, out), {
    code: 'month-before-law',
  })
  assert.throws(() => wageEarnerContribution.columns({ ...ordinary, n: 1 }, [month], out), RangeError)
  assert.throws(() => wageEarnerContribution.sql({ month, columns: {} }), { code: 'month-before-law' })
})
