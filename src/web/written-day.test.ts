import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAsWritten } from './written-day.ts'

test('a day in a form is read as people write it, and what is none is left for the operation to refuse', () => {
  for (const text of [
    '7-12-2026',
    ' 07/12/2026 ',
    '07.12.2026',
    '2026-12-07',
    '7 Desember 2026',
    '7 december 2026',
    '07-Des-2026',
  ])
    assert.equal(dayAsWritten(text), '2026-12-07')
  assert.equal(dayAsWritten('besok'), 'besok')
  assert.equal(dayAsWritten('7 Ma 2026'), '7 Ma 2026')
  assert.equal(dayAsWritten('17 Agustus 1945'), '1945-08-17')
  assert.equal(dayAsWritten(undefined), '')
})
