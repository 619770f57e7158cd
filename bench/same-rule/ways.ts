import type * as contributions from '../../law/contributions.ts'
import { inFeel } from './feelin.ts'
import { inJsonLogic } from './json-logic.ts'
import { inJsonRules } from './json-rules.ts'
import { inPublicodes } from './publicodes.ts'
import { amountNames, type Amounts, type Stated } from './rule.ts'
import { inZen } from './zen.ts'

/** The same rule by several engines, each loaded when it is first asked. `at` is where our built package lies. */
export const ways: Readonly<Record<string, (at: string) => Promise<Stated>>> = {
  'this law': ours,
  'json-logic-engine': inJsonLogic,
  'zen-engine': inZen,
  'json-rules-engine': inJsonRules,
  publicodes: inPublicodes,
  feelin: inFeel,
}

/** As a payroll program would take it: the published package, without what it does not need. */
async function ours(at: string): Promise<Stated> {
  const { wageEarnerContribution } = (await import(`${at}/contributions.js`)) as typeof contributions // Built from it.
  const all = { jkk: true, jkm: true, jht: true, jp: true, jkp: true, labourIntensive: false, covidRelief: false, jpDeferred: false } // prettier-ignore
  return {
    evaluate({ wage, riskClass, month }) {
      return wageEarnerContribution({ ...all, wage, riskClass }, month)
    },
  }
}

/** @throws Error where an amount differs */
export function assertSame(name: string, found: Amounts, expected: Amounts): void {
  for (const amount of amountNames)
    if (found[amount] !== expected[amount])
      throw new Error(`${name}: ${amount} is ${found[amount]} and not ${expected[amount]}`)
}
