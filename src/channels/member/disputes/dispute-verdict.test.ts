import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleView } from '#ui/sample-view.ts'
import { dispute } from '../fixtures/months.ts'
import { disputeVerdict } from './dispute-verdict.ts'

const at = (now: string) => sampleView({ now: new Date(now) })
const answered = {
  employerAnswer: 'Benar',
  employerAnsweredBy: 'Dewi',
  employerAnsweredAt: new Date('2026-11-20T03:00:00Z'),
}

test('a dispute says whose turn it is and by when there is an answer', () => {
  const view = at('2026-11-20T03:00:00Z')
  assert.equal(
    disputeVerdict(view, dispute('2026-08')),
    'Kami menanyakan ke Toko Sinar. Anda dijawab paling lambat 23 November 2026.',
  )
  assert.equal(
    disputeVerdict(view, dispute('2026-08', answered)),
    'Toko Sinar sudah menjawab. Petugas memutus paling lambat 23 November 2026.',
  )
})

test('the promise holds through its day; after that we say that we are late', () => {
  const late = /^Kami terlambat menjawab Anda/
  assert.doesNotMatch(disputeVerdict(at('2026-11-23T16:59:00Z'), dispute('2026-08')), late)
  assert.match(disputeVerdict(at('2026-11-23T17:00:00Z'), dispute('2026-08')), late)
  assert.match(disputeVerdict(at('2026-11-23T17:00:00Z'), dispute('2026-08', answered)), late)
})

test('a decision stands also after the day that was promised', () => {
  const view = at('2027-01-01T00:00:00Z')
  const outcomes = ['corrected', 'will-be-corrected', 'not-upheld', 'withdrawn'] as const
  assert.deepEqual(
    outcomes.map((outcome) => disputeVerdict(view, dispute('2026-08', { outcome }))),
    [
      'Anda benar, dan datanya sudah diperbaiki.',
      'Anda benar. Perusahaan memperbaikinya.',
      'Data dari perusahaan tetap berlaku.',
      'Anda sudah menarik keberatan ini.',
    ],
  )
})
