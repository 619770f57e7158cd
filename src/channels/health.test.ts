import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import sql from 'sql-template-tag'
import { sealAudit } from '#modules/access'
import { openDatabase } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { Counter, Histogram, writeFamilies } from '#platform/meter.ts'
import { queueMessage } from '#platform/messages.ts'
import { createWeb } from '#web/create-web.tsx'
import { createTestDatabase } from '../../tests/database.ts'
import { createTestDesk } from '../modules/access/fixtures/desk.ts'
import { readMetrics } from './fixtures/read-metrics.ts'
import { healthRoutes } from './health.ts'

const { database, url } = await createTestDatabase()
const desk = await createTestDesk(database, { PAYUNG_METRICS_TOKEN: 'kunci-untuk-angka' })
const { app } = desk

async function scrape(of = app): Promise<Map<string, number>> {
  const response = await healthRoutes(of, () => false).request('/metrics', {
    headers: { authorization: 'Bearer kunci-untuk-angka' },
  })
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
  return new Map([...readMetrics(await response.text()).values()].flatMap(({ samples }) => [...samples]))
}

test('what waits is counted, with how long the oldest has waited, and nothing waits where all is done', async () => {
  const before = await scrape()
  for (const name of ['payung_audit_unsealed', 'payung_messages_waiting', 'payung_facts_waiting'])
    assert.equal(before.get(name), 0, name)
  await database.transaction(async (db) => {
    await queueMessage(db, { to: '+628121000001', text: 'Halo', purpose: 'test' }, app.now())
    await recordFact(db, 'testing.happened', {}, app.now())
    await db.run(sql`
      insert into access.audit_record (at, actor, caller, role, operation) values (${app.now()}, 'Sistem', 'system', 'system', 'testing.deed')`)
  })
  desk.pass({ minutes: 5 })
  const after = await scrape()
  assert.equal(after.get('payung_messages_waiting'), 1)
  assert.equal(after.get('payung_messages_oldest_seconds'), 300)
  assert.equal(after.get('payung_audit_unsealed_oldest_seconds'), 300)
  assert.equal(after.get('payung_facts_waiting'), 1)
  assert.equal(after.get('payung_jobs_waiting{task="send-message"}'), 1)
  while ((await database.transaction(sealAudit)).sealed === 0); // Whoever writes in another database holds the chain up.
  const sealed = await scrape()
  assert.deepEqual([sealed.get('payung_audit_unsealed'), sealed.get('payung_audit_chain_length')], [0, 1])
})

test('money without a bill counts as suspense until somebody decides on it', async () => {
  await database.transaction((db) =>
    db.run(sql`
      insert into contributions.payment (partner_id, request_id, id, channel, amount, paid_at, booked_at, receipt_no)
      values ('X', '1', gen_random_uuid(), 'statement', 125000, ${app.now()}, ${app.now()}, 'B1')`),
  )
  desk.pass({ days: 1 })
  const figures = await scrape()
  assert.equal(figures.get('payung_money_in_suspense_rupiah'), 125_000)
  assert.equal(figures.get('payung_money_in_suspense_oldest_seconds'), 86_400)
  assert.equal(figures.get('payung_statement_lines_unmatched'), 1)
})

test('a job that was tried in vain waits since it was made, and one that was given up is counted apart', async () => {
  const owner = openDatabase(url, { size: 1 })
  await owner.read((db) =>
    db.many(
      sql`select graphile_worker.add_job('testing-job', run_at => now() + make_interval(hours => n)) from generate_series(1, 3) n`,
    ),
  )
  await owner.read((db) =>
    db.run(sql`
      update graphile_worker._private_jobs job
      set attempts = case rank when 1 then 3 when 2 then 12 else 0 end, max_attempts = 12, created_at = now() - interval '1 hour'
      from (select id, row_number() over (order by id) as rank from graphile_worker.jobs where task_identifier = 'testing-job') one
      where one.id = job.id`),
  )
  await owner.close()
  const figures = await scrape()
  assert.equal(figures.get('payung_jobs_waiting{task="testing-job"}'), 1)
  assert.equal(figures.get('payung_jobs_given_up{task="testing-job"}'), 1)
  assert.ok((figures.get('payung_jobs_oldest_seconds{task="testing-job"}') ?? 0) >= 3600)
})

test('requests are counted by the pattern of their route, and no address stands in the figures', async () => {
  const web = createWeb(app, { pages: [], findPlace: async () => null, addressOf: () => 'test' })
  await web.request(`${app.config.publicUrl}/rahasia/9964012345670006`)
  const figures = await scrape()
  assert.ok(
    [...figures].some(
      ([key, value]) =>
        /request_duration_seconds_count\{method="GET",route="-",status="404"\}/.test(key) && value > 0,
    ),
  )
  assert.ok(![...figures.keys()].some((key) => key.includes('9964')))
})

test('with the database away the figures say so, and what this process knows is still told', async () => {
  const away = openDatabase(url.replace(/:\d+\//, ':1/'), { size: 1 })
  const dark = { ...app, database: away }
  const figures = await scrape(dark)
  assert.equal(figures.get('payung_database_up'), 0)
  assert.ok((figures.get('process_resident_memory_bytes') ?? 0) > 0)
  assert.equal((await healthRoutes(dark, () => false).request('/ready')).status, 503)
  assert.equal((await healthRoutes(dark, () => false).request('/health')).status, 200)
  await away.close()
})

test('figures are for whoever holds the token; without one they are for the demo’s own machine', async () => {
  const ask = async (env: Record<string, string>, from: string, authorization = '') => {
    const config = { ...app.config, metricsToken: env['token'] ?? null, demo: env['demo'] === 'yes' }
    const routes = new Hono().route(
      '/',
      healthRoutes({ ...app, config }, () => false),
    )
    const incoming = { socket: { remoteAddress: from } }
    return (await routes.request('/metrics', { headers: { authorization } }, { incoming })).status
  }
  assert.equal(await ask({ demo: 'yes' }, '127.0.0.1'), 200)
  assert.equal(await ask({ demo: 'yes' }, '::1'), 200)
  assert.equal(await ask({ demo: 'yes' }, '10.0.0.7'), 404)
  assert.equal(await ask({}, '127.0.0.1'), 404)
  assert.equal(await ask({ token: 'abc' }, '127.0.0.1'), 401)
  assert.equal(await ask({ token: 'abc' }, '10.0.0.7', 'Bearer abd'), 401)
  assert.equal(await ask({ token: 'abc' }, '10.0.0.7', 'Bearer abc'), 200)
})

test('a server that is about to stop is not ready, and is alive', async () => {
  const routes = healthRoutes(app, () => true)
  const ready = await routes.request('/ready')
  assert.deepEqual([ready.status, await ready.json()], [503, { status: 'not-ready', why: 'stopping' }])
  assert.equal((await routes.request('/health')).status, 200)
})

test('a histogram counts each time in every bound above it, and labels may hold any text', () => {
  const waits = new Histogram('testing_seconds', 'Of a test.', [0.1, 1])
  for (const seconds of [0.05, 0.1, 0.5, 7]) waits.observe({ of: 'a "b"\\\n' }, seconds)
  const counter = new Counter('testing_total', 'Of a test.', [{ why: 'never' }])
  const families = readMetrics(writeFamilies([waits.family, counter.family]))
  assert.deepEqual([...(families.get('testing_seconds')?.samples.values() ?? [])], [2, 3, 4, 7.65, 4])
  assert.deepEqual([...(families.get('testing_total')?.samples ?? [])], [['testing_total{why="never"}', 0]])
})
