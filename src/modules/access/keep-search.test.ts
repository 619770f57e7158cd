import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../../tests/database.ts'
import { openAccount } from './open-account.ts'
import { findKeptSearch, keepSearch } from './keep-search.ts'
import { startSession } from './start-session.ts'

const { database } = await createTestDatabase()
const now = new Date('2026-11-20T02:00:00Z')
const nik = '9964012345670006'

test('what was searched for last is read with the cookie alone, and ends with the session', async () => {
  const [token, other] = await database.transaction(async (db) => {
    const accountId = await openAccount(db, { name: 'Andi Pratama', phone: '+6281100010001' }, now)
    const begin = async (formerToken: string | null = null) =>
      (await startSession(db, accountId, { device: 'Chrome, Android', language: 'id', formerToken }, now))
        .token
    return [await begin(), await begin()]
  })
  const kept = (from: string) => database.read((db) => findKeptSearch(db, from))
  await database.read((db) => keepSearch(db, token, nik))
  assert.deepEqual([await kept(token), await kept(other)], [nik, null])

  const stored = await database.read((db) =>
    db.many<{ row: string }>(sql`select row_to_json(session)::text as row from access.session`),
  )
  const all = stored.map(({ row }) => row).join('\n')
  assert.ok(!all.includes(nik) && !all.includes(Buffer.from(nik).toString('hex')))

  await database.read((db) => db.run(sql`update access.session set ended_at = ${now}`))
  assert.equal(await kept(token), null)
})
