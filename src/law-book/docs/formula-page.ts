import { calculate, values, type Answer, type Article, type Words } from '@payung/law'
import { present } from '#base/assert.ts'
import { questions } from '../../channels/public/law/asked.ts'
import { ruleOf, titleOf } from '../../channels/public/law/formulas.ts'
import { labelIn, readExample, type Question } from '../../channels/public/law/questions.ts'
import { resultNames, writeResult } from '../../channels/public/law/results.ts'
import type { Example } from '../examples.ts'
import type { Reading } from '../readings.ts'
import { both, formulaFile, heading, inBoth, link, table } from './markdown.ts'
import { provisionsTable } from './provisions.ts'

/** So many worked examples a page; all of them stand in law/examples. */
const mostExamples = 2

/** One question that the law answers: what it asks, what it reads, examples with every step, and what it feeds. */
export function formulaPage(
  reading: Reading,
  readings: readonly Reading[],
  examples: readonly Example[],
): string {
  const id = reading.formula
  const question = present(questions[id], 'every formula has a question')
  const rule = ruleOf(id)
  return [
    heading(1, titleOf(id)),
    `${both(question.asks)}`,
    `\`${id}\`${rule ? `, ${citation(rule.article)}` : ''}. ${link('Semua rumus · *All formulas*', 'README.md')}.`,
    heading(2, { id: 'Yang ditanyakan', en: 'What is asked' }),
    factsTable(question),
    heading(2, { id: 'Ketentuan yang dibaca', en: 'Provisions read' }),
    provisionsTable(values.filter((value) => reading.values.has(value.id))),
    ...(rule && rule.exceptions.length > 0
      ? [
          heading(2, { id: 'Pengecualian', en: 'Exceptions' }),
          rule.exceptions.map(({ title, article }) => `- ${both(title)}: ${citation(article)}`).join('\n'),
        ]
      : []),
    heading(2, { id: 'Contoh', en: 'Worked examples' }),
    ...workedExamples(id, question, examples),
    heading(2, { id: 'Dipakai oleh', en: 'What it feeds' }),
    feeds(reading, readings),
  ].join('\n\n')
}

const citation = ({ regulation, article }: Article): string => `${regulation} ${article}`

function factsTable(question: Question): string {
  const rows = Object.keys(question.inputs).map((name) => [both(labelIn(question, name)), `\`${name}\``])
  return table(['Isian · *Fact*', 'Nama · *Name*'], rows)
}

function workedExamples(formula: string, question: Question, examples: readonly Example[]): string[] {
  const shown = examples.slice(0, mostExamples).map(({ inputs, id, source }) => ({ inputs, id, source }))
  const own = {
    inputs: readExample(question),
    id: 'contoh halaman',
    source: 'halaman rumus ini · the page of this formula',
  }
  return (shown.length > 0 ? shown : [own]).flatMap(({ inputs, id, source }) => {
    const answer = present(
      calculate([{ id, formula, inputs }], { explain: true })[0],
      'one question, one answer',
    )
    return [
      `### ${id}`,
      `${both({ id: 'Diketahui', en: 'Given' })}: \`${JSON.stringify(inputs)}\``,
      worked(answer),
      `${both({ id: 'Sumber contoh', en: 'Source of the example' })}: ${source}`,
    ]
  })
}

type PrintedStep = {
  readonly title: Words
  readonly formula: Words
  readonly article?: Article
  readonly because?: Words
}

function worked(answer: Answer): string {
  if ('problem' in answer) return both({ id: answer.problem.message, en: answer.problem.message_en })
  const { certain, notes = [], ...amounts } = answer.result
  const steps = (answer.steps ?? []) as readonly PrintedStep[] // As `calculate` prints them.
  const results = Object.entries(amounts).map(
    ([name, amount]) =>
      `- ${both(resultNames[name] ?? { id: name, en: name })}: **${both(inBoth((view) => writeResult(view, name, amount)))}**`,
  )
  const doubts = certain === false ? (notes as readonly Words[]).map((note) => `> ${both(note)}`) : []
  return [steps.map(stepLine).join('\n'), results.join('\n'), ...doubts]
    .filter((part) => part !== '')
    .join('\n\n')
}

function stepLine({ title, formula, article, because }: PrintedStep, at: number): string {
  const basis = article ? ` — ${citation(article)}` : ''
  const reason = because ? ` ${both(because)}` : ''
  return `${at + 1}. ${both(title)}: ${both(formula)}${basis}.${reason}`
}

/** The formulas that are worked out by the same rule. */
function feeds(reading: Reading, readings: readonly Reading[]): string {
  const others = readings.filter(
    ({ formula, rules }) => formula !== reading.formula && [...rules].some((rule) => reading.rules.has(rule)),
  )
  if (others.length === 0)
    return both({
      id: 'Tidak ada rumus lain yang memakai aturan yang sama.',
      en: 'No other formula uses the same rule.',
    })
  return others.map(({ formula }) => `- ${link(both(titleOf(formula)), formulaFile(formula))}`).join('\n')
}
