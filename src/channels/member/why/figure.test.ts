import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth, wageEarnerContribution } from '@payung/law'
import { figureNames, figures } from './figure.ts'
import { payersOf, summaryOf } from './summary.ts'

const facts = {
  wage: 12_400_000n,
  riskClass: 1,
  jkk: true,
  jkm: true,
  jht: true,
  jp: true,
  jkp: true,
  labourIntensive: false,
  covidRelief: false,
  jpDeferred: false,
}
const month = parseMonth('2026-10')
const due = wageEarnerContribution.exact(facts, month)

test('every figure is worked out by the law’s own steps, down to its last rupiah', () => {
  for (const name of figureNames) {
    const { amount, outputs } = figures[name]
    const { amounts } = wageEarnerContribution.explain(facts, month, { outputs })
    const explained: Readonly<Record<string, bigint>> = amounts
    const parts = outputs
      .filter((output) => !output.endsWith('Base'))
      .map((output) => explained[output] ?? 0n)
    const sum = parts.reduce((total, part) => total + part, 0n)
    assert.ok(parts.at(-1) === amount(due) || sum === amount(due), `${name}: ${amount(due)}`)
  }
})

test('a summary ends in what its own lines add up to', () => {
  for (const name of figureNames) {
    const lines = summaryOf(name, due)
    const total = lines.at(-1)
    assert.ok(total?.total)
    assert.equal(
      lines.slice(0, -1).reduce((sum, { amount }) => sum + amount, 0n),
      total.amount,
      name,
    )
  }
})

test('the parts of the payers are those of the law', () => {
  assert.deepEqual(payersOf(null, due), { you: due.worker, employer: due.employer })
  assert.deepEqual(payersOf('jp', due), { you: 110_863n, employer: 221_726n })
  assert.deepEqual(payersOf('jkk', due), { you: 0n, employer: 29_760n })
})
