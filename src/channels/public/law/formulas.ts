import { calculate, formulas, law, type DatedValue, type StatedRule } from '@payung/law'
import { present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import { readExample, type Question } from './questions.ts'
import { questions } from './asked.ts'

export type Formula = { readonly id: string; readonly title: Words }

/** What a formula is called. */
export function titleOf(id: string): Words {
  return present(
    formulas().find((formula) => formula.id === id),
    'every question has a formula',
  ).title
}

const rules = new Map(law.rules.map((rule) => [rule.id, rule]))

/** The rule that a formula is, where it is stated as one; other formulas are views of rules, or computed step by step. */
export function ruleOf(id: string): StatedRule | undefined {
  return rules.get(id)
}

/** The formulas that a value decides: all that a rule may read, and what the example of another formula does read. */
export function formulasReading(value: DatedValue): readonly Formula[] {
  return formulas().filter(({ id }) => readBy(id).has(value.id))
}

const known = new Map<string, ReadonlySet<string>>()

function readBy(formula: string): ReadonlySet<string> {
  const already = known.get(formula)
  if (already) return already
  const read = new Set(
    rules.get(formula)?.reads.map(({ id }) => id) ??
      readInExample(formula, present(questions[formula], 'asked')),
  )
  known.set(formula, read)
  return read
}

function readInExample(formula: string, question: Question): string[] {
  const [answer] = calculate([{ id: 1, formula, inputs: readExample(question) }])
  return answer && 'sources' in answer ? answer.sources.map(({ value }) => value) : []
}
