import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Chance, Weighted } from './chance.ts'
import { Jobs } from './jobs.ts'
import { Shuffle } from './shuffle.ts'
import { sizesOf } from './sizes.ts'

test('an order without a list gives every number one place, and finds the way back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 2 ** 31 }), (size, seed) => {
      const shuffle = new Shuffle(size, seed)
      const places = Array.from({ length: size }, (_, number) => shuffle.place(number))
      assert.equal(new Set(places).size, size)
      assert.ok(
        places.every((place, number) => place >= 0 && place < size && shuffle.numberAt(place) === number),
      )
    }),
    { numRuns: 60 },
  )
})

test('an order of fifty million, the largest that a world may have, stays exact', () => {
  const shuffle = new Shuffle(50_000_000, 2 ** 31)
  for (const number of [0, 1, 24_999_999, 49_999_998, 49_999_999])
    assert.equal(shuffle.numberAt(shuffle.place(number)), number)
})

test('whoever works for an employer is found by the employer and by the person alike, each job once', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 1000 }),
      (list, idle, seed) => {
        const held = list.reduce((sum, size) => sum + size, 0)
        const jobs = new Jobs(held + idle, Int32Array.from(list), seed)
        let seen = 0
        for (const employer of list.keys()) {
          for (const { person, hasLeft } of jobs.at(employer)) {
            const job = jobs.of(person)
            const found = hasLeft ? jobs.employerLeft(job.left ?? -1) : jobs.employerHolding(job.held ?? -1)
            assert.equal(found, employer)
            seen += 1
          }
        }
        assert.equal(seen, jobs.held + jobs.left)
        assert.equal(jobs.held, held)
      },
    ),
    { numRuns: 60 },
  )
})

test('employers’ sizes come to exactly the workers there are, nobody without one, most with few', () => {
  for (const [employers, workers] of [
    [1, 1],
    [7, 7],
    [40, 952],
    [4000, 95_000],
  ] as const) {
    const sizes = sizesOf(employers, workers, 3)
    assert.equal(sizes.reduce((sum, size) => sum + size, 0), workers) // prettier-ignore
    assert.ok(sizes.every((size) => size >= 1))
  }
  const sizes = sizesOf(4000, 95_000, 3).toSorted()
  assert.ok((sizes[2000] ?? 0) < 12 && (sizes.at(-1) ?? 0) > 1000, String(sizes[2000]))
})

test('chance depends on the seed and the key alone, and weights are kept', () => {
  assert.equal(new Chance(4, 17).next(), new Chance(4, 17).next())
  assert.notEqual(new Chance(4, 17).next(), new Chance(5, 17).next())
  const weighted = new Weighted(
    ['seldom', 'often', 'never'],
    (item) => ({ seldom: 1, often: 3, never: 0 })[item] ?? 0,
  )
  const drawn = Array.from({ length: 4000 }, (_, key) => weighted.pick(new Chance(1, key)))
  const often = drawn.filter((item) => item === 'often').length
  assert.ok(often > 2850 && often < 3150, String(often))
  assert.ok(!drawn.includes('never'))
})
