import { formatMonth, law, parseMonth, type RiskClass } from '@payung/law'
import { rounded, type Benchmark, type Step } from './benchmark.ts'
import { contributionByHand, type Earner } from './contribution-by-hand.ts'

const month = parseMonth('2026-11')

/** A worker's whole contribution of a month, by each of the ways in which the rule can be run. */
export const contribution: Benchmark = {
  about: `The contribution of a wage earner (10 facts, 16 amounts): by the code that is generated from the rule, case by case and by
columns, and by the exact definition in bigint. Yardstick: a function written by hand for the months since March 2023.`,
  usual: { size: 5_000_000, unit: 'cases' },

  async run(cases, onStep) {
    const earners = inventEarners()
    onStep(`${rounds} rounds, one way after the other`)
    const steps = measure(waysOver(earners), cases)
    const [hand = 0, fast = 0] = steps.map(({ seconds }) => seconds)
    return {
      of: { month: formatMonth(month), amounts: amounts.length },
      steps,
      yardstick: {
        name: 'a function written by hand',
        seconds: hand,
        ratio: Math.round((fast / hand) * 100) / 100,
      },
      proof: compare(earners),
    }
  },
}

/** `run` gives something that depends on every result, so that no compiler can leave the work out. */
type Way = { readonly name: string; readonly run: (cases: number) => number; readonly share: number }

/** Each of the ways on the same people over and over; the exact one on a hundredth of the cases. */
function waysOver(earners: readonly Earner[]): Way[] {
  const each = (way: (earner: Earner) => { total: number | bigint }) => (cases: number) => {
    let sum = 0
    for (let done = 0; done < cases;)
      for (const earner of earners) {
        if (done++ >= cases) break
        sum += Number(way(earner).total)
      }
    return sum
  }
  return [
    { name: 'written by hand', run: each((earner) => contributionByHand(earner, month)), share: 1 },
    { name: 'generated', run: each((earner) => law.wageEarnerContribution.fast(earner, month)), share: 1 },
    { name: 'generated, by columns', run: columnsOf(earners), share: 1 },
    { name: 'exact definition', run: each(exactly), share: 0.01 },
  ]
}

function columnsOf(earners: readonly Earner[]): Way['run'] {
  const n = earners.length
  const flags = (name: 'jht' | 'jp' | 'jkp') => Uint8Array.from(earners, (earner) => Number(earner[name]))
  const given = {
    ...inventEarner(() => 0),
    n,
    wage: Float64Array.from(earners, ({ wage }) => wage),
    riskClass: Uint8Array.from(earners, ({ riskClass }) => riskClass),
    jht: flags('jht'),
    jp: flags('jp'),
    jkp: flags('jkp'),
  }
  const out = Object.fromEntries(amounts.map((name) => [name, new Float64Array(n)]))
  return (cases) => {
    for (let done = 0; done < cases; done += n) law.wageEarnerContribution.columns(given, month, out)
    return out['total']?.[0] ?? 0
  }
}

function exactly(earner: Earner) {
  return law.wageEarnerContribution.exact({ ...earner, wage: BigInt(earner.wage) }, month)
}

const amounts = [
  'jkk', 'jkm', 'jhtEmployer', 'jhtWorker', 'jpBase', 'jpEmployer', 'jpWorker', 'jpDeferredEmployer', 'jpDeferredWorker', 'jkpBase',
  'jkpState', 'jkpFromJkk', 'jkpFromJkm', 'employer', 'worker', 'total',
] as const // prettier-ignore

/** Four thousand people below, on and above the ceilings, most of them in every programme. */
function inventEarners(): Earner[] {
  let state = 26
  const below = (count: number) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % count
  return Array.from({ length: 4096 }, () => inventEarner(below))
}

function inventEarner(below: (count: number) => number): Earner {
  return {
    wage: 1_000_000 + below(14_000_000),
    riskClass: (1 + below(5)) as RiskClass, // From 1 to 5, as there are.
    jkk: true,
    jkm: true,
    jht: below(8) > 0,
    jp: below(4) > 0,
    jkp: below(3) > 0,
    labourIntensive: false,
    covidRelief: false,
    jpDeferred: false,
  }
}

const rounds = 25

/** The quickest round of each way counts: what slows one down is somebody else's work. */
function measure(ways: readonly Way[], cases: number): Step[] {
  const quickest = ways.map(() => Infinity)
  for (const { run } of ways) run(50_000) // So that none is measured cold.
  for (let round = 0; round < rounds; round++)
    for (const [at, { run, share }] of ways.entries()) {
      const began = performance.now()
      run((cases * share) / rounds)
      quickest[at] = Math.min(quickest[at] ?? Infinity, (performance.now() - began) / 1000)
    }
  return ways.map(({ name, share }, at) => {
    const seconds = (quickest[at] ?? 0) * rounds
    return { name, seconds: rounded(seconds), perSecond: Math.round((cases * share) / seconds) }
  })
}

/** @throws Error where an amount of anyone differs between two of the ways */
function compare(earners: readonly Earner[]): string {
  for (const earner of earners) {
    const byHand = contributionByHand(earner, month)
    const fast = law.wageEarnerContribution.fast(earner, month)
    const exact = exactly(earner)
    for (const name of amounts)
      if (fast[name] !== byHand[name] || Number(exact[name]) !== byHand[name])
        throw new Error(`${name} differs for ${JSON.stringify(earner)}`)
  }
  return `${amounts.length} amounts of ${earners.length} people are the same in all of them`
}
