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

async function begin(): Promise<string> {
  return database.transaction(async (db) => {
    phones += 1
    const accountId = await openAccount(db, { name: 'Andi Pratama', phone: `+628110001000${phones}` }, now)
    const browser = { device: 'Chrome, Android', language: 'id', formerToken: null } as const
    return (await startSession(db, accountId, browser, now)).token
  })
}

let phones = 0

const keep = (token: string, text: string) => database.transaction((db) => keepSearch(db, token, text))
const find = (token: string, no: number) => database.read((db) => findKeptSearch(db, token, no))

test('what was searched for is read with the cookie alone, and ends with the session', async () => {
  const [token, other] = [await begin(), await begin()]
  const no = await keep(token, nik)
  assert.deepEqual([await find(token, no), await find(other, no)], [nik, null])

  const stored = await database.read((db) =>
    db.many<{ row: string }>(sql`select row_to_json(session)::text as row from access.session`),
  )
  const all = stored.map(({ row }) => row).join('\n')
  assert.ok(!all.includes(nik) && !all.includes(Buffer.from(nik).toString('hex')))

  await database.read((db) => db.run(sql`update access.session set ended_at = ${now}`))
  assert.equal(await find(token, no), null)
})

test('searches in several tabs at the same moment are kept apart, and the oldest go', async () => {
  const token = await begin()
  const names = Array.from({ length: 12 }, (_, at) => `nama ${at}`)
  const numbers = await Promise.all(names.map((name) => keep(token, name)))
  assert.deepEqual(await Promise.all(numbers.map((no) => find(token, no))), names)
  const last = await keep(token, 'satu lagi')
  assert.deepEqual([await find(token, last), await find(token, Math.min(...numbers))], ['satu lagi', null])
})
