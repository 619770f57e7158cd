import type { Month } from '../calendar/month.ts'
import type { Facts } from '../kernel/facts.ts'
import type { Rule } from '../kernel/rule.ts'
import type { Working } from '../kernel/working.ts'
import type { Inputs } from './inputs.ts'

/** The month whose law a question means: the one it names, that of the day it names, else the newest that is known. */
export function lawMonth<F extends Facts, O extends string>(
  inputs: Inputs,
  rule: Rule<F, O>,
  working: Working,
): Month {
  if (inputs.has('contribution_month')) return inputs.month('contribution_month')
  const known = rule.asKnownOn(working.knownOn)
  const day = inputs.dayIfGiven('on')
  return day === undefined ? known.newest : known.monthOn(day)
}
