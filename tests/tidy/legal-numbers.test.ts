import assert from 'node:assert/strict'
import { test } from 'node:test'
import { values } from '@payung/law'
import { Visitor } from 'oxc-parser'
import { placeOf, program, type Source } from './source.ts'

/** Numbers that everyone writes for other reasons: small ones, round ones, quarters. */
const everyday = (value: number) =>
  (Number.isInteger(value) && value < 1000) || /^(?:0\.)?0*(?:[1-9]|[27]5)0*$/.test(String(value))

/** Where decimals are places on paper, chances of an invented country, or bounds of a histogram. */
const drawn = /^src\/(ui\/|demo\/|world\/|platform\/meter\.ts$)/
/** The milliseconds of an hour happen to be the most pension of 2015. */
const ofTheClock = new Set([3_600_000])

test('a number that the law fixes stands in law/values and nowhere else', () => {
  const fixed = legalNumbers()
  assert.ok(fixed.size > 20)
  const wrong = program
    .filter(({ path }) => path.startsWith('src/') && !drawn.test(path))
    .flatMap((source) =>
      numbersIn(source).filter(({ value }) => fixed.has(value) && !everyday(value) && !ofTheClock.has(value)),
    )
  assert.deepEqual(
    wrong.map(({ place, value }) => `${place}: ${value}`),
    [],
  )
})

function legalNumbers(): Set<number> {
  const found = new Set<number>()
  for (const { rows } of values) for (const { amount } of rows) collect(amount, found)
  return found
}

function collect(value: unknown, into: Set<number>): void {
  if (typeof value === 'number' || typeof value === 'bigint') into.add(Number(value))
  else if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value))
    into.add(Number(value)).add(Number(value) / 100)
  else if (value instanceof Object) for (const part of Object.values(value)) collect(part, into)
}

function numbersIn(source: Source): { place: string; value: number }[] {
  const found: { place: string; value: number }[] = []
  new Visitor({
    Literal: (node) => {
      const { value } = node
      if (typeof value === 'number' || typeof value === 'bigint')
        found.push({ place: placeOf(source, node.start), value: Number(value) })
    },
  }).visit(source.parsed.program)
  return found
}
