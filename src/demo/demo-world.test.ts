import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { type AuditProof, findKeyActor, proveAudit, sealAudit } from '#modules/access'
import { proveContributions } from '#modules/contributions'
import { proveInstitute } from '#modules/institute'
import { proveLedger } from '#modules/ledger'
import { proveRegistry, registerEmployer } from '#modules/registry'
import { classStates, enrolmentStates, proveTraining } from '#modules/training'
import { visitor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import type { Database } from '#platform/database.ts'
import { perform } from '#platform/operation.ts'
import { createTestDatabase } from '../../tests/database.ts'
import { demoKeys } from './demo-keys.ts'
import { ensureDemoWorld } from './ensure-demo-world.ts'
import { contentOf, failingAt, numbersOf, openApp } from './fixtures/make-world.ts'
import { signIns } from './sign-ins.ts'
import { Calendar } from './story/calendar.ts'
import { inFull } from './story/cast.ts'
import { crewOf } from './story/firms.ts'

const now = '2026-11-21T02:00:00Z'

/** The instants at which calendars and laws are at their most awkward. */
const instants = {
  'on the first day of 2016, half a year after the programmes began': '2016-01-01T00:30:00Z',
  'in the last minute of a year of COVID-19 relief': '2020-12-31T16:59:59Z',
  'on a leap day, when public bodies had been covered for half a year': '2024-02-29T12:00:00Z',
}

const open = async (instant = now): Promise<App> => openApp((await createTestDatabase()).database, instant)
const app = await open()
const [twin, broken, foreign, abandoned, early] = [
  await open(),
  await open(),
  await open(),
  await open(),
  await open('2015-12-31T16:59:59Z'),
]
const elsewhere = new Map<string, App>()
for (const [when, instant] of Object.entries(instants)) elsewhere.set(when, await open(instant))
await ensureDemoWorld({ app })

test('the people, the books, the bills and the audit chain of the demo world prove without a fault', async () => {
  await proveAll(app)
})

for (const [when, app] of elsewhere) {
  test(`the demo world can be made ${when}, and proves without a fault`, async () => {
    assert.deepEqual(await ensureDemoWorld({ app }), signIns)
    await proveAll(app)
  })
}

test('the demo world has three training bodies, a dozen classes, and trainees in every state in which one can stay', async () => {
  const count = async (statement: string) =>
    (await app.database.pool.query<{ state: string; count: number }>(statement)).rows
  const bodies = await count(`select state, count(*)::int as count from training.provider group by state`)
  assert.deepEqual(bodies, [{ state: 'active', count: 3 }])
  const classes = await count(`select state, count(*)::int as count from training.class group by state`)
  assert.ok(classes.reduce((sum, one) => sum + one.count, 0) >= 12)
  assert.deepEqual(
    classes.map(({ state }) => state).sort(),
    classStates.filter((state) => state !== 'completed').sort(), // A class that is completed waits for its invoice for days only.
  )
  const trainees = await count(`select state, count(*)::int as count from training.enrolment group by state`)
  assert.deepEqual(
    trainees.map(({ state }) => state).sort(),
    enrolmentStates.filter((state) => state !== 'applied').sort(), // Which is answered at once.
  )
})

test('everyone who is named on the console can sign in with the password', async () => {
  const { rows } = await app.database.pool.query<{ phone: string }>(
    'select phone from access.account where password_hash is not null',
  )
  const phones = new Set(rows.map(({ phone }) => phone))
  assert.deepEqual(
    signIns.filter(({ name }) => !phones.has(inFull(name))),
    [],
  )
})

test('before there are six months to tell of, no demo world is made', async () => {
  assert.deepEqual(await ensureDemoWorld({ app: early }), [])
})

test('the same instant and the same seed make the same world, down to every number that is given out', async () => {
  await ensureDemoWorld({ app: twin })
  assert.deepEqual(await contentOf(twin.database), await contentOf(app.database))
  assert.deepEqual(await numbersOf(twin.database), await numbersOf(app.database))
})

test('another seed brings other people together', () => {
  const calendar = new Calendar(new Date(now))
  const [some, others] = ['satu', 'dua'].map((seed) =>
    crewOf({ seed, calendar }, { prefix: 'X', from: 0, month: calendar.first }).many(
      20,
      'PKWT',
      [4_000, 5_000],
    ),
  )
  assert.notDeepEqual(some, others)
})

test('a world that is there is not made again', async () => {
  const before = await deedsIn(app.database)
  assert.deepEqual(await ensureDemoWorld({ app }), signIns)
  assert.equal(await deedsIn(app.database), before)
})

test('a making that broke off, twice, is made to the end and gives the same world, as of when it was begun', async () => {
  for (const [nth, day] of [
    [90, now],
    [160, '2026-11-22T05:00:00Z'],
  ] as const) {
    const failing = { ...broken, database: failingAt(broken.database, nth), now: () => new Date(day) }
    await assert.rejects(ensureDemoWorld({ app: failing }), /the power has gone/)
  }
  const later = { ...broken, now: () => new Date('2026-12-24T05:00:00Z') }
  assert.deepEqual(await ensureDemoWorld({ app: later }), signIns)
  assert.deepEqual(await contentOf(broken.database), await contentOf(app.database))
  await proveAll(broken)
})

test('where anything is on record already, nothing is made', async () => {
  await registerSomeone(foreign)
  const before = await deedsIn(foreign.database)
  assert.deepEqual(await ensureDemoWorld({ app: foreign }), [])
  assert.equal(await deedsIn(foreign.database), before)
})

test('a making that broke off is left alone once someone else has done something there', async () => {
  const failing = { ...abandoned, database: failingAt(abandoned.database, 60) }
  await assert.rejects(ensureDemoWorld({ app: failing }), /the power has gone/)
  await registerSomeone(abandoned)
  const before = await deedsIn(abandoned.database)
  assert.deepEqual(await ensureDemoWorld({ app: abandoned }), [])
  assert.equal(await deedsIn(abandoned.database), before)
})

test('there is a key for each role, the same whenever it is asked for, and it opens what it says', async () => {
  const { keys, bank } = await demoKeys(app)
  assert.deepEqual(new Set(keys.map(({ role }) => role)), new Set(signIns.map(({ role }) => role)))
  for (const { key, role, scopes, may } of keys) {
    const actor = await app.database.read((db) => findKeyActor(db, key))
    assert.deepEqual([actor?.grants.map((grant) => grant.role), actor?.scopes], [[role], scopes])
    assert.ok(may.length > 0, role)
  }
  assert.deepEqual((await demoKeys(app)).keys, keys)
  assert.equal(bank.partnerId, 'SIMBANK01')
})

test('keys that were kept for another database are made anew for this one', async () => {
  const { keys } = await demoKeys(app)
  const moved = { ...twin, config: { ...twin.config, dataFolder: app.config.dataFolder } }
  const { keys: theirs } = await demoKeys(moved)
  assert.equal(theirs.length, keys.length)
  for (const { key } of theirs) {
    assert.ok(await twin.database.read((db) => findKeyActor(db, key)))
    assert.equal(await app.database.read((db) => findKeyActor(db, key)), null)
  }
})

/** Until 2023 the law knew no contracts of work abroad as the story tells them. */
function isLater(claim: string, now: Date): boolean {
  return claim.startsWith('contracts of work abroad') && now < new Date('2023-06-01')
}

/** Training is told once its programme has run for a year and a half. */
const trainingTold = (now: Date) => now >= new Date('2022-02-01')

async function proveAll({ database, now }: App): Promise<void> {
  const proofs = [
    ...(await database.read(proveRegistry)),
    ...(await database.read(proveContributions)),
    ...(await database.read(proveInstitute)),
  ]
  for (const { claim, compared, faults } of proofs) {
    assert.deepEqual(faults, [], claim)
    assert.ok(compared > 0n || isLater(claim, now()), claim)
  }
  for (const { claim, compared, faults } of await database.read(proveTraining)) {
    assert.deepEqual(faults, [], claim)
    assert.equal(compared > 0n, trainingTold(now()), claim)
  }
  assert.deepEqual((await database.read(proveLedger)).differences, [])
  const audit = await proveWhenSealed(database)
  assert.ok(audit.links > 100n)
  assert.deepEqual([audit.waiting, audit.seams, audit.broken], [0n, [], null])
}

async function deedsIn({ pool }: Database): Promise<unknown> {
  const { rows } = await pool.query<{ count: bigint }>('select count(*) from access.audit_record')
  return rows[0]?.count
}

async function registerSomeone(app: App): Promise<void> {
  const input = {
    kind: 'household',
    name: 'Keluarga Wahyuni',
    riskClass: 1,
    regionCode: '64.72',
    address: 'Jalan Mawar 4, Samarinda',
    contactName: 'Sri Wahyuni',
    contactPhone: '0812-9999-7001',
    firstMonth: '2026-11',
  }
  await perform(app, registerEmployer, { actor: visitor, input })
}

/** Records wait while an older transaction may still add some, also one of another test's database on this server. */
async function proveWhenSealed(database: Database): Promise<AuditProof> {
  for (;;) {
    while ((await database.transaction(sealAudit)).sealed > 0);
    const audit = await database.read((db) => proveAudit(db))
    if (audit.waiting === 0n || audit.broken) return audit
    await setTimeout(50)
  }
}
