import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { lookersIn } from './lookers.ts'

test('whoever looked several times in a month counts once, and the month is that of Jakarta', () => {
  const looks = [
    { name: 'Andi', at: new Date('2026-11-20T02:00:00Z') },
    { name: 'Andi', at: new Date('2026-11-03T02:00:00Z') },
    { name: 'Hasan', at: new Date('2026-10-31T17:00:00Z') },
    { name: 'Maya', at: new Date('2026-10-31T16:59:00Z') },
  ]
  assert.equal(lookersIn(looks, parseMonth('2026-11')), 2)
})
