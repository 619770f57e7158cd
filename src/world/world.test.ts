import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, law, monthOf, parseMonth, parseNik } from '@payung/law'
import { billMonth, proveContributions } from '#modules/contributions'
import { proveLedger } from '#modules/ledger'
import { proveRegistry } from '#modules/registry'
import type { Database } from '#platform/database.ts'
import { createTestDatabase } from '../../tests/database.ts'
import { failingAt, openApp } from '../demo/fixtures/make-world.ts'
import type { Payung } from '../open.ts'
import { makeWorld, type WorldSize } from './make-world.ts'

const now = '2026-11-20T02:14:00Z'
const month = parseMonth('2026-11')
const size: WorldSize = { members: 400, employers: 25, seed: 7, history: 2 }

async function open(instant = now): Promise<Payung> {
  const { database, url } = await createTestDatabase()
  return { app: openApp(database, instant), ownerUrl: url, close: async () => {}, abandon: async () => {} }
}

const [one, twin, other, broken] = [await open(), await open(), await open(), await open()]
await makeWorld(one, size)

test('the people, the books and the bills of a synthetic world prove without a fault', async () => {
  await proveAll(one.app.database)
})

test('everybody in it is of the region that belongs to nobody, with a NIK that tells their birth and sex', async () => {
  const people = await rowsOf<{ nik: string; bornOn: string; sex: string }>(
    one,
    `select number as nik, birth_on as "bornOn", sex from registry.person_number
     join registry.person on person.id = person_id where kind = 'nik'`,
  )
  assert.equal(people.length, size.members)
  for (const { nik, bornOn, sex } of people) {
    const read = parseNik(nik, dayIn(one.app.now()), law.working())
    assert.ok(read.valid, nik)
    assert.deepEqual([read.region.slice(0, 2), read.birth, read.sex], ['99', bornOn, sex])
  }
})

test('nobody works before their time, before their birth allows it, or at two places of one employer at once', async () => {
  const odd = await rowsOf(
    one,
    `select employment.id from registry.employment
     join registry.person on person.id = person_id
     join registry.employer on employer.id = employer_id
     where started_on < birth_on + interval '17 years' or started_on > date '2026-11-20'
        or ended_on > date '2026-11-20' or ended_on < employer.registered_at::date or declared_at < employer.registered_at::date
        or person.registered_at > declared_at
     union all
     select held.id from registry.employment held join registry.employment earlier using (person_id)
     where held.ended_on is null and earlier.ended_on >= held.started_on`,
  )
  assert.deepEqual(odd, [])
})

test('the months before are billed and paid, and `month` bills the one that has been filed, once', async () => {
  const months = () =>
    rowsOf(
      one,
      `select month, count(*)::int as bills, count(settlement.bill_id)::int as paid
       from contributions.bill left join contributions.settlement on bill_id = id group by month order by month`,
    )
  const before = await months()
  assert.deepEqual(
    before.map((row) => [row['month'], row['bills'] === row['paid']]),
    [
      [month - 2, true],
      [month - 1, true],
    ],
  )
  const billed = await billMonth(one.app, month)
  assert.ok(billed.workers > size.members * 0.9 && billed.bills > 20, JSON.stringify(billed.workers))
  assert.equal((await billMonth(one.app, month)).bills, 0)
  assert.equal((await months()).length, 3)
  await proveAll(one.app.database)
})

test('the same seed on the same day makes the same world, another seed another one', async () => {
  await makeWorld(twin, size)
  await billMonth(twin.app, month)
  assert.deepEqual(await contentOf(twin), await contentOf(one))
  await makeWorld(other, { ...size, seed: 8 })
  assert.notDeepEqual((await contentOf(other))[0], (await contentOf(one))[0])
})

test('a world that broke off on the way is made to the end by the same command, also on a later day', async () => {
  for (const nth of [1, 3]) {
    const failing = { ...broken.app, database: failingAt(broken.app.database, nth) }
    await assert.rejects(makeWorld({ ...broken, app: failing }, size), /the power has gone/)
  }
  const later = { ...broken.app, now: () => new Date('2027-02-03T05:00:00Z') }
  assert.equal(await makeWorld({ ...broken, app: later }, { ...size, seed: 99 }), false)
  assert.equal(await makeWorld({ ...broken, app: later }, size), true)
  await billMonth(broken.app, month)
  assert.deepEqual(await contentOf(broken), await contentOf(one))
})

test('where there are people already, nothing is made', async () => {
  assert.equal(await makeWorld(one, size), false)
  assert.equal((await rowsOf(one, 'select from registry.person')).length, size.members)
})

test('a world can be as small as one person, and can begin with the programmes themselves', async () => {
  for (const [instant, members] of [
    [now, 1],
    ['2015-08-01T00:00:00Z', 40],
  ] as const) {
    const tiny = await open(instant)
    const current = monthOf(dayIn(tiny.app.now()))
    await makeWorld(tiny, { members, employers: members, seed: 1, history: 0 })
    assert.ok((await billMonth(tiny.app, current)).bills >= 1)
    await proveAll(tiny.app.database)
  }
})

async function rowsOf<Row = Record<string, unknown>>({ app }: Payung, statement: string): Promise<Row[]> {
  return (await app.database.pool.query(statement)).rows as Row[] // The statements stand above.
}

/** All that a world holds, but for the keys of bills and payments, which come from chance. */
function contentOf(payung: Payung): Promise<unknown[][]> {
  const statements = [
    'select * from registry.person order by id',
    'select * from registry.person_number order by kind, number',
    'select * from registry.employer order by id',
    'select * from registry.employer_terms order by employer_id',
    'select * from registry.employment order by employer_id, id',
    'select employer_id, id, month, kind, state, submitted_at, finalised_at from contributions.wage_return order by 1, 2',
    'select * from contributions.return_row order by month, employer_id, return_id, person_id',
    `select employer_id, month, number, issued_at, due_on, workers, wages, total, encode(snapshot, 'hex') from contributions.bill order by 1, 2`,
    'select employer_id, code, amount, expires_at from contributions.payment_code order by code',
    'select code, amount, paid_at, receipt_no from contributions.payment order by code',
    'select month, person_id, amount, posting_month from ledger.member_line order by 1, 2, 3',
  ]
  return Promise.all(statements.map((statement) => rowsOf(payung, statement)))
}

async function proveAll(database: Database): Promise<void> {
  const proofs = [...(await database.read(proveRegistry)), ...(await database.read(proveContributions))]
  for (const { claim, faults } of proofs) assert.deepEqual(faults, [], claim)
  assert.deepEqual((await database.read(proveLedger)).differences, [])
}
