import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { Problem } from '#base/problem.ts'
import type { Actor } from '#platform/actor.ts'
import { operation, perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestDesk } from './fixtures/desk.ts'
import {
  changePhone,
  findKeyActor,
  findPublicKeys,
  findSession,
  getSigningKey,
  grantRole,
  invite,
  listColleagues,
  listKeys,
  makeKey,
  openAccount,
  revokeKey,
  storeKey,
  sweepAccess,
  takeBackRole,
} from './index.ts'
import { startSession } from './start-session.ts'

const { database } = await createTestDatabase()
const desk = await createTestDesk(database)
const { app } = desk

const actorOf = (accountId: string, name: string, ...grants: Actor['grants'][number][]): Actor => ({
  name,
  accountId,
  grants,
  scopes: null,
  caller: `account:${accountId}`,
})

/** Someone with an account and one role at an employer. */
async function colleague(
  phone: string,
  employerId: bigint,
  role: 'employer.owner' | 'employer.filer' = 'employer.owner',
) {
  const id = await database.transaction(async (db) => {
    const id = await openAccount(db, { name: `Orang ${phone.slice(-4)}`, phone }, app.now())
    await grantRole(db, { accountId: id, role, employerId }, app.now())
    return id
  })
  return actorOf(id, `Orang ${phone.slice(-4)}`, { role, employerId })
}

const colleagues = (actor: Actor, employerId: bigint) =>
  perform(app, listColleagues, { actor, input: { employerId: String(employerId) } })

function problem(code: string) {
  return (error: unknown) => error instanceof Problem && error.details.code === code
}

test('an owner gives a role to a phone number, and the person is told how to begin', async () => {
  const owner = await colleague('+6281200000001', 11n)
  desk.pass({ seconds: 1 })
  const input = { employerId: '11', name: 'Budi Santoso', phone: '0812-0000-0002', role: 'employer.filer' }
  await perform(app, invite, { actor: owner, input })
  await perform(app, invite, { actor: owner, input })
  const list = await colleagues(owner, 11n)
  assert.deepEqual(
    list.map(({ name, role, reachedAt, hasSignedIn }) => ({ name, role, reachedAt, hasSignedIn })),
    [
      { name: 'Orang 0001', role: 'employer.owner', reachedAt: '08•• •••• 0001', hasSignedIn: false },
      { name: 'Budi Santoso', role: 'employer.filer', reachedAt: '08•• •••• 0002', hasSignedIn: false },
    ],
  )
  const messages = await database.read((db) =>
    db.many<{ text: string }>(sql`select text from access.message where to_address = '+6281200000002'`),
  )
  assert.match(messages[0]?.text ?? '', /Orang 0001 memberi Anda hak “Penyusun laporan”/)
})

test('nobody gives or takes roles at an employer that is not theirs, and nobody learns that it exists', async () => {
  const owner = await colleague('+6281200000003', 12n)
  const input = { employerId: '11', name: 'Budi', phone: '081200000004', role: 'employer.owner' }
  await assert.rejects(perform(app, invite, { actor: owner, input }), problem('not-found'))
  const [grant] = await colleagues(owner, 12n)
  const stranger = await colleague('+6281200000005', 13n)
  const theirs = { employerId: '13', grantId: present(grant, 'the owner has a grant').id }
  await assert.rejects(perform(app, takeBackRole, { actor: stranger, input: theirs }), problem('not-found'))
})

test('a role that is taken back is gone in the sessions that are open', async () => {
  const owner = await colleague('+6281200000006', 14n)
  const filer = await colleague('+6281200000007', 14n, 'employer.filer')
  const browser = { device: 'Chrome', language: 'id' as const, formerToken: null }
  const { token } = await database.transaction((db) =>
    startSession(db, present(filer.accountId, 'has an account'), browser, app.now()),
  )
  const grant = (await colleagues(owner, 14n)).find(({ role }) => role === 'employer.filer')
  await perform(app, takeBackRole, { actor: owner, input: { employerId: '14', grantId: grant?.id } })
  const session = await database.read((db) => findSession(db, token, app.now()))
  assert.deepEqual(session?.actor.grants, [])
})

test('the last owner of an employer stays, also when two owners remove each other at the same moment', async () => {
  const first = await colleague('+6281200000008', 15n)
  const second = await colleague('+6281200000009', 15n)
  const [a, b] = await colleagues(first, 15n)
  const remove = (actor: Actor, grantId: string | undefined) =>
    perform(app, takeBackRole, { actor, input: { employerId: '15', grantId } })
  const removed = await Promise.allSettled([remove(first, b?.id), remove(second, a?.id)])
  assert.deepEqual(removed.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.ok(removed.some((one) => one.status === 'rejected' && problem('access.last-owner')(one.reason)))
})

test('an officer gives a member’s account a new number: the old one is told, sessions end, the purpose is on record', async () => {
  const accountId = await database.transaction(async (db) => {
    const id = await openAccount(
      db,
      { name: 'Yusuf Maulana', phone: '+6281200000010', personId: 601n },
      app.now(),
    )
    await grantRole(db, { accountId: id, role: 'member' }, app.now())
    return id
  })
  const browser = { device: 'Chrome', language: 'id' as const, formerToken: null }
  const { token } = await database.transaction((db) => startSession(db, accountId, browser, app.now()))
  const officer = actorOf('01990000-0000-7000-8000-000000000001', 'Dewi Lestari', {
    role: 'officer',
    officeCode: 'A01',
  })
  const change = (purpose: string | null, phone = '0812 0000 0011') =>
    perform(app, changePhone, { actor: officer, input: { personId: '601', phone }, purpose })
  await assert.rejects(change(null), problem('access.purpose-needed'))
  await assert.rejects(change('ganti nomor HP', '0812 0000 0001'), problem('access.phone-taken'))
  await change('ganti nomor HP, KTP diperiksa')
  assert.equal(await database.read((db) => findSession(db, token, app.now())), null)
  const told = await database.read((db) =>
    db.many<{ to: string }>(
      sql`select to_address as "to" from access.message where purpose = 'phone changed'`,
    ),
  )
  assert.deepEqual(
    told.map(({ to }) => to),
    ['+6281200000010'],
  )
  const [record] = await database.read((db) =>
    db.many<{ purpose: string; personId: bigint }>(
      sql`select purpose, person_id as "personId" from access.audit_record where operation = 'access.change-phone'`,
    ),
  )
  assert.deepEqual(record, { purpose: 'ganti nomor HP, KTP diperiksa', personId: 601n })
})

operation({
  name: 'testing.read-something',
  summary: { id: 'Uji', en: 'Test' },
  allowed: ['employer.filer'],
  effect: 'read',
  input: z.object({}),
  output: z.object({}),
  route: { method: 'GET', path: '/testing' },
  run: async () => ({}),
})

test('a key is shown once, works at once within its scopes, and ends at once', async () => {
  const owner = await colleague('+6281200000012', 16n)
  const input = { employerId: '16', name: 'Gaji bulanan', role: 'employer.filer', scopes: ['testing:read'] }
  const { id, secret } = await perform(app, makeKey, { actor: owner, input })
  assert.match(secret, /^pyg_[\w-]{43}$/)
  const actor = await database.read((db) => findKeyActor(db, secret))
  assert.deepEqual(actor, {
    name: 'API: Gaji bulanan',
    accountId: null,
    grants: [{ role: 'employer.filer', employerId: 16n }],
    scopes: ['testing:read'],
    caller: `key:${id}`,
  })
  const listed = await perform(app, listKeys, { actor: owner, input: { employerId: '16' } })
  assert.deepEqual(
    listed.map((one) => one.id),
    [id],
  )
  assert.ok(!JSON.stringify(listed).includes(secret.slice(4)))
  const stored = await database.read((db) =>
    db.many<{ row: string }>(sql`select row_to_json(k)::text as row from access.api_key k`),
  )
  assert.ok(!stored.some(({ row }) => row.includes(secret)))
  await perform(app, revokeKey, { actor: owner, input: { employerId: '16', keyId: id } })
  assert.equal(await database.read((db) => findKeyActor(db, secret)), null)
})

test('a key is refused with an unknown scope, a taken name, a role that makes keys, or another employer', async () => {
  const owner = await colleague('+6281200000013', 17n)
  const make = (given: object) =>
    perform(app, makeKey, {
      actor: owner,
      input: { employerId: '17', name: 'Satu', role: 'employer.filer', scopes: ['testing:read'], ...given },
    })
  await make({})
  await assert.rejects(make({ name: 'satu' }), problem('access.key-name-taken'))
  await assert.rejects(make({ name: 'Dua', scopes: ['payments:write'] }), problem('access.scope-unknown'))
  await assert.rejects(make({ name: 'Dua', role: 'employer.owner' }), problem('bad-input'))
  await assert.rejects(make({ name: 'Dua', role: 'officer' }), problem('access.role-not-yours'))
  await assert.rejects(make({ name: 'Dua', employerId: '16' }), problem('not-found'))
  await assert.rejects(make({ name: 'Dua', employerId: undefined }), problem('not-found'))
})

test('a key that may make keys cannot give more than it has', async () => {
  const { secret } = await database.transaction((db) =>
    storeKey(
      db,
      {
        name: 'Induk',
        role: 'employer.owner',
        employerId: 18n,
        officeCode: null,
        personId: null,
        scopes: ['access:write'],
        madeBy: null,
      },
      app.now(),
    ),
  )
  const actor = present(await database.read((db) => findKeyActor(db, secret)), 'the key works')
  const input = { employerId: '18', name: 'Anak', role: 'employer.filer', scopes: ['testing:read'] }
  await assert.rejects(perform(app, makeKey, { actor, input }), problem('access.scope-beyond'))
})

test('a supervisor’s key is for their own office', async () => {
  const supervisor = actorOf('01990000-0000-7000-8000-000000000002', 'Agus', {
    role: 'supervisor',
    officeCode: 'A01',
  })
  await database.transaction(async (db) => {
    await db.run(
      sql`insert into access.account (id, name, phone, created_at) values (${supervisor.accountId}, 'Agus', '+6281200000014', ${app.now()})`,
    )
  })
  const input = { name: 'Loket', role: 'officer', scopes: ['testing:read'] }
  const { secret } = await perform(app, makeKey, { actor: supervisor, input })
  const actor = await database.read((db) => findKeyActor(db, secret))
  assert.deepEqual(actor?.grants, [{ role: 'officer', officeCode: 'A01' }])
})

test('what is not a key of ours finds nobody', async () => {
  for (const secret of ['', 'pyg_', `pyg_${'a'.repeat(43)}`, `pyg_${'a'.repeat(44)}`, "pyg_' or 1=1 --"]) {
    assert.equal(await database.read((db) => findKeyActor(db, secret)), null)
  }
})

test('a signing key is made once, however many ask for it at once, and its public half can be read by all', async () => {
  const keys = await Promise.all(
    Array.from({ length: 6 }, () => database.transaction((db) => getSigningKey(db, 'card', app.now()))),
  )
  assert.equal(new Set(keys.map(({ id }) => id)).size, 1)
  assert.match(keys[0]?.id ?? '', /^[0-9a-f]{16}$/)
  const document = await database.transaction((db) => getSigningKey(db, 'document', app.now()))
  const known = await database.read(findPublicKeys)
  assert.deepEqual(new Set(known.map(({ id }) => id)), new Set([keys[0]?.id, document.id]))
  assert.ok(known.every(({ publicJwk }) => publicJwk.d === undefined && publicJwk.crv === 'P-256'))
})

test('what has served its time is swept away, and what still counts stays', async () => {
  const owner = await colleague('+6281200000015', 19n)
  const browser = { device: 'Chrome', language: 'id' as const, formerToken: null }
  const { token } = await database.transaction((db) =>
    startSession(db, present(owner.accountId, 'has an account'), browser, app.now()),
  )
  await database.transaction((db) => sweepAccess(db, app.now()))
  assert.ok(await database.read((db) => findSession(db, token, app.now())))
  desk.pass({ days: 91 })
  await database.transaction((db) => sweepAccess(db, app.now()))
  const left = await database.read((db) =>
    db.get<{ rows: bigint }>(
      sql`select (select count(*) from access.session) + (select count(*) from access.message) as rows`,
    ),
  )
  assert.equal(left.rows, 0n)
})
