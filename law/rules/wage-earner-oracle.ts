import type { Month } from '../calendar/month.ts'
import { parseMonth } from '../calendar/month.ts'
import type { RiskClass } from '../kernel/dated-value.ts'

// The law of wage earners' contributions once more, written by hand from the articles and not from `law/values`, in
// plain bigint arithmetic. Tests and the long benchmark hold every form of the rule against it.

export interface WageEarnerCase {
  readonly wage: number
  readonly riskClass: RiskClass
  readonly jkk: boolean
  readonly jkm: boolean
  readonly jht: boolean
  readonly jp: boolean
  readonly jkp: boolean
  readonly labourIntensive: boolean
  readonly covidRelief: boolean
  readonly jpDeferred: boolean
}

const jpCeilings: readonly (readonly [from: Month, ceiling: bigint])[] = [
  [parseMonth('2015-07'), 7_000_000n],
  [parseMonth('2016-03'), 7_335_300n],
  [parseMonth('2017-03'), 7_703_500n],
  [parseMonth('2018-03'), 8_094_000n],
  [parseMonth('2019-03'), 8_512_400n],
  [parseMonth('2020-03'), 8_939_700n],
  [parseMonth('2021-03'), 8_754_600n],
  [parseMonth('2022-03'), 9_077_600n],
  [parseMonth('2023-03'), 9_559_600n],
  [parseMonth('2024-03'), 10_042_300n],
  [parseMonth('2025-03'), 10_547_400n],
  [parseMonth('2026-03'), 11_086_300n],
]
const jkkPer10000: Readonly<Record<RiskClass, bigint>> = { 1: 24n, 2: 54n, 3: 89n, 4: 127n, 5: 174n }

const within = (month: Month, from: string, to: string): boolean =>
  month >= parseMonth(from) && month <= parseMonth(to)

/** `amount` × `numerator` / `denominator`, half up. */
const part = (amount: bigint, numerator: bigint, denominator: bigint): bigint =>
  (2n * amount * numerator + denominator) / (2n * denominator)

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** What the bill and the split must be for one case and month. */
export function expectedContribution(earner: WageEarnerCase, month: Month) {
  const wage = BigInt(earner.wage)
  const relieved = earner.labourIntensive && within(month, '2025-02', '2026-01')
  const covid = earner.covidRelief && within(month, '2020-08', '2021-01')
  const deferred = earner.jpDeferred && within(month, '2020-08', '2021-01')

  const jkkRate = jkkPer10000[earner.riskClass]
  const jkkByRate = relieved ? part(wage, jkkRate, 20_000n) : part(wage, jkkRate, 10_000n)
  const jkk = earner.jkk ? (covid ? part(jkkByRate, 1n, 100n) : jkkByRate) : 0n
  const jkmByRate = part(wage, 3n, 1000n)
  const jkm = earner.jkm ? (covid ? part(jkmByRate, 1n, 100n) : jkmByRate) : 0n
  const jhtEmployer = earner.jht ? part(wage, 37n, 1000n) : 0n
  const jhtWorker = earner.jht ? part(wage, 2n, 100n) : 0n

  const ceiling = jpCeilings.findLast(([from]) => from <= month)?.[1] ?? 0n
  const jpBase = earner.jp ? lesser(wage, ceiling) : 0n
  const jpEmployerInFull = part(jpBase, 2n, 100n)
  const jpWorkerInFull = part(jpBase, 1n, 100n)
  const jpEmployer = deferred ? part(jpEmployerInFull, 1n, 100n) : jpEmployerInFull
  const jpWorker = deferred ? part(jpWorkerInFull, 1n, 100n) : jpWorkerInFull

  const inJkp = earner.jkp && month >= parseMonth('2021-02')
  const jkpBase = inJkp ? lesser(wage, 5_000_000n) : 0n
  const moved = part(jkpBase, relieved && earner.riskClass === 1 ? 12n : 14n, 10_000n)
  const employer = jkk + jkm + jhtEmployer + jpEmployer
  const worker = jhtWorker + jpWorker
  return {
    jkk,
    jkm,
    jhtEmployer,
    jhtWorker,
    jpBase,
    jpEmployer,
    jpWorker,
    jpDeferredEmployer: jpEmployerInFull - jpEmployer,
    jpDeferredWorker: jpWorkerInFull - jpWorker,
    jkpBase,
    jkpState: part(jkpBase, 22n, 10_000n),
    jkpFromJkk: lesser(moved, jkk),
    jkpFromJkm: month < parseMonth('2025-02') ? lesser(part(jkpBase, 1n, 1000n), jkm) : 0n,
    employer,
    worker,
    total: employer + worker,
  }
}

/** An endless, repeatable run of cases and months from July 2015 to December 2027: xorshift from a seed. */
export function* wageEarnerCases(seed: number): Generator<readonly [WageEarnerCase, Month]> {
  let state = seed | 1
  const random = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const chance = (probability: number): boolean => random() < probability
  const pick = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
  for (;;) {
    // Mostly ordinary wages, some on a ceiling or a rupiah beside it, some tiny and some enormous.
    const [, ceiling = 0n] = jpCeilings[pick(0, jpCeilings.length - 1)] ?? []
    const edge = [5_000_000, Number(ceiling)][pick(0, 1)] ?? 0
    const kinds = [pick(1_500_000, 30_000_000), edge + pick(-1, 1), pick(1, 2000), pick(1, 10_000_000_000)]
    const earner = {
      wage: kinds[chance(0.7) ? 0 : pick(1, 3)] ?? 1,
      riskClass: pick(1, 5) as RiskClass, // one to five
      jkk: chance(0.9),
      jkm: chance(0.9),
      jht: chance(0.9),
      jp: chance(0.8),
      jkp: chance(0.6),
      labourIntensive: chance(0.3),
      covidRelief: chance(0.3),
      jpDeferred: chance(0.3),
    }
    yield [earner, pick(parseMonth('2015-07'), parseMonth('2027-12'))]
  }
}
