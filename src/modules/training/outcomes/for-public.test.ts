import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { forPublic } from './for-public.ts'
import type { OutcomeCounts } from './outcome.ts'

type Group = OutcomeCounts & { readonly key: string; readonly name: string }

function group(
  key: string,
  [employed, seeking, silent, open]: readonly [number, number, number, number],
): Group {
  const finishers = employed + seeking + silent + open
  const counts = { finishers, employed, seeking, silent, open }
  return { key, name: key, ...counts, selfEmployed: 0, out: 0, fromContributions: 0 }
}

test('a count of five people or fewer is left out, with what it could be taken from', () => {
  const { groups, hidden } = forPublic([
    group('whole', [40, 60, 20, 0]),
    group('few-silent', [20, 30, 3, 8]),
    group('few-placed', [4, 30, 10, 0]),
    group('few', [2, 1, 1, 0]),
    group('also-few', [3, 1, 2, 0]),
  ])
  assert.deepEqual(
    groups.map(({ key, known, placed, silent }) => [key, known, placed, silent]),
    [
      ['whole', 100, 40, 20],
      ['few-silent', 50, 20, null],
      ['few-placed', null, null, null],
    ],
  )
  assert.equal(hidden, 2)
})

const small = fc.oneof(fc.nat(12), fc.nat(80))
const groupsOf = fc
  .array(fc.tuple(small, small, small, small), { minLength: 1, maxLength: 7 })
  .map((rows) => rows.map((row, at) => group(String(at), row)).filter(({ finishers }) => finishers > 0))

test('however the groups are, nothing that is told gives away five people or fewer, not even what is left of the whole', () => {
  fc.assert(
    fc.property(groupsOf, (groups) => {
      const shown = new Map(forPublic(groups).groups.map((one) => [one.key, one]))
      for (const column of ['finishers', 'known', 'placed', 'silent'] as const) {
        const told = groups.filter(({ key }) => (shown.get(key)?.[column] ?? null) !== null)
        const untold = groups.filter((one) => !told.includes(one))
        for (const one of told) for (const part of partsOf([one], column)) assert.ok(part === 0 || part > 5)
        // Where the whole is told this far, what is left of it is the sum of what is not told.
        const isWholeTold = partsOf(groups, column).every((part) => part === 0 || part > 5)
        if (told.length > 0 && untold.length > 0 && isWholeTold)
          for (const part of partsOf(untold, column)) assert.ok(part === 0 || part > 5)
      }
    }),
    { numRuns: 2000 },
  )
})

/** What is known of people once so much is told of them. */
function partsOf(groups: readonly Group[], column: 'finishers' | 'known' | 'placed' | 'silent'): number[] {
  const sum = (name: keyof OutcomeCounts) => groups.reduce((total, one) => total + one[name], 0)
  const known = sum('employed') + sum('seeking')
  const rest = sum('finishers') - known
  if (column === 'finishers') return [sum('finishers')]
  if (column === 'known') return [known, rest]
  if (column === 'placed') return [sum('employed'), sum('seeking'), rest]
  return [sum('employed'), sum('seeking'), sum('silent'), sum('open')]
}
