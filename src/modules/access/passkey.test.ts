import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import sql from 'sql-template-tag'
import { Problem } from '#base/problem.ts'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { Authenticator, type Odd } from './fixtures/authenticator.ts'
import { createTestDesk } from './fixtures/desk.ts'
import {
  addPasskey,
  beginPasskeyAdding,
  beginPasskeySignIn,
  beginSignIn,
  type Browser,
  enterWithPasskey,
  findAddingRequest,
  findSession,
  findSignInRequest,
  grantRole,
  listPasskeys,
  openAccount,
  passkeySite,
  removePasskey,
} from './index.ts'

const { database } = await createTestDatabase()
const desk = await createTestDesk(database)
const { app } = desk

const origin = 'https://payung.example'
const browser: Browser = { device: 'Chrome, Android', language: 'id', formerToken: null }
let people = 0
let phone = ''
let actor: Actor
let device: Authenticator

beforeEach(async () => {
  const hour = 3600
  desk.pass({ seconds: hour - ((app.now().getTime() / 1000) % hour) }) // Tries are counted by the hour and its quarters.
  people += 1
  phone = `+62815000${String(people).padStart(4, '0')}`
  actor = await newPerson(phone)
  device = new Authenticator(origin)
})

async function newPerson(number: string, secret: { password?: string } = {}): Promise<Actor> {
  const accountId = await database.transaction(async (db) => {
    const id = await openAccount(db, { name: 'Rina Kusumawati', phone: number, ...secret }, app.now())
    await grantRole(db, { accountId: id, role: 'employer.owner', employerId: 7n }, app.now())
    return id
  })
  const grants = [{ role: 'employer.owner', employerId: 7n }] as const
  return {
    name: 'Rina',
    accountId,
    grants,
    scopes: null,
    signedInAt: app.now(),
    caller: `account:${accountId}`,
  }
}

async function add(odd: Odd = {}, who = actor, name = 'HP Rina'): Promise<string> {
  const token = await beginPasskeyAdding(app, who)
  const asked = await findAddingRequest(app, token, who.accountId ?? '')
  assert.ok(asked)
  return addPasskey(app, { actor: who, token, name, answer: device.make(asked, odd) })
}

const begin = (backTo: string | null = null) =>
  beginPasskeySignIn(app, { backTo }, { address: `10.4.0.${people}` })

async function enter(odd: Odd = {}, token?: string) {
  const cookie = token ?? (await begin())
  const asked = await findSignInRequest(app, cookie)
  assert.ok(asked)
  return enterWithPasskey(app, { token: cookie, answer: device.use(asked, odd), browser })
}

const find = (token: string) => database.read((db) => findSession(db, token, app.now()))

function problem(code: string) {
  return (error: unknown) => {
    assert.ok(error instanceof Problem, String(error))
    assert.equal(error.details.code, code)
    return true
  }
}

test('a passkey alone opens a session of its account, and leads to where the person was going', async () => {
  await add()
  const token = await begin('/employer/bills')
  const entered = await enter({}, token)
  const session = await find(entered.token)
  assert.equal(session?.accountId, actor.accountId)
  assert.deepEqual(session?.actor.signedInAt, app.now())
  assert.equal(entered.backTo, '/employer/bills')
})

test('the owner sees each passkey with its name, the day it was made and its last use', async () => {
  await add()
  const list = () => perform(app, listPasskeys, { actor, input: {} })
  assert.deepEqual(
    (await list()).map(({ name, usedAt, synced }) => [name, usedAt, synced]),
    [['HP Rina', null, false]],
  )
  desk.pass({ minutes: 3 })
  await enter()
  assert.deepEqual((await list())[0]?.usedAt, app.now())
})

test('adding and removing a passkey is told to the owner', async () => {
  const passkeyId = await add()
  await perform(app, removePasskey, { actor, input: { passkeyId } })
  const told = await database.read((db) =>
    db.many<{ purpose: string }>(
      sql`select purpose from access.message where to_address = ${phone} order by purpose`,
    ),
  )
  assert.deepEqual(
    told.map(({ purpose }) => purpose),
    ['passkey added', 'passkey removed'],
  )
})

test('a removed passkey opens nothing, and nobody removes another’s', async () => {
  const passkeyId = await add()
  const stranger = await newPerson(`+62816000${String(people).padStart(4, '0')}`)
  await assert.rejects(
    perform(app, removePasskey, { actor: stranger, input: { passkeyId } }),
    problem('not-found'),
  )
  await perform(app, removePasskey, { actor, input: { passkeyId } })
  await assert.rejects(enter(), problem('access.passkey-refused'))
})

test('a passkey for another site, without a finger, a face or a PIN, or for another challenge is not taken', async () => {
  const odds: Odd[] = [
    { origin: 'https://payung.example.jahat.example' },
    { origin: 'http://payung.example' },
    { rpId: 'jahat.example' },
    { unverified: true },
    { challenge: Buffer.alloc(32, 1).toString('base64url') },
    { type: 'webauthn.get' },
  ]
  for (const odd of odds)
    await assert.rejects(add(odd), problem('access.passkey-not-made'), JSON.stringify(odd))
  assert.deepEqual(await perform(app, listPasskeys, { actor, input: {} }), [])
})

test('a signature for another site, without a person, by another key or under another name opens nothing', async () => {
  await add()
  const odds: Odd[] = [
    { origin: 'https://payung.example.jahat.example' },
    { rpId: 'jahat.example' },
    { unverified: true },
    { challenge: Buffer.alloc(32, 1).toString('base64url') },
    { type: 'webauthn.create' },
    { userHandle: Buffer.alloc(16, 9).toString('base64url') },
    { forged: true },
  ]
  for (const odd of odds)
    await assert.rejects(enter(odd), problem('access.passkey-refused'), JSON.stringify(odd))
  assert.ok(await find((await enter()).token))
  const alarms = desk.logged.filter((line) => line.includes('security.passkey-refused'))
  assert.ok(alarms.length >= odds.length - 1)
  assert.ok(!alarms.join('').includes(phone))
})

test('an unknown passkey and a wrong signature are refused in the same words', async () => {
  await add()
  const refusals: unknown[] = []
  const note = (error: unknown) => refusals.push(error instanceof Problem && error.details)
  await enter({ forged: true }).catch(note)
  device = new Authenticator(origin)
  await enter({ userHandle: 'AAAA' }).catch(note)
  assert.equal(refusals.length, 2)
  assert.deepEqual(refusals[1], refusals[0])
})

test('a challenge is answered once: a replayed answer opens nothing, and neither does a second try', async () => {
  await add()
  const token = await begin()
  const asked = await findSignInRequest(app, token)
  assert.ok(asked)
  const answer = device.use(asked)
  await enterWithPasskey(app, { token, answer, browser })
  await assert.rejects(enterWithPasskey(app, { token, answer, browser }), problem('access.passkey-over'))

  const next = await begin()
  const askedNext = await findSignInRequest(app, next)
  assert.ok(askedNext)
  await assert.rejects(
    enterWithPasskey(app, { token: next, answer, browser }),
    problem('access.passkey-refused'),
  )
  const right = device.use(askedNext)
  await assert.rejects(
    enterWithPasskey(app, { token: next, answer: right, browser }),
    problem('access.passkey-over'),
  )
})

test('one answer that comes twice at once opens one session', async () => {
  await add()
  const token = await begin()
  const asked = await findSignInRequest(app, token)
  assert.ok(asked)
  const answer = device.use(asked)
  const tried = await Promise.allSettled(
    Array.from({ length: 4 }, () => enterWithPasskey(app, { token, answer, browser })),
  )
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a challenge ends after five minutes, belongs to one browser, and to one purpose', async () => {
  await add()
  const late = await begin()
  const asked = await findSignInRequest(app, late)
  assert.ok(asked)
  desk.pass({ minutes: 5 })
  assert.equal(await findSignInRequest(app, late), null)
  const answer = device.use(asked)
  await assert.rejects(
    enterWithPasskey(app, { token: late, answer, browser }),
    problem('access.passkey-over'),
  )

  const [here, elsewhere] = [await begin(), await begin()]
  const askedHere = await findSignInRequest(app, here)
  assert.ok(askedHere)
  const stolen = device.use(askedHere)
  await assert.rejects(
    enterWithPasskey(app, { token: elsewhere, answer: stolen, browser }),
    problem('access.passkey-refused'),
  )

  const adding = await beginPasskeyAdding(app, { ...actor, signedInAt: app.now() })
  assert.equal(await findSignInRequest(app, adding), null)
  await assert.rejects(
    enterWithPasskey(app, { token: adding, answer, browser }),
    problem('access.passkey-over'),
  )
})

test('a device that counts backwards has been copied: its signature opens nothing, and somebody is told', async () => {
  await add()
  await enter()
  await enter()
  device.count = 0
  const before = desk.logged.length
  await assert.rejects(enter(), problem('access.passkey-refused'))
  assert.match(desk.logged.slice(before).join(''), /"alarm".*security\.passkey-refused.*counter/)
  device.count = 2
  assert.ok(await find((await enter()).token))
})

test('a passkey that never counts, as synced ones do not, goes on working', async () => {
  device.counts = false
  await add()
  await enter()
  assert.ok(await find((await enter()).token))
})

test('a credential belongs to one account, once', async () => {
  await add()
  await assert.rejects(add(), problem('access.passkey-taken'))
  const other = await newPerson(`+62817000${String(people).padStart(4, '0')}`)
  await assert.rejects(add({}, other), problem('access.passkey-taken'))
})

test('nobody answers a challenge that was given to another account', async () => {
  const other = await newPerson(`+62818000${String(people).padStart(4, '0')}`)
  const token = await beginPasskeyAdding(app, actor)
  const asked = await findAddingRequest(app, token, actor.accountId ?? '')
  assert.ok(asked)
  assert.equal(await findAddingRequest(app, token, other.accountId ?? ''), null)
  await assert.rejects(
    addPasskey(app, { actor: other, token, name: 'x', answer: device.make(asked) }),
    problem('access.passkey-over'),
  )
})

test('what is no answer of a device is refused, whatever it is', async () => {
  for (const answer of [
    '',
    '{',
    '[]',
    'null',
    '{"id":"x"}',
    `{"id":"${'A'.repeat(20_000)}"}`,
    '{"id":1,"response":[]}',
  ]) {
    const token = await begin()
    await assert.rejects(enterWithPasskey(app, { token, answer, browser }), problem('access.passkey-refused'))
    const adding = await beginPasskeyAdding(app, actor)
    await assert.rejects(
      addPasskey(app, { actor, token: adding, name: 'x', answer }),
      problem('access.passkey-not-made'),
    )
  }
})

test('whoever signed in more than a quarter of an hour ago signs in again before a passkey is added', async () => {
  const token = await beginPasskeyAdding(app, actor)
  const asked = await findAddingRequest(app, token, actor.accountId ?? '')
  assert.ok(asked)
  desk.pass({ minutes: 16 })
  await assert.rejects(beginPasskeyAdding(app, actor), problem('access.sign-in-again'))
  await beginPasskeyAdding(app, { ...actor, signedInAt: app.now() })
})

test('an account holds ten passkeys at most', async () => {
  for (let made = 1; made <= 10; made++) {
    device = new Authenticator(origin)
    await add()
  }
  await assert.rejects(beginPasskeyAdding(app, actor), problem('access.too-many-passkeys'))
})

test('someone whose name is locked by others comes in with a passkey', async () => {
  phone = `+62819000${String(people).padStart(4, '0')}`
  actor = await newPerson(phone, { password: 'kopi tubruk tanpa gula' })
  await add()
  const asker = { address: `10.5.0.${people}`, language: 'id' as const }
  const tryPassword = (password: string) => beginSignIn(desk, { name: phone, password, backTo: null }, asker)
  for (let time = 1; time <= 6; time++) await tryPassword('salah').catch(() => {})
  await assert.rejects(tryPassword('kopi tubruk tanpa gula'), problem('access.too-many-tries'))
  assert.ok(await find((await enter()).token))
})

test('challenges asked for from one address slow down, stop and raise one alarm', async () => {
  for (let time = 1; time <= 100; time++) await begin()
  await assert.rejects(begin(), problem('access.too-many-tries'))
  for (let time = 1; time <= 10; time++) {
    desk.pass({ minutes: 1 })
    await begin()
  }
  const alarms = () => desk.logged.filter((line) => line.includes('security.tries-stopped'))
  assert.equal(alarms().length, 0)
  for (let time = 1; time <= 3; time++) await assert.rejects(begin(), problem('access.too-many-tries'))
  assert.equal(alarms().length, 1)
  assert.match(alarms()[0] ?? '', new RegExp(`"alarm".*"passkey-from".*"10\\.4\\.0\\.${people}"`))
})

test('passkeys belong to a name: of the site, or localhost on one’s own machine; a mere number has none', () => {
  const site = (publicUrl: string) => passkeySite({ publicUrl })
  assert.deepEqual(site('https://payung.example:8443'), {
    rpId: 'payung.example',
    origin: 'https://payung.example:8443',
  })
  assert.deepEqual(site('http://127.0.0.1:8080'), { rpId: 'localhost', origin: 'http://localhost:8080' })
  assert.equal(site('https://10.1.2.3'), null)
  assert.equal(site('https://[2001:db8::1]'), null)
})
