import { lastDayOf } from '../calendar/month.ts'
import type { Working } from '../kernel/working.ts'
import {
  doubtRecalledLine,
  ownAccountContribution,
  ownAccountCovid,
} from '../rules/own-account-contribution.ts'
import type { ReliefCandidate } from '../rules/own-account-relief.ts'
import { ownAccountRelief } from '../rules/own-account-relief.ts'
import { covidShare } from '../values/pp-49-2020.ts'
import type { Formula } from './formula.ts'
import type { Inputs } from './inputs.ts'

const contribution: Formula = {
  id: 'bpu.contribution',
  title: ownAccountContribution.title,
  answer(inputs, working) {
    const income = inputs.money('income')
    const month = inputs.month('contribution_month')
    const candidate = reliefCandidate(inputs)
    const { eligible, reasons } = ownAccountRelief(candidate, month, working)
    doubtRecalledLine(income, month, working)
    const facts = {
      income,
      jht: inputs.flag('jht', false),
      transport: candidate.sector === 'transport',
      reliefAllowed: eligible,
      covidRelief: inputs.flag('covid_relief', false),
    }
    const { amounts } = ownAccountContribution.explain(facts, month, { working })
    return { ...amounts, relieved: eligible || hasCovidRelief(facts, month, working), reasons }
  },
}

const hasCovidRelief = (facts: { covidRelief: boolean }, month: number, working: Working): boolean =>
  facts.covidRelief && working.findOn(covidShare, lastDayOf(month)) !== undefined

/** Any name of a sector is taken; only transport has a relief of its own. */
function reliefCandidate(inputs: Inputs): ReliefCandidate {
  const sector = inputs.has('sector') ? inputs.text('sector').toLowerCase() : null
  return {
    sector: sector === null ? null : transportNames.has(sector) ? 'transport' : 'other',
    kind: inputs.has('kind')
      ? inputs.choice('kind', ['own_account', 'employer', 'other_unwaged'])
      : 'own_account',
    paidBy: inputs.has('paid_by')
      ? inputs.choice('paid_by', ['self', 'sponsor', 'state_budget', 'regional_budget'])
      : 'self',
  }
}
const transportNames = new Set(['transport', 'transportation', 'transportasi', 'driver', 'courier', 'kurir'])

const covid: Formula = {
  id: 'covid.bpu',
  title: ownAccountCovid.title,
  answer(inputs, working) {
    const month = inputs.month('contribution_month')
    const facts = { base: inputs.money('income_base') }
    const { amounts } = ownAccountCovid.explain(facts, month, { working })
    return {
      jkk_full: amounts.jkkFull,
      jkk_payable: amounts.jkkPayable,
      jkm_full: amounts.jkmFull,
      jkm_payable: amounts.jkmPayable,
      relieved: working.findOn(covidShare, lastDayOf(month)) !== undefined,
    }
  },
}

export const ownAccountFormulas: readonly Formula[] = [contribution, covid]
