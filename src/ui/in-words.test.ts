import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWords } from './in-words.ts'

test('days and months in the law’s own form become words, and figures stay as they are', () => {
  const said =
    'Batas 2026-11-15 bukan hari kerja, jadi 2026-11-16; sejak 2015-07: 1% × 11.086.300, nomor 2015-13'
  assert.deepEqual(inWords({ id: said, en: 'until 2026-02-28' }), {
    id: 'Batas 15 November 2026 bukan hari kerja, jadi 16 November 2026; sejak Juli 2015: 1% × 11.086.300, nomor 2015-13',
    en: 'until 28 February 2026',
  })
})

test('a time of a day is told with it', () => {
  assert.deepEqual(inWords({ id: '2026-11-20T14:30 + 48 jam', en: '2026-11-20T14:30 + 48 hours' }), {
    id: '20 November 2026 pukul 14.30 + 48 jam',
    en: '20 November 2026 at 14:30 + 48 hours',
  })
})
