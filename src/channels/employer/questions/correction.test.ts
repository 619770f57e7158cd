import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctionOf } from './correction.ts'

const october = 2026 * 12 + 9
const regular = {
  returnId: 'r1',
  month: october,
  kind: 'regular' as const,
  state: 'final' as const,
  settledAt: new Date('2026-11-10T02:00:00Z'),
}

test('a month that is not final is put right in its own return', () => {
  assert.deepEqual(correctionOf(october, [], false), { how: 'open', kind: 'regular' })
  assert.deepEqual(correctionOf(october, [{ ...regular, state: 'draft', settledAt: null }], true), {
    how: 'open',
    kind: 'regular',
  })
  assert.deepEqual(correctionOf(october + 1, [regular], false), { how: 'open', kind: 'regular' })
})

test('a month that is billed and unpaid is taken back first', () => {
  assert.deepEqual(correctionOf(october, [{ ...regular, settledAt: null }], false), {
    how: 'take-back',
    returnId: 'r1',
  })
})

test('a month that is paid is revised, and whoever was left out comes in by a supplementary return', () => {
  assert.deepEqual(correctionOf(october, [regular], false), { how: 'open', kind: 'revised' })
  assert.deepEqual(correctionOf(october, [regular], true), { how: 'open', kind: 'supplementary' })
})
