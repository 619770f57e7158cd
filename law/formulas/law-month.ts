import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { formatMonth } from '../calendar/month.ts'
import type { Facts } from '../kernel/facts.ts'
import type { Rule } from '../kernel/rule.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import type { Inputs } from './inputs.ts'

/** The month whose law a question means: the one it names, that of the day it names, else the newest that is known. */
export const lawMonth = <F extends Facts, O extends string>(
  inputs: Inputs,
  rule: Rule<F, O>,
  working: Working,
): Month =>
  inputs.has('contribution_month')
    ? inputs.month('contribution_month')
    : monthOfEvent(inputs.dayIfGiven('on'), rule, working)

/** The month with the law of the day on which something happened; without a day, the newest that is known. */
export function monthOfEvent<F extends Facts, O extends string>(
  day: Day | undefined,
  rule: Rule<F, O>,
  working: Working,
  field = 'on',
): Month {
  const known = rule.readAs(working)
  if (day === undefined) return known.newest
  const month = known.monthOn(day)
  if (month >= known.first) return month
  throw new LawProblem(
    'month-before-law',
    {
      id: `${rule.title.id}: ketentuan yang dimuat di sini mulai ${formatMonth(known.first)}.`,
      en: `${rule.title.en}: the law carried here begins in ${formatMonth(known.first)}.`,
    },
    field,
  )
}
