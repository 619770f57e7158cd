import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../../tests/database.ts'
import { openDatabase } from '#platform/database.ts'
import { openSignedHead, proveAudit, sealAudit, signHead } from './index.ts'

const { database, url } = await createTestDatabase()
const now = new Date('2026-11-20T02:00:00Z')

async function add(count: number): Promise<void> {
  for (let place = 0; place < count; place++)
    await database.transaction((db) =>
      db.run(
        sql`insert into access.audit_record (at, actor, caller, role, operation) values (${now}, 'Dewi', 'account', 'officer', 'x')`,
      ),
    )
  for (;;) {
    await database.transaction(sealAudit)
    if ((await database.read((db) => proveAudit(db))).waiting === 0n) return
    await setTimeout(5) // Transactions of other test files hold the seal up for a moment.
  }
}

test('before the first record there is nothing to sign', async () => {
  assert.equal(await database.transaction((db) => signHead(db, now)), null)
})

test('a signed head shows later that the end of the chain was cut off, and the chain that goes on from it is whole', async () => {
  await add(4)
  const signed = (await database.transaction((db) => signHead(db, now))) ?? ''
  const head = await database.read((db) => openSignedHead(db, signed))
  assert.equal(head?.position, 4n)
  await add(2)
  assert.equal((await database.read((db) => proveAudit(db, head ?? undefined))).broken, null)
  const owner = openDatabase(url, { size: 1 })
  await owner.transaction(async (db) => {
    await db.run(sql`set local session_replication_role = replica`)
    await db.run(
      sql`delete from access.audit_record where id in (select record_id from access.audit_link where position > 3)`,
    )
    await db.run(sql`delete from access.audit_link where position > 3`)
  })
  await owner.close()
  assert.equal((await database.read((db) => proveAudit(db))).broken, null)
  const { broken } = await database.read((db) => proveAudit(db, head ?? undefined))
  assert.deepEqual([broken?.position, broken?.kind], [4n, 'removed'])
})

test('a head that was made up or altered anywhere is not ours', async () => {
  const signed = (await database.transaction((db) => signHead(db, now))) ?? ''
  for (let place = 0; place < signed.length - 1; place += 7) {
    const altered = signed.slice(0, place) + (signed[place] === '1' ? '2' : '1') + signed.slice(place + 1)
    assert.equal(await database.read((db) => openSignedHead(db, altered)), null, altered)
  }
  assert.equal(await database.read((db) => openSignedHead(db, '')), null)
})
