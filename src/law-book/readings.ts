import { formulas, lookedAtBy } from '@payung/law'
import { present } from '#base/assert.ts'
import { ruleOf } from '../channels/public/law/formulas.ts'
import { questions } from '../channels/public/law/asked.ts'
import { questionFields, readExample } from '../channels/public/law/questions.ts'
import { readExamples } from './examples.ts'

/** What a formula looks at in the law, in any of its cases. */
export type Reading = {
  readonly formula: string
  readonly values: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
}

/**
 * What every formula looks at. Of a rule that is a graph, all that it can read; of what is worked out step by step, what is
 * looked at in any worked example, in the question of its page, and in both with every choice and the law of every time.
 */
export function readAll(): readonly Reading[] {
  const examples = Map.groupBy(readExamples(), ({ formula }) => formula)
  return formulas().map(({ id }) => {
    const question = present(questions[id], 'every formula has a question')
    const cases = [readExample(question), ...(examples.get(id) ?? []).map(({ inputs }) => inputs)]
    const looked = cases
      .flatMap((inputs) => [inputs, ...variants(inputs)])
      .map((inputs) => lookedAtBy({ formula: id, inputs }))
    return {
      formula: id,
      values: new Set([
        ...looked.flatMap(({ values }) => [...values]),
        ...(ruleOf(id)?.reads ?? []).map((value) => value.id),
      ]),
      rules: new Set(looked.flatMap(({ rules }) => [...rules])),
    }
  })
}

/** The days on which the law was another, about; so that a case is also asked under every law it could have fallen under. */
const times = [
  '2016-06',
  '2018-12',
  '2020-10',
  '2021-06',
  '2022-06',
  '2023-06',
  '2024-06',
  '2025-06',
  '2026-05',
]

/** A case once more with each of its choices made otherwise, one at a time, and at other times. */
function variants(inputs: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  return Object.entries(inputs).flatMap(([name, given]) =>
    otherwise(name, given).map((other) => ({ ...inputs, [name]: other })),
  )
}

function otherwise(name: string, given: unknown): readonly unknown[] {
  if (typeof given === 'boolean') return [!given]
  if (typeof given === 'string' && /^\d{4}-\d{2}$/.test(given)) return times
  if (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given))
    return times.map((month) => `${month}-15`)
  const options = questionFields[name]?.options ?? []
  return options.map(({ value }) => (typeof given === 'number' ? Number(value) : value))
}
