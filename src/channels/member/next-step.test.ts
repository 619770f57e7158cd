import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '@payung/law'
import { monthsOn, type KnownMonths } from '#modules/contributions'
import { declared, dispute, missing } from './fixtures/months.ts'
import { nextStepOf } from './next-step.ts'

const today = parseDay('2026-11-20')
const monthsFrom = (given: Partial<KnownMonths>) =>
  monthsOn(today, { months: [], missing: [], running: [], ...given })
const verified = { verified: 'verified', diedOn: null } as const

test('particulars that differ from the register come before everything else', () => {
  const months = monthsFrom({ missing: [missing('2026-09')] })
  for (const one of ['differs', 'unknown-to-register'] as const)
    assert.deepEqual(nextStepOf({ verified: one, diedOn: null }, months, []), { kind: 'mend-identity' })
  for (const one of ['verified', 'pending'] as const)
    assert.equal(nextStepOf({ verified: one, diedOn: null }, months, []).kind, 'ask-for-month')
})

test('of the months that nobody reported the oldest is asked about first', () => {
  const months = monthsFrom({ missing: [missing('2026-10'), missing('2026-08'), missing('2026-09')] })
  const next = nextStepOf(verified, months, [])
  assert.equal(next.kind === 'ask-for-month' && next.month.month, months.at(-1)?.month)
})

test('a month that may still be reported is nobody’s to ask about', () => {
  assert.deepEqual(nextStepOf(verified, monthsFrom({ running: [missing('2026-11')] }), []), { kind: 'none' })
})

test('where every month is reported, the latest wage is to be compared with the pay slip', () => {
  const months = monthsFrom({
    months: [declared('2026-10'), declared('2026-09')],
    running: [missing('2026-11')],
  })
  const next = nextStepOf(verified, months, [])
  assert.equal(next.kind === 'compare-wage' && next.month.declared?.month, months[1]?.month)
})

test('a month in dispute is somebody else’s turn', () => {
  const unreported = monthsFrom({ missing: [missing('2026-09')] })
  assert.deepEqual(nextStepOf(verified, unreported, [dispute('2026-09')]), { kind: 'none' })
  const reported = monthsFrom({ months: [declared('2026-10')] })
  assert.deepEqual(nextStepOf(verified, reported, [dispute('2026-10')]), { kind: 'none' })
})

test('a member without months has nothing to do here', () => {
  assert.deepEqual(nextStepOf(verified, [], []), { kind: 'none' })
})

test('nothing is asked of someone who is recorded as deceased', () => {
  const months = monthsFrom({ missing: [missing('2026-09')] })
  assert.deepEqual(nextStepOf({ verified: 'differs', diedOn: '2026-08-10' }, months, []), { kind: 'none' })
})
