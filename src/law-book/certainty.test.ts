import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculate, law, type Confidence, type Source } from '@payung/law'
import { readExamples } from './examples.ts'

const order: readonly Confidence[] = ['low', 'medium', 'high']
const rank = (confidence: string) => order.findIndex((one) => one === confidence)

type Printed = { readonly sources: readonly Source[]; readonly confidence: string }

test('no example that rests on a row of low or medium confidence passes it off as sure, in its sources or in any step', () => {
  const examples = readExamples()
  let unsure = 0
  for (const [at, answer] of calculate(examples, { explain: true }).entries()) {
    assert.ok('result' in answer, examples[at]?.id)
    for (const { value, from, confidence } of answer.sources) {
      const row = law.find(value)?.rows.filter((one) => one.from === from)
      const known = Math.max(...(row ?? []).map((one) => rank(one.confidence)))
      assert.ok(rank(confidence) <= known, `${examples[at]?.id}: ${value}`)
      if (rank(confidence) < 2) unsure += 1
    }
    for (const { sources, confidence } of (answer.steps ?? []) as readonly Printed[]) {
      const least = Math.min(2, ...sources.map((source) => rank(source.confidence)))
      assert.equal(rank(confidence), least, examples[at]?.id)
    }
  }
  assert.ok(unsure > 300, `${unsure}`)
})
