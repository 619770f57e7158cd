import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../tests/database.ts'
import { payungOn } from './fixtures/run-payung.ts'

const { url, database } = await createTestDatabase()
const payung = payungOn(url)

test('each demo role has a key with what it may do, also before the first start, and keeps it', async () => {
  const { code, out, err } = await payung(['keys', '--json'])
  assert.deepEqual([code, err], [0, ''])
  const { keys, bank, api } = JSON.parse(out) as {
    keys: { role: string; key: string; may: string[]; npp: string | null }[]
    bank: { partnerId: string; privateKey: string }
    api: string
  }
  const roles = [
    'member',
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'provider.owner',
    'provider.trainer',
    'provider.assessor',
    'officer',
    'supervisor',
    'auditor',
  ]
  assert.deepEqual(keys.map(({ role }) => role), roles) // prettier-ignore
  for (const { key, may } of keys) {
    assert.match(key, /^pyg_/)
    assert.ok(may.every((route) => /^(GET|POST|PUT|DELETE) \/api\/v1\//.test(route)))
  }
  assert.ok(api.endsWith('/api/v1') && bank.privateKey.startsWith('-----BEGIN PRIVATE KEY-----'))
  const { rows } = await database.pool.query("select from platform.fact where name = 'demo.world-finished'")
  assert.equal(rows.length, 1)

  const again = await payung(['keys'])
  assert.equal(again.code, 0)
  for (const { key } of keys) assert.ok(again.out.includes(key))
})
