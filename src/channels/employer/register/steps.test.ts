import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import type { Draft } from './draft.ts'
import { applicationOf, isReached, openStep, stepsOf, stepWith, takeStep, type StepId } from './steps.ts'

const answers: Record<StepId, Record<string, string>> = {
  kind: { kind: 'company' },
  business: { name: 'Rumah Makan Selera', scale: 'kecil', nib: '9120000000053', taxNo: '' },
  activity: { kbli: '56101', activity: '' },
  risk: { riskClass: '2', riskReason: '' },
  province: { province: '64' },
  place: { regionCode: '64.72', address: 'Jalan Gajah Mada 31' },
  price: { wage: '4000000', workers: '6' },
  contact: {
    contactName: 'Hendra Gunawan',
    contactPhone: '0812 9999 0121',
    contactEmail: '',
    firstMonth: '2026-11',
  },
}

function taken(...steps: StepId[]): Draft {
  return steps.reduce<Draft>((draft, id) => takeStep(draft, id, answers[id]), {})
}

const allSteps = stepsOf({ kind: 'company' }).map(({ id }) => id)

function faultsOf(take: () => unknown): string[] {
  try {
    take()
    return []
  } catch (error) {
    return error instanceof Problem ? (error.details.faults ?? []).map(({ field }) => field) : ['no problem']
  }
}

test('each step leads to the next, and the last to the review', () => {
  let draft: Draft = {}
  for (const id of allSteps) {
    assert.equal(openStep(draft), id)
    draft = takeStep(draft, id, answers[id])
  }
  assert.equal(openStep(draft), null)
})

test('a step is judged by its own fields, in the words of the registration itself', () => {
  const draft = taken('kind')
  const typed = { name: 'X', scale: 'kecil', nib: '912000000005', taxNo: '1' }
  assert.deepEqual(
    faultsOf(() => takeStep(draft, 'business', typed)),
    ['name', 'nib', 'taxNo'],
  )
  assert.deepEqual(
    faultsOf(() => takeStep(draft, 'business', { ...answers.business, nib: '' })),
    ['nib'],
  )
  assert.deepEqual(
    faultsOf(() => takeStep(draft, 'business', { ...answers.business, nib: '', scale: 'mikro' })),
    [],
  )
  assert.deepEqual(
    faultsOf(() => takeStep({}, 'kind', { kind: 'royal-court' })),
    ['kind'],
  )
  assert.deepEqual(
    faultsOf(() => takeStep({}, 'kind', {})),
    ['kind'],
  )
})

test('a later step cannot be reached before those that come first, and every earlier one can', () => {
  const draft = taken('kind', 'business')
  assert.ok(isReached(draft, 'kind') && isReached(draft, 'business') && isReached(draft, 'activity'))
  assert.ok(!isReached(draft, 'risk') && !isReached(draft, 'contact'))
  assert.ok(!isReached({}, 'business'))
})

test('a family is asked for four things, and its application says nothing that it was not asked', () => {
  const draft = takeStep(taken('kind', 'business', 'activity'), 'kind', { kind: 'household' })
  assert.deepEqual(
    stepsOf(draft).map(({ id }) => id),
    ['kind', 'province', 'place', 'price', 'contact'],
  )
  assert.equal(openStep(draft), 'province')
  assert.deepEqual(applicationOf({ ...draft, riskClass: '1' }), {
    kind: 'household',
    name: 'Rumah Makan Selera',
    riskClass: '1',
  })
})

test('another activity asks for the risk again, and the same one does not', () => {
  const draft = taken('kind', 'business', 'activity', 'risk')
  assert.equal(openStep(takeStep(draft, 'activity', answers.activity)), 'province')
  const other = takeStep(draft, 'activity', { kbli: '56103' })
  assert.equal(openStep(other), 'risk')
  assert.equal(other.riskClass, undefined)
})

test('another province asks for the place again, and keeps the address to be looked over', () => {
  const draft = takeStep(taken(...allSteps), 'province', { province: '65' })
  assert.equal(openStep(draft), 'place')
  assert.deepEqual([draft.regionCode, draft.address], [undefined, answers.place['address']])
})

test('what is changed from the review leads back to it', () => {
  const changed = takeStep(taken(...allSteps), 'place', { ...answers.place, address: 'Jalan Baru 1' })
  assert.equal(openStep(changed), null)
  assert.equal(applicationOf(changed).address, 'Jalan Baru 1')
})

test('an application holds what the operation takes, and not what was only for the price', () => {
  const application = applicationOf(taken(...allSteps))
  assert.deepEqual(
    ['province', 'wage', 'workers', 'done', 'taxNo'].filter((name) => name in application),
    [],
  )
  assert.equal(application.riskClass, '2')
})

test('a fault that only the registration finds is said at the step that asks for its field', () => {
  const draft = taken(...allSteps)
  assert.deepEqual(
    ['nib', 'regionCode', 'firstMonth', 'riskReason', 'elsewhere'].map((field) => stepWith(draft, field)),
    ['business', 'place', 'contact', 'risk', null],
  )
})
