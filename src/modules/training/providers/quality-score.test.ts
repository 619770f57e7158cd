import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leastPeople, qualityOf, weights, type QualityFacts } from './quality-score.ts'

const nothing: QualityFacts = {
  finished: 0,
  dropped: 0,
  assessed: 0,
  competent: 0,
  afterMonths: 3,
  asked: 0,
  answered: 0,
  placed: 0,
  complaints: 0,
}

test('of a training body of which nothing is known no part is, and it has no score', () => {
  assert.deepEqual(qualityOf(nothing), {
    completion: null,
    competence: null,
    placement: null,
    complaints: null,
    score: null,
  })
})

test('every part says from how many it was counted, and the score is their mean by weight', () => {
  const { completion, competence, placement, complaints, score } = qualityOf({
    finished: 36,
    dropped: 4,
    assessed: 30,
    competent: 24,
    afterMonths: 6,
    asked: 36,
    answered: 27,
    placed: 18,
    complaints: 1,
  })
  assert.deepEqual(completion, { tenths: 900, count: 36, of: 40 })
  assert.deepEqual(competence, { tenths: 800, count: 24, of: 30 })
  assert.deepEqual(placement, {
    tenths: 667,
    count: 18,
    of: 27,
    afterMonths: 6,
    response: { tenths: 750, count: 27, of: 36 },
  })
  assert.deepEqual(complaints, { perHundredTenths: 25, count: 1, of: 40 })
  assert.equal(score, 785) // (900 × 30 + 800 × 30 + 667 × 30 + 750 × 10) / 100 = 785,1
})

test('whoever did not answer is no one without work: silence lowers the response, not the placement', () => {
  const asked = { ...nothing, asked: 100, answered: 10, placed: 9 }
  const { placement } = qualityOf(asked)
  assert.deepEqual([placement?.tenths, placement?.response.tenths], [900, 100])
})

test('a part about fewer people than five is not known, whatever it would be', () => {
  const few = leastPeople - 1
  const facts = {
    ...nothing,
    finished: few,
    assessed: few,
    competent: few,
    asked: 50,
    answered: few,
    placed: few,
  }
  assert.deepEqual(qualityOf(facts), qualityOf(nothing))
})

test('without outcomes the other parts share the weight, and without competence there is no score', () => {
  const facts = { ...nothing, finished: 8, dropped: 2, assessed: 8, competent: 8 }
  assert.equal(qualityOf(facts).score, Math.round((800 * 30 + 1000 * 30 + 1000 * 10) / 70))
  assert.equal(qualityOf({ ...facts, assessed: 0, competent: 0 }).score, null)
})

test('the weights make a hundred, the score stays between nil and a hundred, and more complaints never raise it', () => {
  assert.equal(
    Object.values(weights).reduce((sum, weight) => sum + weight, 0),
    100,
  )
  const part = fc.nat({ max: 400 })
  fc.assert(
    fc.property(
      part,
      part,
      part,
      part,
      part,
      part,
      (finished, dropped, competent, failed, placed, complaints) => {
        const facts: QualityFacts = {
          ...nothing,
          finished,
          dropped,
          assessed: competent + failed,
          competent,
          asked: 500,
          answered: placed + failed,
          placed,
          complaints,
        }
        const { score } = qualityOf(facts)
        if (score === null) return
        assert.ok(score >= 0 && score <= 1000, String(score))
        assert.ok((qualityOf({ ...facts, complaints: complaints + 1 }).score ?? 0) <= score)
      },
    ),
  )
})
