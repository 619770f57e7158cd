import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { legalSteps, requireStep, statesBefore, type StateOf, type Thing } from './machine.ts'
import { stateWords } from './state-words.ts'
import {
  budgetStates,
  classStates,
  courseStates,
  enrolmentStates,
  providerStates,
  seatSteps,
  type SeatState,
} from './states.ts'

const machines = {
  provider: providerStates,
  course: courseStates,
  class: classStates,
  enrolment: enrolmentStates,
  budget: budgetStates,
} as const satisfies { readonly [T in Thing]: readonly StateOf[T][] }

const beginnings: { readonly [T in Thing]: StateOf[T] } = {
  provider: 'draft',
  course: 'draft',
  class: 'planned',
  enrolment: 'applied',
  budget: 'draft',
}

for (const thing of Object.keys(machines) as Thing[]) {
  const states: readonly StateOf[Thing][] = machines[thing]

  test(`every state of a ${thing} is reached from its beginning by legal steps`, () => {
    const reached = new Set<StateOf[Thing]>([beginnings[thing]])
    for (const state of reached) for (const next of legalSteps(thing, state)) reached.add(next)
    assert.deepEqual([...reached].sort(), [...states].sort())
  })

  test(`every step of a ${thing} that is not listed is refused, with those that are`, () => {
    for (const from of states) {
      for (const to of states) {
        const legal = legalSteps(thing, from)
        if (legal.includes(to)) {
          requireStep(thing, from, to)
          continue
        }
        assert.throws(
          () => requireStep(thing, from, to),
          (error) => {
            assert.ok(error instanceof Problem)
            const { code, status, remedy } = error.details
            assert.deepEqual([code, status], ['training.step-not-allowed', 409])
            for (const next of legal) {
              assert.ok(remedy.id.includes(`${stateWords(thing, next).id} (${next})`), `${from} ${to}`)
              assert.ok(remedy.en.includes(`${stateWords(thing, next).en} (${next})`), `${from} ${to}`)
            }
            return true
          },
        )
      }
    }
  })

  test(`a set of ${thing}s takes a step from those states alone that may take it`, () => {
    for (const to of states)
      assert.deepEqual(
        statesBefore(thing, to),
        states.filter((from) => legalSteps(thing, from).includes(to)),
      )
  })
}

test('a seat is taken from being free, given back as long as nobody sat on it, and spent for good', () => {
  const into = (state: SeatState) =>
    Object.entries(seatSteps)
      .filter(([, next]) => next.some((one) => one === state))
      .map(([from]) => from)
  assert.deepEqual(into('free'), ['held', 'committed'])
  assert.deepEqual(into('committed'), ['free', 'held'])
  assert.deepEqual(into('spent'), ['committed'])
  assert.deepEqual(seatSteps.spent, [])
})
