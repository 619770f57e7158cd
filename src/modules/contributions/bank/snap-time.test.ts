import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTimestamp, writeTimestamp } from './snap-time.ts'

test('every form that senders use is the same instant', () => {
  for (const text of [
    '2026-11-20T10:00:00+07:00',
    '2026-11-20T10:00:00.000+07:00',
    '2026-11-20T03:00:00Z',
    '2026-11-20T03:00:00.196Z',
    '20261120T030000Z',
    '2026-11-20T10:00:00+0700',
    '2026-11-19T22:00:00-05:00',
  ]) {
    assert.equal(readTimestamp(text)?.toISOString(), '2026-11-20T03:00:00.000Z', text)
  }
})

test('a time without zone, a day that does not exist and anything else is no instant', () => {
  for (const text of [
    '2026-11-20T10:00:00',
    '2026-02-29T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-11-31T10:00:00Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T10:60:00Z',
    '2026-11-20T10:00:00+25:00',
    '2026-11-20 10:00:00+07:00',
    '2026-11-20',
    '1795143600',
    'now',
    '',
  ]) {
    assert.equal(readTimestamp(text), null, text)
  }
})

test('what we write is 25 letters in Jakarta time and is read back as the same second', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2015-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (at) => {
        const text = writeTimestamp(at)
        assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/)
        assert.equal(readTimestamp(text)?.getTime(), Math.floor(at.getTime() / 1000) * 1000)
      },
    ),
  )
})
