import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { present } from '#base/assert.ts'
import { createTestDatabase } from '../../tests/database.ts'
import { createTestDesk } from '../modules/access/fixtures/desk.ts'
import { openDatabase } from './database.ts'
import { enqueue, startJobs, task, type Task } from './jobs.ts'
import { newTrace, trace } from './log.ts'

const { database, url } = await createTestDatabase()
const { app, logged } = await createTestDesk(database)

const patience = { patienceMs: 60_000 }

const lines = () => logged.map((line) => JSON.parse(line) as Record<string, unknown>)

test('a job, and the job that it causes, have the trace of the request that caused them, and their payload as it was given', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const second = task<{ n: number }>({
    name: 'testing-second',
    run: async (_app, payload) => resolve(payload),
  })
  const first = task<{ n: number }>({
    name: 'testing-first',
    run: (app, { n }) => app.database.transaction((db) => enqueue(db, second, { n: n + 1 })),
  })
  const jobs = await startJobs(app, url, [first, second] as Task<never>[], patience)
  const id = newTrace()
  await trace.run(id, () => database.transaction((db) => enqueue(db, first, { n: 1 })))
  assert.deepEqual(await promise, { n: 2 })
  await jobs.stop()
  const done = lines().filter(({ event }) => event === 'job.done')
  assert.deepEqual(
    new Map(done.map(({ task, trace }) => [task, trace])),
    new Map([
      ['testing-first', id],
      ['testing-second', id],
    ]),
  )
})

test('a job that nobody asked for has a trace of its own, and one that breaks is on record with its task and try', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const breaking = task({
    name: 'testing-breaking',
    run: async () => {
      resolve()
      throw new Error('it broke')
    },
  })
  const jobs = await startJobs(app, url, [breaking] as Task<never>[], patience)
  await database.transaction((db) => enqueue(db, breaking, {}))
  await promise
  await jobs.stop()
  const failed = present(
    lines().find(({ event }) => event === 'job.failed'),
    'a line about the job',
  )
  assert.deepEqual(
    [failed['task'], failed['attempt'], failed['message']],
    ['testing-breaking', 1, 'it broke'],
  )
  assert.match(String(failed['trace']), /^[0-9a-f]{32}$/)
})

test('told to stop, it lets the job at work end; one that takes too long goes back to the queue for another server', async () => {
  const slow = held('testing-slow')
  const endless = held('testing-endless')
  const tasks = [slow.task, endless.task] as Task<never>[]
  const jobs = await startJobs(app, url, tasks, patience)
  await database.transaction((db) => enqueue(db, slow.task, {}))
  await slow.begun
  const stopped = jobs.stop()
  slow.end()
  await stopped
  assert.ok(lines().some(({ event, task }) => event === 'job.done' && task === 'testing-slow'))

  const others = await startJobs(app, url, tasks, { patienceMs: 10 })
  await database.transaction((db) => enqueue(db, endless.task, {}))
  await endless.begun
  await others.stop()
  const owner = openDatabase(url, { size: 1 })
  const left = await owner.read((db) =>
    db.many(
      sql`select attempts::int, locked_at from graphile_worker.jobs where task_identifier = 'testing-endless'`,
    ),
  )
  await owner.close()
  assert.deepEqual(left, [{ attempts: 1, locked_at: null }])
  endless.end()
})

/** Work that ends when the test lets it. */
function held(name: string) {
  const begun = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const run = async () => {
    begun.resolve()
    await end.promise
  }
  return { task: task({ name, run }), begun: begun.promise, end: end.resolve }
}
