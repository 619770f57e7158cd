import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { hashPassword, verifyPassword } from './password.ts'

test('a password is right however the keyboard composes its letters, and wrong with one blank more', async () => {
  const stored = await hashPassword('Café di Jl. Ampera')
  assert.deepEqual(await verifyPassword('Cafe\u0301 di Jl. Ampera', stored), { right: true, stale: false })
  assert.equal((await verifyPassword('Café di Jl. Ampera ', stored)).right, false)
})

test('the same password is stored differently each time', async () => {
  assert.notEqual(await hashPassword('hujan deras'), await hashPassword('hujan deras'))
})

test('a flood of sign-ins is turned away at the door instead of taking the machine', async () => {
  const flood = await Promise.allSettled(Array.from({ length: 70 }, () => verifyPassword('apa saja', null)))
  const reasons = flood.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  assert.equal(reasons.length, 8)
  assert.ok(reasons.every((reason) => reason instanceof Problem && reason.details.code === 'access.too-busy'))
  assert.equal((await verifyPassword('sesudahnya', null)).right, false)
})

test('a name that nobody has, and one without a password, waits its turn to be hashed like any other', async () => {
  const stored = await hashPassword('kopi tubruk')
  const atWork = Array.from({ length: 62 }, () => hashPassword('kopi tubruk')) // As many as fit, in this very moment.
  const refused = await Promise.allSettled([verifyPassword('salah', null), verifyPassword('salah', stored)])
  for (const one of refused) assert.match(String(one.status === 'rejected' && one.reason), /access\.too-busy/)
  await Promise.all(atWork)
  assert.deepEqual(await verifyPassword('salah', null), { right: false, stale: false })
})
