import assert from 'node:assert/strict'
import { test } from 'node:test'
import { law, parseMonth } from '@payung/law'
import { Problem } from '#base/problem.ts'
import { payers } from '../../../what-if/lines.ts'
import { asksWhatIf, tryLaw, yearsFrom } from './what-if.ts'

const now = new Date('2026-11-20T02:14:00Z')
const asked = { programme: 'jp', employer: '3', worker: '', ceiling: '', year: '2026' }

const faultsOf = (query: Readonly<Record<string, string>>): string[] => {
  try {
    tryLaw(query, now)
    return []
  } catch (problem) {
    assert.ok(problem instanceof Problem)
    return (problem.details.faults ?? []).map(({ field }) => field)
  }
}

test('only the part that is filled in changes, and only for those who pay it', () => {
  const { changes, compared } = tryLaw(asked, now)
  assert.deepEqual(
    changes.map(({ part, amount }) => [part, amount]),
    [['employer', '3']],
  )
  assert.equal(payers.worker(compared.after), payers.worker(compared.before))
  assert.equal(compared.after.jpWorker, compared.before.jpWorker)
  assert.ok(compared.after.jpEmployer > compared.before.jpEmployer * 1.49)
})

test('the rate that the law has anyway changes nothing, and the law is the same afterwards', () => {
  const print = law.wageEarnerContribution.fingerprint()
  const { compared } = tryLaw({ ...asked, employer: '2' }, now)
  assert.deepEqual(compared.after, compared.before)
  assert.equal(law.wageEarnerContribution.fingerprint(), print)
  assert.equal(law.wageEarnerContribution.newest > parseMonth('2026-01'), true)
})

test('the same address gives the same answer', () => {
  assert.deepEqual(
    tryLaw(asked, now).compared.after,
    tryLaw(asked, new Date('2027-02-01T00:00:00Z')).compared.after,
  )
})

test('what cannot be taken is said at its field, and everything at once', () => {
  assert.deepEqual(faultsOf({ ...asked, employer: '' }), ['employer'])
  assert.deepEqual(faultsOf({ ...asked, employer: '1,2345', worker: 'abc' }), ['employer', 'worker'])
  assert.deepEqual(faultsOf({ ...asked, ceiling: '15 juta' }), ['ceiling'])
  assert.deepEqual(faultsOf({ ...asked, programme: 'jht', ceiling: '15.000.000' }), ['ceiling'])
  assert.deepEqual(faultsOf({ ...asked, programme: 'jkm', worker: '1' }), ['worker'])
  assert.deepEqual(faultsOf({ ...asked, year: '2015' }), ['year'])
  assert.deepEqual(faultsOf({ ...asked, year: '2030' }), ['year'])
  assert.deepEqual(faultsOf({ ...asked, programme: 'jkk' }), ['programme'])
})

test('nothing is computed before something is asked, and years go from the first whole one to this one', () => {
  assert.deepEqual([asksWhatIf({}), asksWhatIf({ lang: 'en' }), asksWhatIf(asked)], [false, false, true])
  assert.deepEqual([yearsFrom(now)[0], yearsFrom(now).at(-1)], [2026, 2016])
})
