import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rateLimiter } from './rate-limit.ts'

test('however calls come, no more pass than the burst and what has come back since, and who waits as told passes', () => {
  const gaps = fc.array(fc.nat(3000), { maxLength: 60 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      gaps,
      (burst, perSecond, gaps) => {
        let clock = 0
        const spend = rateLimiter({ burst, perSecond }, () => clock)
        let passed = 0
        for (const gap of gaps) {
          clock += gap
          const { wait, left } = spend('a')
          if (wait === 0) passed += 1
          assert.ok(left >= 0 && left < burst)
          assert.ok(passed <= burst + (clock / 1000) * perSecond)
        }
        for (let wait = spend('a').wait; ; wait = spend('a').wait) {
          if (wait === 0) continue
          clock += wait * 1000
          assert.equal(spend('a').wait, 0)
          break
        }
      },
    ),
  )
})

test('one caller’s calls cost another nothing, however many callers there are', () => {
  let clock = 0
  const spend = rateLimiter({ burst: 2, perSecond: 1 }, () => clock)
  for (let caller = 0; caller < 50_000; caller++) {
    assert.equal(spend(`caller ${caller}`).wait, 0)
    clock += 1
  }
  assert.deepEqual([spend('last').wait, spend('last').wait, spend('last').wait], [0, 0, 1])
})

test('a call may weigh more than one, and what was refused costs nothing', () => {
  let clock = 0
  const spend = rateLimiter({ burst: 3, perSecond: 2 }, () => clock)
  assert.deepEqual([spend('a', 2).wait, spend('a', 3).wait, spend('a', 1).wait], [0, 1, 0])
  clock += 60_000
  assert.deepEqual([spend('a', 3).wait, spend('a', 1).wait], [0, 1])
})
