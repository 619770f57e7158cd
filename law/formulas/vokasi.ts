import type { VokasiCandidate } from '../rules/vokasi-candidate.ts'
import type { VokasiRuleSet } from '../rules/vokasi-eligibility.ts'
import { mayTakeVokasi, vokasiRuleSetOn, vokasiRuleSets } from '../rules/vokasi-eligibility.ts'
import type { Formula } from './formula.ts'
import type { Inputs } from './inputs.ts'

const mostMonths = 1200
const mostYears = 150

const eligible: Formula = {
  id: 'vok.eligible',
  title: { id: 'Syarat vokasi', en: 'Conditions of vocational training' },
  answer(inputs, working) {
    const ruleSet = inputs.has('rule_set')
      ? inputs.choice('rule_set', vokasiRuleSets)
      : vokasiRuleSetOn(inputs.dayIfGiven('on'), working)
    const { qualifiesOn, ...decision } = mayTakeVokasi(candidate(inputs, ruleSet), ruleSet, working)
    return {
      eligible: decision.eligible,
      rule_set: decision.ruleSet,
      reasons: decision.reasons,
      ...(qualifiesOn && { qualifies_on: qualifiesOn }),
    }
  },
}

/** What the set of 2020 does not ask for may be left out. */
function candidate(inputs: Inputs, ruleSet: VokasiRuleSet): VokasiCandidate {
  const asked = ruleSet === '2019'
  const flag = (name: string, otherwise: boolean): boolean =>
    asked ? inputs.flag(name) : inputs.flag(name, otherwise)
  const registered = inputs.flag('has_card', true)
  const active = flag('active_member', true)
  const on = inputs.dayIfGiven('on')
  return {
    citizen: flag('citizen', true),
    registered,
    contributionMonths: registered ? inputs.wholeNumber('contribution_months', mostMonths) : 0,
    wageAtLeastLowestMinimum: flag('last_wage_at_least_lowest_umk', true),
    age: age(inputs, asked),
    gap: active || !asked ? null : gap(inputs),
    active,
    jhtTaken: flag('jht_withdrawn', false),
    trained: flag('trained_before', false),
    ...(on && { on }),
  }
}

/** A birth or the end of a job, given by its day, is seen from the day of applying. */
function age(inputs: Inputs, asked: boolean): VokasiCandidate['age'] {
  if (inputs.has('birth') && inputs.day('on')) return { bornOn: inputs.day('birth') }
  return { years: asked || inputs.has('age') ? inputs.wholeNumber('age', mostYears) : 0 }
}

const gap = (inputs: Inputs): VokasiCandidate['gap'] =>
  inputs.has('last_job_ended_on') && inputs.day('on')
    ? { endedOn: inputs.day('last_job_ended_on') }
    : { months: inputs.wholeNumber('months_since_last_job', mostMonths) }

export const vokasiFormulas: readonly Formula[] = [eligible]
