import type { Month } from './calendar/month.ts'
import type { FastFacts, Facts } from './kernel/facts.ts'
import type { Rule } from './kernel/rule.ts'
import * as construction from './rules/construction.ts'
import * as migrants from './rules/migrant-contribution.ts'
import * as ownAccount from './rules/own-account-contribution.ts'
import * as wageEarner from './rules/wage-earner-contribution.ts'

// What every segment pays, since July 2015, in plain numbers and nothing else: for payroll programs and small pages. What is published
// holds the code generated from these rules in the place of this file (`scripts/law-package`), and so neither kernel nor sentences.

export type { Month } from './calendar/month.ts'
export { formatMonth, parseMonth } from './calendar/month.ts'
export { LawProblem } from './problem.ts'

/** @throws RangeError for a fact or a month out of range */
type Contribution<F extends Facts, O extends string> = (
  facts: FastFacts<F>,
  month: Month,
) => Record<O, number>

const fast =
  <F extends Facts, O extends string>(rule: Rule<F, O>): Contribution<F, O> =>
  (facts, month) =>
    rule.fast(facts, month)

/** A wage earner’s month, line by line as the bill asks it: PP 44, 45, 46/2015; PP 37/2021. */
export const wageEarnerContribution = fast(wageEarner.wageEarnerContribution)
/** A month of someone who works for their own account, by the annex of incomes: PP 44/2015 Pasal 20; PP 46/2015 Pasal 18. */
export const ownAccountContribution = fast(ownAccount.ownAccountContribution)
/** A construction project by the value of its contract. */
export const constructionByValue = fast(construction.constructionByValue)
/** A construction project by its wages. */
export const constructionByWage = fast(construction.constructionByWage)
/** A contract abroad, before, during and after. */
export const migrantContribution = fast(migrants.migrantContribution)
