import { LogicEngine } from 'json-logic-engine'
import { parseMonth, type Month } from '@payung/law'
import type { contributionByHand, Earner } from './contribution-by-hand.ts'

type Logic =
  | number
  | boolean
  | { readonly [operator: string]: Logic | readonly Logic[] }
  | { readonly var: string }

/**
 * The same rule as one JsonLogic document, with the law's dates since March 2023, compiled. JsonLogic has no names for what is used
 * twice, so its thirteen amounts are written out, and the three sums of them are left to the caller: that is kinder to the engine.
 */
export function contributionInJson(): (
  earner: Earner,
  month: Month,
) => ReturnType<typeof contributionByHand> {
  // The comparison with the other forms would find an amount that is missing.
  const rule = new LogicEngine().build({ eachKey: amounts() }) as (facts: object) => Amounts
  return (earner, month) => {
    const lines = rule({ earner, month })
    const employer = lines.jkk + lines.jkm + lines.jhtEmployer + lines.jpEmployer
    const worker = lines.jhtWorker + lines.jpWorker
    return Object.assign(lines, { employer, worker, total: employer + worker })
  }
}

type Amounts = Omit<ReturnType<typeof contributionByHand>, 'employer' | 'worker' | 'total'>

const known = (name: string): Logic => ({ var: name })
const when = (condition: Logic, then: Logic, otherwise: Logic = 0): Logic => ({
  if: [condition, then, otherwise],
})
/** Half up, in the words that JsonLogic has: what is left of a division by one is taken off. */
function part(amount: Logic, times: Logic, of: Logic): Logic {
  const and: Logic = { '+': [{ '/': [{ '*': [amount, times] }, of] }, 0.5] }
  return { '-': [and, { '%': [and, 1] }] }
}
const since = (month: string): Logic => ({ '>=': [known('month'), parseMonth(month)] })
const within = (from: string, until: string): Logic => ({
  and: [since(from), { '<=': [known('month'), parseMonth(until)] }],
})

const covid = within('2020-08', '2021-01')
const relieved: Logic = { and: [known('earner.labourIntensive'), within('2025-02', '2026-01')] }
const wage = known('earner.wage')

function amounts(): Record<keyof Amounts, Logic> {
  const risks = { jkk: accident(), jkm: death() }
  return {
    ...risks,
    jhtEmployer: when(known('earner.jht'), part(wage, 37, 1000)),
    jhtWorker: when(known('earner.jht'), part(wage, 2, 100)),
    ...pension(),
    ...lossOfWork(risks),
  }
}

function accident(): Logic {
  const rate = [24, 54, 89, 127, 174].reduceRight<Logic>(
    (rest, value, at) => when({ '===': [known('earner.riskClass'), at + 1] }, value, rest),
    0,
  )
  return risk('jkk', part(wage, rate, when(relieved, 20_000, 10_000)))
}

function death(): Logic {
  return risk('jkm', part(wage, 3, 1000))
}

function risk(programme: string, inFull: Logic): Logic {
  const inCovid: Logic = { and: [known('earner.covidRelief'), covid] }
  return when(known(`earner.${programme}`), when(inCovid, part(inFull, 1, 100), inFull))
}

function pension() {
  const ceiling = when(
    since('2026-03'),
    11_086_300,
    when(since('2025-03'), 10_547_400, when(since('2024-03'), 10_042_300, 9_559_600)),
  )
  const jpBase = when(known('earner.jp'), { min: [wage, ceiling] })
  const deferred: Logic = { and: [known('earner.jpDeferred'), covid] }
  const [employer, worker] = [part(jpBase, 2, 100), part(jpBase, 1, 100)]
  return {
    jpBase,
    jpEmployer: when(deferred, part(employer, 1, 100), employer),
    jpWorker: when(deferred, part(worker, 1, 100), worker),
    jpDeferredEmployer: when(deferred, { '-': [employer, part(employer, 1, 100)] }),
    jpDeferredWorker: when(deferred, { '-': [worker, part(worker, 1, 100)] }),
  }
}

function lossOfWork({ jkk, jkm }: { jkk: Logic; jkm: Logic }) {
  const jkpBase = when({ and: [known('earner.jkp'), since('2021-02')] }, { min: [wage, 5_000_000] })
  const lowest: Logic = { and: [relieved, { '===': [known('earner.riskClass'), 1] }] }
  return {
    jkpBase,
    jkpState: part(jkpBase, 22, 10_000),
    jkpFromJkk: { min: [part(jkpBase, when(lowest, 12, 14), 10_000), jkk] },
    jkpFromJkm: when(since('2025-02'), 0, { min: [part(jkpBase, 1, 1000), jkm] }),
  }
}
