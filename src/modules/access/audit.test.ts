import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import sql, { raw } from 'sql-template-tag'
import { createDb, openDatabase, type Db } from '#platform/database.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { type AuditHead, findLooks, grantRole, openAccount, proveAudit, sealAudit } from './index.ts'

const { database, url } = await createTestDatabase()

/**
 * As the owner of the schema, with what protects the tables switched off: the attacker that the chain is for.
 */
async function tamper<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const owner = openDatabase(url, { size: 1 })
  try {
    return await owner.transaction(async (db) => {
      await db.run(sql`set local session_replication_role = replica`)
      return work(db)
    })
  } finally {
    await owner.close()
  }
}

function record(
  db: Db,
  given: {
    actor?: string
    personId?: bigint
    accountId?: string
    role?: string
    at?: string
    purpose?: string
  } = {},
) {
  const {
    actor = 'Dewi',
    personId = null,
    accountId = null,
    role = 'officer',
    at = '2026-11-20T02:00:00Z',
    purpose = null,
  } = given
  return db.run(sql`
    insert into access.audit_record (at, actor, caller, account_id, role, operation, person_id, purpose, details)
    values (${at}, ${actor}, 'account', ${accountId}, ${role}, 'registry.view-person', ${personId}, ${purpose}, '{"b": 1, "a": "é ☂"}')`)
}

const addRecords = async (count: number) => {
  for (let place = 0; place < count; place++)
    await database.transaction((db) => record(db, { actor: `Orang ${place}` }))
}
const seal = () => database.transaction(sealAudit)
/** Other test files work on the same server, and their transactions hold the seal up for a moment. */
async function sealAll(): Promise<AuditHead> {
  for (;;) {
    const { head } = await seal()
    const { waiting } = await prove()
    if (head && waiting === 0n) return head
    await setTimeout(5)
  }
}
const prove = () => database.read((db) => proveAudit(db))

beforeEach(() => tamper((db) => db.run(sql`truncate access.audit_link, access.audit_record`)))

test('records are taken into the chain once, and the chain proves whole', async () => {
  await addRecords(5)
  await sealAll()
  assert.equal((await seal()).sealed, 0)
  await addRecords(1)
  const waiting = await prove()
  assert.deepEqual([waiting.links, waiting.waiting, waiting.broken], [5n, 1n, null])
  await sealAll()
  const proof = await prove()
  assert.deepEqual([proof.links, proof.waiting, proof.seams, proof.broken], [6n, 0n, [], null])
})

test('a record waits for older transactions that may still add one before it', async () => {
  const client = await database.pool.connect()
  try {
    const slow = createDb(client)
    await client.query('begin')
    await record(slow, { actor: 'slow' })
    await addRecords(2)
    assert.equal((await seal()).sealed, 0)
    await client.query('commit')
    assert.equal((await sealAll()).position, 3n)
  } finally {
    client.release()
  }
  assert.equal((await prove()).broken, null)
})

test('only one sealer works at a time, and the others do not wait for it', async () => {
  await addRecords(1)
  await database.transaction(async (db) => {
    assert.ok((await sealAudit(db)).head)
    assert.deepEqual(await seal(), { sealed: 0, head: null })
  })
})

test('nobody changes or removes what is on record, not even the owner of the schema', async () => {
  await addRecords(1)
  await sealAll()
  for (const statement of [
    'update access.audit_record set actor = actor',
    'delete from access.audit_link',
    'truncate access.audit_record',
  ]) {
    await assert.rejects(database.pool.query(statement), /permission denied/)
    const owner = openDatabase(url, { size: 1 })
    await assert.rejects(owner.pool.query(statement), /append only/)
    await owner.close()
  }
})

const changes = {
  at: sql`at = at + interval '1 microsecond'`,
  actor: sql`actor = actor || ' '`,
  account_id: sql`account_id = gen_random_uuid()`,
  role: sql`role = 'auditor'`,
  operation: sql`operation = 'registry.view-persons'`,
  person_id: sql`person_id = coalesce(person_id, 0) + 1`,
  employer_id: sql`employer_id = coalesce(employer_id, 0) + 1`,
  purpose: sql`purpose = 'lain'`,
  details: sql`details = details || '{"c": null}'`,
  trace: sql`trace = coalesce(trace, '') || 'x'`,
  xact: sql`xact = (xact::text::bigint + 1)::text::xid8`,
}

test('any change to any column of a sealed record is found at its place', async () => {
  await addRecords(12)
  await sealAll()
  const before = await snapshot()
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...Object.values(changes)),
      async (place, change) => {
        await tamper((db) =>
          db.run(
            sql`update access.audit_record set ${change} where id = (select record_id from access.audit_link where position = ${place})`,
          ),
        )
        const { broken } = await prove()
        assert.deepEqual(
          [broken?.position, broken?.kind === 'changed' || broken?.kind === 'reordered'],
          [BigInt(place), true],
        )
        await restore(before)
      },
    ),
    { numRuns: 40 },
  )
})

test('any sealed record or link that is removed is found', async () => {
  await addRecords(8)
  await sealAll()
  const before = await snapshot()
  const { head } = await prove()
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom('record', 'link', 'both'),
      async (place, what) => {
        await tamper(async (db) => {
          const { id } = await db.get<{ id: bigint }>(
            sql`select record_id as id from access.audit_link where position = ${place}`,
          )
          if (what !== 'link') await db.run(sql`delete from access.audit_record where id = ${id}`)
          if (what !== 'record') await db.run(sql`delete from access.audit_link where position = ${place}`)
        })
        const { broken } = await database.read((db) => proveAudit(db, head))
        assert.deepEqual([broken?.position, broken?.kind], [BigInt(place), 'removed'])
        await restore(before)
      },
    ),
    { numRuns: 24 },
  )
})

test('any two sealed records that are swapped are found at the first of them', async () => {
  await addRecords(8)
  await sealAll()
  const before = await snapshot()
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 2 }),
      async (places) => {
        const [a = 0, b = 0] = places.sort((x, y) => x - y)
        await tamper(async (db) => {
          const moved = await db.many<{ id: bigint }>(
            sql`select record_id as id from access.audit_link where position in (${a}, ${b}) order by position`,
          )
          await db.run(sql`update access.audit_link set record_id = -position where position in (${a}, ${b})`)
          await db.run(sql`update access.audit_link set record_id = ${moved[1]?.id} where position = ${a}`)
          await db.run(sql`update access.audit_link set record_id = ${moved[0]?.id} where position = ${b}`)
        })
        const { broken } = await prove()
        assert.deepEqual([broken?.position, broken?.kind], [BigInt(a), 'reordered'])
        await restore(before)
      },
    ),
    { numRuns: 16 },
  )
})

test('a record slipped in behind the seal is found, and is never sealed', async () => {
  await addRecords(8)
  await sealAll()
  const before = await snapshot()
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (place) => {
      await tamper((db) =>
        db.run(sql`
          insert into access.audit_record (id, at, actor, caller, role, operation, xact) overriding system value
          select -id, at, 'Tidak pernah ada', caller, role, operation, xact
          from access.audit_record where id = (select record_id from access.audit_link where position = ${place})`),
      )
      await seal()
      const { broken, links } = await prove()
      assert.deepEqual([broken?.position, broken?.kind, links], [BigInt(place), 'inserted', 8n])
      await restore(before)
    }),
    { numRuns: 10 },
  )
})

test('a chain that was cut at its end together with its records is found against a head that was written down', async () => {
  await addRecords(4)
  const head = await sealAll()
  await tamper(async (db) => {
    await db.run(
      sql`delete from access.audit_record where id = (select record_id from access.audit_link where position = 4)`,
    )
    await db.run(sql`delete from access.audit_link where position = 4`)
  })
  assert.equal((await prove()).broken, null)
  const { broken } = await database.read((db) => proveAudit(db, head))
  assert.deepEqual([broken?.position, broken?.kind], [4n, 'removed'])
})

test('the chain goes on in a database that was restored where transactions count from the beginning', async () => {
  await addRecords(5)
  // As after a restore into a new server: what came with the backup has transactions that are still to come
  // here.
  await tamper((db) =>
    db.run(sql`update access.audit_record set xact = (xact::text::bigint + 1000000)::text::xid8`),
  )
  assert.equal((await sealAll()).position, 5n)
  await addRecords(2)
  await sealAll()
  await addRecords(1)
  await sealAll()
  const proof = await prove()
  assert.deepEqual([proof.links, proof.waiting, proof.seams, proof.broken], [8n, 0n, [6n], null])
})

test('a member reads who looked, for whom and why, newest first, page by page; their own visits are left out', async () => {
  const officer = await database.transaction(async (db) => {
    const id = await openAccount(
      db,
      { name: 'Dewi Lestari', phone: '+6281300000001' },
      new Date('2026-01-01T00:00:00Z'),
    )
    await grantRole(
      db,
      { accountId: id, role: 'officer', officeCode: 'A01' },
      new Date('2026-01-01T00:00:00Z'),
    )
    return id
  })
  await database.transaction(async (db) => {
    await record(db, {
      personId: 7n,
      accountId: officer,
      actor: 'Dewi Lestari',
      purpose: 'klaim JHT K-26-118204',
    })
    await record(db, { personId: 7n, role: 'member', actor: 'Yusuf' })
    await record(db, { personId: 8n, accountId: officer, actor: 'Dewi Lestari' })
    for (let time = 1; time <= 60; time++)
      await record(db, { personId: 7n, role: 'system', actor: `Sistem ${time}` })
  })
  const first = await database.read((db) => findLooks(db, [7n], null))
  assert.equal(first.looks.length, 50)
  assert.equal(first.looks[0]?.name, 'Sistem 60')
  const rest = await database.read((db) => findLooks(db, [7n], first.next))
  assert.equal(rest.next, null)
  assert.equal(rest.looks.length, 11)
  const { name, officeCode, purpose, role } = rest.looks[10] ?? {}
  assert.deepEqual(
    [name, officeCode, purpose, role?.id],
    ['Dewi Lestari', 'A01', 'klaim JHT K-26-118204', 'Petugas'],
  )
  const both = await database.read((db) => findLooks(db, [7n, 8n], null))
  assert.equal(
    both.looks.length + (await database.read((db) => findLooks(db, [7n, 8n], both.next))).looks.length,
    62,
  )
})

/** Everything that tampering can touch, to be put back. */
async function snapshot(): Promise<string> {
  const name = `copy_${Math.random().toString(36).slice(2)}`
  await tamper(async (db) => {
    await db.run(raw(`create table ${name}_record as select * from access.audit_record`))
    await db.run(raw(`create table ${name}_link as select * from access.audit_link`))
  })
  return name
}

async function restore(name: string): Promise<void> {
  await tamper(async (db) => {
    await db.run(sql`truncate access.audit_link, access.audit_record`)
    await db.run(raw(`insert into access.audit_record overriding system value select * from ${name}_record`))
    await db.run(raw(`insert into access.audit_link select * from ${name}_link`))
  })
}
