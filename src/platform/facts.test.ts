import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../tests/database.ts'
import { createTestDesk } from '../modules/access/fixtures/desk.ts'
import { recordFact, tellFacts, tellingTasks, type Fact, type Subscription } from './facts.ts'
import { enqueue, startJobs } from './jobs.ts'
import { newTrace, trace } from './log.ts'

const { database, url } = await createTestDatabase()
const { app, logged } = await createTestDesk(database)
await database.transaction((db) => db.run(sql`delete from platform.untold_fact`)) // Of the making of the desk.

const record = (name: string, about: Fact['about'] = {}) =>
  database.transaction((db) => recordFact(db, name, about, app.now()))

/** Someone who acts on facts, and what they were told. */
function subscriber(
  name: string,
  facts: readonly string[],
  act: (fact: Fact) => void = () => {},
): Subscription & { readonly told: (Fact & { readonly within: string | undefined })[] } {
  const told: (Fact & { readonly within: string | undefined })[] = []
  const note = async (_app: unknown, fact: Fact) => {
    told.push({ ...fact, within: trace.getStore() })
    act(fact)
  }
  return { name, facts, told, act: note }
}

/** Works the queue until this is so. */
async function work(subscriptions: readonly Subscription[], until: () => boolean): Promise<void> {
  const jobs = await startJobs(app, url, tellingTasks(subscriptions), { patienceMs: 60_000 })
  for (let tries = 0; tries < 400 && !until(); tries++) await sleep(10)
  await jobs.stop()
  assert.ok(until())
}

test('each fact reaches whoever acts on it, once, with what it is about and under the trace of what made it true', async () => {
  const [bills, all] = [
    subscriber('bills', ['testing.bill']),
    subscriber('all', ['testing.bill', 'testing.leaver']),
  ]
  const id = newTrace()
  await trace.run(id, () => record('testing.bill', { billId: 'B1' }))
  await record('testing.leaver')
  await record('testing.unheard')
  await tellFacts(app, [bills, all])
  await tellFacts(app, [bills, all])
  await work([bills, all], () => bills.told.length === 1 && all.told.length === 2)
  const [bill] = bills.told
  assert.deepEqual([bill?.name, bill?.about, bill?.within], ['testing.bill', { billId: 'B1' }, id])
  assert.deepEqual(
    all.told.map(({ name }) => name),
    ['testing.bill', 'testing.leaver'],
  )
  assert.match(all.told[1]?.within ?? '', /^[0-9a-f]{32}$/)
})

test('what was taken back with its transaction is told to nobody', async () => {
  const all = subscriber('all', ['testing.undone', 'testing.done'])
  const undone = database.transaction(async (db) => {
    await recordFact(db, 'testing.undone', {}, app.now())
    throw new Error('changed our mind')
  })
  await assert.rejects(undone)
  await record('testing.done')
  await tellFacts(app, [all])
  await work([all], () => all.told.length > 0)
  assert.deepEqual(
    all.told.map(({ name }) => name),
    ['testing.done'],
  )
})

test('a thousand facts make a few jobs; four servers that tell at once leave none out and tell none twice', async () => {
  const all = subscriber('all', ['testing.many'])
  await database.transaction(async (db) => {
    for (let n = 0; n < 1000; n++) await recordFact(db, 'testing.many', { n }, app.now())
  })
  await Promise.all([1, 2, 3, 4].map(() => tellFacts(app, [all])))
  const before = logged.length
  await work([all], () => all.told.length >= 1000)
  assert.deepEqual(
    all.told.map(({ about }) => Number(about['n'])).sort((a, b) => a - b),
    Array.from({ length: 1000 }, (_, n) => n),
  )
  const done = logged.slice(before).filter((line) => line.includes('"job.done"'))
  assert.ok(done.length >= 5 && done.length <= 20, `${done.length} jobs`)
})

test('a fact that cannot be acted on holds up none of those beside it, and comes again', async () => {
  const breaking = subscriber('breaking', ['testing.third'], ({ about }) => {
    if (about['n'] === 2) throw new Error('not yet')
  })
  for (const n of [1, 2, 3]) await record('testing.third', { n })
  await tellFacts(app, [breaking])
  await work([breaking], () => breaking.told.length >= 3)
  assert.deepEqual(
    breaking.told.map(({ about }) => about['n']),
    [1, 2, 3],
  )
  const { rows } = await database.pool.query(
    `select waiting from platform.queue_state() where task = 'tell-subscriber'`,
  )
  assert.deepEqual(rows, [{ waiting: 1n }])
})

test('what a server of the version before has queued is done', async () => {
  const all = subscriber('all', ['testing.before'])
  await record('testing.before')
  await record('testing.before')
  const ids = await database.transaction((db) =>
    db.many<{ id: string }>(sql`
      delete from platform.untold_fact using platform.fact where id = fact_id and name = 'testing.before' returning id::text`),
  )
  const [first, second] = ids
  await database.transaction(async (db) => {
    await enqueue(db, { name: 'deliver-fact', run: async () => {} }, { id: first?.id ?? '' })
    await enqueue(
      db,
      { name: 'inform-subscriber', run: async () => {} },
      { id: second?.id ?? '', subscription: 'all' },
    )
  })
  await work([all], () => all.told.length === 2)
  assert.deepEqual(all.told.map(({ id }) => String(id)).sort(), ids.map(({ id }) => id).sort())
})
