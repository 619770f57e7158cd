import assert from 'node:assert/strict'
import { test } from 'node:test'
import { event, glanceAt, latestFirst } from './file-event.ts'

const paid = (on: string) => event(on, `Iuran dibayar ${on}`, `Paid ${on}`, true)
const began = event('2025-03-01', 'Mulai bekerja', 'Began')

test('at a glance the months that went as they should do not crowd out what else happened', () => {
  const months = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'].map(paid)
  const glance = glanceAt(latestFirst([began, ...months]), 9)
  assert.deepEqual(
    glance.map(({ on }) => on),
    ['2026-05-10', '2026-04-10', '2026-03-10', '2025-03-01'],
  )
})

test('an instant counts as the day that it is in Jakarta', () => {
  assert.equal(event(new Date('2026-11-19T18:00:00Z'), 'x', 'x').on, '2026-11-20')
})
