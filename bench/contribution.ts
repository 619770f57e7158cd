import { formatMonth, law, parseMonth, type RiskClass } from '@payung/law'
import { expectedContribution, wageEarnerCases } from '../law/rules/wage-earner-oracle.ts'
import { figure, type Benchmark } from './benchmark.ts'
import { contributionByHand, type Earner } from './contribution-by-hand.ts'
import { contributionInJson } from './contribution-in-json.ts'
import { inTurn, type Way } from './rounds.ts'

const month = parseMonth('2026-11')

/** A worker's whole contribution of a month, by each of the ways in which the rule can be run. */
export const contribution: Benchmark = {
  about: `The contribution of a wage earner (10 facts, 16 amounts): by the code that is generated from the rule, case by case and by
columns, and by the exact definition in bigint. Yardsticks: a function written by hand for the months since March 2023, and the same
rule in JsonLogic, compiled by json-logic-engine. Then as many other cases, of every month since July 2015, against
the law written once more in bigint.`,
  sizes: { quick: [1_000_000], full: [10_000_000], unit: 'cases' },
  rounds: 15,

  async run(cases, { rounds, onStep }) {
    const earners = inventEarners()
    compare(earners)
    onStep(`${rounds} rounds, one way after the other`)
    const ways = waysOver(earners, Math.min(cases, 6_000_000) / rounds)
    for (let time = 0; time < 5; time++) for (const { run } of ways) await run(time) // So that none is measured cold.
    const measured = await inTurn(ways, rounds)
    onStep('looking for a wrong rupiah')
    const wrong = countWrong(cases)
    return {
      of: { month: formatMonth(month), amounts: amounts.length, rounds },
      steps: measured.steps,
      figures: [
        figure('generated, beside written by hand', measured.faster('generated', 'written by hand'), '×', {
          atLeast: 0.9,
        }),
        figure(
          'generated, beside json-logic-engine',
          measured.faster('generated', 'json-logic-engine'),
          '×',
          { atLeast: 30 },
        ),
        figure(
          'by columns, beside json-logic-engine',
          measured.faster('generated, by columns', 'json-logic-engine'),
          '×',
          { atLeast: 60 },
        ),
        figure(`rupiah other than in bigint, of ${cases} cases`, wrong, 'wrong', { atMost: 0 }),
      ],
      proof: `${amounts.length} amounts of ${earners.length} people are the same in all of them`,
    }
  },
}

/** Each of the ways on the same people over and over; the slow ones on a part of them. */
function waysOver(earners: readonly Earner[], cases: number): Way[] {
  const inJson = contributionInJson()
  return [
    each('written by hand', earners, cases, (earner) => contributionByHand(earner, month)),
    each('generated', earners, cases, (earner) => law.wageEarnerContribution.fast(earner, month)),
    byColumns(earners, cases),
    each('json-logic-engine', earners, cases / 20, (earner) => inJson(earner, month)),
    each('exact definition', earners, cases / 100, exactly),
  ]
}

/** Every result counts for something, so that no compiler can leave the work out. */
let sum = 0

function each(
  name: string,
  earners: readonly Earner[],
  cases: number,
  way: (earner: Earner) => { readonly total: number | bigint },
): Way {
  const count = Math.max(1, Math.round(cases))
  return {
    name,
    count,
    run() {
      const began = process.cpuUsage()
      for (let done = 0; done < count;)
        for (const earner of earners) {
          if (done++ >= count) break
          sum += Number(way(earner).total)
        }
      if (!Number.isFinite(sum)) throw new Error('a total is no number')
      return processorSeconds(began)
    },
  }
}

function byColumns(earners: readonly Earner[], cases: number): Way {
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
  const times = Math.ceil(cases / n)
  return {
    name: 'generated, by columns',
    count: times * n,
    run() {
      const began = process.cpuUsage()
      for (let time = 0; time < times; time++) law.wageEarnerContribution.columns(given, month, out)
      return processorSeconds(began)
    },
  }
}

/** What others do on the machine is not counted. */
function processorSeconds(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
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

/** @throws Error where an amount of anyone differs between two of the ways */
function compare(earners: readonly Earner[]): void {
  const inJson = contributionInJson()
  for (const earner of earners) {
    const byHand = contributionByHand(earner, month)
    const fast = law.wageEarnerContribution.fast(earner, month)
    const [exact, json] = [exactly(earner), inJson(earner, month)]
    for (const name of amounts)
      if (fast[name] !== byHand[name] || Number(exact[name]) !== byHand[name] || json[name] !== byHand[name])
        throw new Error(`${name} differs for ${JSON.stringify(earner)}`)
  }
}

/** How many amounts of so many generated cases differ from the law written once more, by hand and in bigint. */
function countWrong(cases: number): number {
  let wrong = 0
  let left = cases
  for (const [earner, month] of wageEarnerCases(26)) {
    if (left-- === 0) break
    const fast = law.wageEarnerContribution.fast(earner, month)
    const expected = expectedContribution(earner, month)
    for (const name of amounts) if (BigInt(fast[name]) !== expected[name]) wrong++
  }
  return wrong
}
