import assert from 'node:assert/strict'
import { test } from 'node:test'
import { togetherIn, visitsIn, type Look } from './looks.ts'

function look(at: string, what: string, changes: Partial<Look> = {}): Look {
  return {
    at: new Date(at),
    name: 'Andi Pratama',
    role: { id: 'Petugas', en: 'Officer' },
    place: null,
    what: { id: what, en: what },
    purpose: 'pertanyaan saldo',
    ...changes,
  }
}

const looks = [
  look('2026-11-20T03:10:30Z', 'months'),
  look('2026-11-20T03:10:29Z', 'file'),
  look('2026-11-20T03:05:00Z', 'file'),
  look('2026-11-20T03:04:00Z', 'file', { purpose: 'keberatan' }),
  look('2026-11-19T03:10:00Z', 'file'),
]

test('one page of a file is one row, with every part that it showed', () => {
  assert.deepEqual(
    togetherIn(looks).map(({ parts }) => parts.map(({ en }) => en)),
    [['months', 'file'], ['file'], ['file'], ['file']],
  )
})

test('whoever comes several times in a day for one purpose is one visitor, the latest time counts', () => {
  assert.deepEqual(
    visitsIn(looks).map(({ at, purpose }) => [at.toISOString(), purpose]),
    [
      ['2026-11-20T03:10:30.000Z', 'pertanyaan saldo'],
      ['2026-11-20T03:04:00.000Z', 'keberatan'],
      ['2026-11-19T03:10:00.000Z', 'pertanyaan saldo'],
    ],
  )
})
