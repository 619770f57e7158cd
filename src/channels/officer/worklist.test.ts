import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '@payung/law'
import { worklistOf } from './worklist.ts'

const nothing = { count: 0, oldestAt: null }
const registry = {
  duplicates: nothing,
  merges: nothing,
  riskClasses: nothing,
  unanswered: nothing,
  unverified: nothing,
}
const collection = {
  suspense: { count: 0, amount: 0n, oldestAt: null },
  disputes: { count: 0, late: 0, oldestDueOn: null, oldestAt: null },
  debtors: { count: 0, amount: 0n, oldestDueOn: null },
}
const training = {
  bodies: nothing,
  courses: nothing,
  classesAtRisk: nothing,
  classesToOpen: nothing,
  invoices: nothing,
  payments: nothing,
  complaints: nothing,
  suspicions: nothing,
}
const privacy = { corrections: { ...nothing, late: 0 }, breaches: { ...nothing, late: 0 } }
const day = (text: string) => ({ count: 1, oldestAt: new Date(`${text}T02:00:00Z`) })

test('what has waited longest stands first, and what nobody waits for is left out', () => {
  const duplicates = day('2026-07-06')
  const suspense = { amount: 215_000n, ...day('2026-05-01') }
  const waiting = worklistOf(
    {
      registry: { ...registry, duplicates },
      collection: { ...collection, suspense },
      training: { ...training, complaints: day('2026-11-03') },
      privacy,
    },
    '2026-11-20',
  )
  assert.deepEqual(
    waiting.map(({ href, since }) => [href, since]),
    [
      ['/officer/suspense', '2026-05-01'],
      ['/officer/duplicates', '2026-07-06'],
      ['/officer/training/complaints', '2026-11-03'],
    ],
  )
})

test('a promise that is broken comes before everything that has waited longer', () => {
  const disputes = { ...day('2026-11-16'), late: 1, oldestDueOn: parseDay('2026-11-18') }
  const duplicates = day('2026-07-06')
  const [first] = worklistOf(
    { registry: { ...registry, duplicates }, collection: { ...collection, disputes }, training, privacy },
    '2026-11-20',
  )
  assert.equal(first?.href, '/officer/disputes')
})
