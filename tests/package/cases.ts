import fc from 'fast-check'
import { law, parseMonth, type Month, type Rule } from '@payung/law'

/** The facts of a case in plain numbers, by their names. */
export type CaseFacts = Readonly<Record<string, number | boolean>>

/** A rule as one meets it without knowing which it is. */
type AnyRule = Pick<Rule, 'id' | 'outputs' | 'facts' | 'first' | 'newest'> & {
  fast(facts: CaseFacts, month: Month): Record<string, number>
  columns(
    facts: Readonly<Record<string, unknown>> & { readonly n: number },
    months: Month | Month[],
    out: Record<string, Float64Array>,
  ): void
  fingerprint(): string
}

const isRule = (given: unknown): given is AnyRule => given instanceof Object && 'fast' in given

/** The rules of a law that have a fast form, in the order of their names. */
export const rulesOf = (given: object): AnyRule[] =>
  Object.entries(given)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, rule]) => (isRule(rule) ? [rule] : []))

/** Cases within what a rule takes, small amounts and limits more often, in months from the first to 2028; the same each time. */
export function casesOf({ facts }: AnyRule, first: Month, count: number): (readonly [CaseFacts, Month])[] {
  const given = fc.record(
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        fact.sort === 'flag' ? fc.boolean() : fc.integer({ min: fact.least, max: fact.most }),
      ]),
    ),
  )
  const months = fc.integer({ min: first, max: parseMonth('2028-12') })
  return fc.sample(fc.tuple(given, months), { numRuns: count, seed: 26 })
}

export const wageEarnerCases = casesOf(law.wageEarnerContribution, law.wageEarnerContribution.first, 300)
