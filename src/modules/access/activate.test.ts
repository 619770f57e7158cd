import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#base/problem.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { findAccountByName } from './account.sql.ts'
import { createTestDesk } from './fixtures/desk.ts'
import {
  beginAccount,
  beginActivation,
  choosePassword,
  enterCode,
  findSession,
  grantRole,
  openAccount,
  type Browser,
  type FindMember,
} from './index.ts'

const { database } = await createTestDatabase()
const desk = await createTestDesk(database)
const { app } = desk

const browser: Browser = { device: 'Chrome, Android', language: 'id', formerToken: null }
const asker = { address: '10.0.0.1', language: 'id' as const }
const find = (token: string) => database.read((db) => findSession(db, token, app.now()))

function problem(code: string) {
  return (error: unknown) => error instanceof Problem && error.details.code === code
}

const members = new Map([
  ['990001', { personId: 501n, name: 'Yusuf Maulana', phone: '+6281299990001', birthOn: '1990-04-21' }],
])
const findMember: FindMember = async (_db, { membershipNo, birthOn, phone }) => {
  const member = members.get(membershipNo)
  return member && member.birthOn === birthOn && member.phone === phone ? member : null
}

test('a member makes an account with membership number, birth day and phone, proven by a code', async () => {
  const given = { membershipNo: '990001', birthOn: '1990-04-21', phone: '+6281299990001', backTo: null }
  const token = await beginActivation(desk, given, { ...asker, findMember })
  const entered = await enterCode(app, { token, code: await desk.codeSentTo(given.phone), browser })
  assert.deepEqual(entered, { next: 'password' })
  const session = await choosePassword(app, { token, password: 'sampan kecil berlayar', browser })
  assert.equal(session.portal, 'member')
  const found = await find(session.token)
  assert.deepEqual(found?.actor.grants, [{ role: 'member', personId: 501n }])
  assert.equal(found?.actor.name, 'Yusuf Maulana')
})

test('a first sign-in that does not match looks the same and writes to nobody', async () => {
  const given = { membershipNo: '990001', birthOn: '1991-01-01', phone: '+6281299990055', backTo: null }
  const token = await beginActivation(desk, given, { ...asker, findMember })
  assert.match(token, /^[\w-]{43}$/)
  await assert.rejects(enterCode(app, { token, code: '123456', browser }), problem('access.wrong-code'))
  assert.equal((await desk.messagesTo('+6281299990055')).length, 0)
})

test('whoever acts for an employer already keeps one account when they activate as a member', async () => {
  const phone = '+6281299990002'
  const accountId = await database.transaction(async (db) => {
    const id = await openAccount(db, { name: 'Rina Kusumawati', phone }, app.now())
    await grantRole(db, { accountId: id, role: 'employer.owner', employerId: 7n }, app.now())
    return id
  })
  members.set('990002', { personId: 502n, name: 'Rina Kusumawati', phone, birthOn: '1988-02-02' })
  const given = { membershipNo: '990002', birthOn: '1988-02-02', phone, backTo: null }
  const token = await beginActivation(desk, given, { ...asker, findMember })
  await enterCode(app, { token, code: await desk.codeSentTo(phone), browser })
  const session = await choosePassword(app, { token, password: 'tiga anak tangga kayu', browser })
  const found = await find(session.token)
  assert.equal(found?.accountId, accountId)
  assert.deepEqual(
    new Set(found?.actor.grants),
    new Set([
      { role: 'employer.owner', employerId: 7n },
      { role: 'member', personId: 502n },
    ]),
  )
})

test('a phone shared in a family belongs to the account that came first', async () => {
  members.set('990003', {
    personId: 503n,
    name: 'Adik Yusuf',
    phone: '+6281299990001',
    birthOn: '1999-09-09',
  })
  const given = { membershipNo: '990003', birthOn: '1999-09-09', phone: '+6281299990001', backTo: null }
  const token = await beginActivation(desk, given, { ...asker, findMember })
  await enterCode(app, { token, code: await desk.codeSentTo(given.phone), browser })
  await assert.rejects(
    choosePassword(app, { token, password: 'sampan besar berlayar', browser }),
    problem('access.phone-taken'),
  )
})

test('whoever is about to register an employer has an account without a role, once the code to their number is right', async () => {
  const given = { name: 'Hendra Gunawan', phone: '+6281299990061', backTo: '/employer/register' }
  const token = await beginAccount(desk, given, asker)
  await assert.rejects(enterCode(app, { token, code: '000000', browser }), problem('access.wrong-code'))
  await enterCode(app, { token, code: await desk.codeSentTo(given.phone), browser })
  const session = await choosePassword(app, { token, password: 'wajan besi tua', browser })
  assert.deepEqual([session.portal, session.backTo], ['member', '/employer/register'])
  const found = await find(session.token)
  assert.deepEqual([found?.actor.name, found?.actor.grants], ['Hendra Gunawan', []])
})

test('a number that has an account already keeps it, with its name and roles, and gets a new password', async () => {
  const phone = '+6281299990002'
  const before = await database.read((db) =>
    db.find<{ name: string }>(findAccountByName({ kind: 'phone', value: phone })),
  )
  const token = await beginAccount(desk, { name: 'Orang Lain', phone, backTo: null }, asker)
  await enterCode(app, { token, code: await desk.codeSentTo(phone), browser })
  const session = await choosePassword(app, { token, password: 'empat roda gerobak', browser })
  const found = await find(session.token)
  assert.equal(found?.actor.name, before?.name)
  assert.equal(found?.actor.grants.length, 2)
})
