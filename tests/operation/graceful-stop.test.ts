import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import sql from 'sql-template-tag'
import { root } from '#platform/config.ts'
import { queueMessage } from '#platform/messages.ts'
import { createTestDatabase } from '../database.ts'

const { database, url } = await createTestDatabase()

test('a server that is told to stop is not ready at once, answers what comes meanwhile, ends what is open, and leaves nothing undone', async () => {
  const gateway = await openGateway()
  const server = await startServer(gateway.url)

  const page = await openPageThatWaits(server.url)
  const form = await beginForm(`${server.url}/sign-in`)
  await database.transaction((db) =>
    queueMessage(db, { to: '+628121000001', text: 'Halo', purpose: 'test' }, new Date()),
  )
  await gateway.asked

  server.child.kill('SIGTERM')
  await until(async () => (await fetch(`${server.url}/ready`)).status === 503)
  assert.equal((await fetch(`${server.url}/ready`).then((answer) => answer.json())).why, 'stopping')
  assert.equal((await fetch(`${server.url}/`)).status, 200)
  gateway.answer()

  await until(() =>
    fetch(`${server.url}/health`).then(
      () => false,
      () => true,
    ),
  )
  await page.letGo()
  form.finish()
  assert.equal((await page.answered).status, 200)
  assert.equal((await form.answered).statusCode, 403)
  assert.equal((await server.ended)[0], 0)

  const messages = await database.read((db) =>
    db.many(sql`select text, sent_at is not null as sent from access.message`),
  )
  assert.deepEqual(messages, [{ text: null, sent: true }])
  const events = (await server.log)
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event)
  assert.deepEqual([events[0], events.at(-1)], ['server.started', 'server.stopped'])
  assert.ok(events.includes('server.leaving'))
})

/** Who takes messages, and answers when the test lets it. */
async function openGateway() {
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<void>()
  const server = createServer(async (_request, response) => {
    asked.resolve()
    await answer.promise
    response.writeHead(202).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => server.close())
  return { url: `http://127.0.0.1:${portOf(server)}`, asked: asked.promise, answer: answer.resolve }
}

/** The program as systemd starts it, for real people, on the database of this test. */
async function startServer(gateway: string) {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', './scripts/tsx.mjs', 'src/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(port),
      DATABASE_URL: url,
      PAYUNG_DEMO: '0',
      PAYUNG_LOG: 'info',
      PAYUNG_URL: address,
      PAYUNG_LEAVE_SECONDS: '8',
      MESSAGE_GATEWAY_URL: gateway,
      MESSAGE_GATEWAY_TOKEN: 'a-token-of-the-gateway',
      POPULATION_REGISTER_URL: gateway,
      POPULATION_REGISTER_USER: 'payung',
      POPULATION_REGISTER_PASSWORD: 'a-password-of-the-register',
    },
  })
  after(() => child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const log = text(child.stderr)
  await until(async () => {
    assert.equal(child.exitCode, null, 'it goes on')
    return fetch(`${address}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  })
  return { child, url: address, ended, log }
}

/** A page that reads a table which the test holds. */
async function openPageThatWaits(address: string) {
  const holder = new pg.Client({ connectionString: url })
  await holder.connect()
  await holder.query('begin')
  await holder.query('lock table registry.office in access exclusive mode')
  const answered = fetch(`${address}/offices`)
  await until(async () => {
    const { rows } = await holder.query(
      "select from pg_locks where relation = 'registry.office'::regclass and not granted",
    )
    return rows.length > 0
  })
  return { answered, letGo: () => holder.end() }
}

/** A form of which the first half has arrived. */
async function beginForm(address: string) {
  const body = 'name=081210000001&password=belum-lengkap'
  const sending = request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
  })
  const answered = once(sending, 'response').then(([response]) => (response as IncomingMessage).resume())
  await new Promise((resolve) => sending.write(body.slice(0, 10), resolve))
  return { answered, finish: () => sending.end(body.slice(10)) }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const port = portOf(probe)
  probe.close()
  return port
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
