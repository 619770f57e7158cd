import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { openWebhookDesk, verified } from './fixtures/desk.ts'
import { answering } from './fixtures/receiver.ts'
import { sendTest, sendWebhooks, viewDelivery, wakeWebhooks } from './index.ts'

const { database, url } = await createTestDatabase()
const desk = await openWebhookDesk(database, '+628120000801')
const { endpointId, receiver, app } = desk
const idsReceived = () => receiver.received.map(({ headers }) => headers['webhook-id'])

/** A server is started, and killed by whoever receives its message before the answer can be noted. */
async function killWhileSending(): Promise<void> {
  const args = [url, endpointId, app.config.publicUrl, app.now().toISOString()]
  const server = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'scripts/tsx.mjs'),
      join(root, 'src/modules/webhooks/fixtures/send-once.ts'),
      ...args,
    ],
    { stdio: 'inherit' },
  )
  const ended = new Promise((resolve) => server.once('exit', (_code, signal) => resolve(signal)))
  receiver.answer = (request, response) => {
    server.kill('SIGKILL')
    void ended.then(() => answering(204)(request, response))
  }
  assert.equal(await ended, 'SIGKILL')
  receiver.answer = answering(204)
}

test('a server that is killed between sending and noting loses nothing: the message comes again under the same key', async () => {
  const { deliveryId } = await desk.ask(sendTest, { endpointId })
  await killWhileSending()
  assert.deepEqual(idsReceived(), [deliveryId])

  await desk.send() // For a while nobody knows whether the other server is still at it.
  assert.equal(receiver.received.length, 1)
  await desk.run(`update webhooks.endpoint set busy_until = clock_timestamp() - interval '1 second'`)
  await wakeWebhooks(app)
  const owner = openDatabase(url, { size: 1 })
  const { rows } = await owner.pool.query(
    'select task_identifier from graphile_worker.jobs where key like $1',
    ['webhooks-%'],
  )
  await owner.close()
  assert.deepEqual(rows, [{ task_identifier: 'send-webhooks' }])
  await desk.send()
  assert.deepEqual(idsReceived(), [deliveryId, deliveryId])
  assert.equal(receiver.received[0]?.body, receiver.received[1]?.body)
  const { state, tries } = await desk.ask(viewDelivery, { endpointId, deliveryId })
  assert.deepEqual(
    [state, tries.map(({ no, outcome }) => [no, outcome])],
    [
      'taken',
      [
        [2, 'taken'],
        [1, null],
      ],
    ],
  )
})

test('two servers on one database send each message once, one at a time and in order of time', async () => {
  receiver.received.length = 0
  let [open, most] = [0, 0]
  receiver.answer = (_request, response) => {
    most = Math.max(most, (open += 1))
    setTimeout(() => {
      open -= 1
      response.writeHead(200).end()
    }, 5)
  }
  const wanted: string[] = []
  for (let count = 0; count < 25; count++) {
    wanted.push((await desk.ask(sendTest, { endpointId })).deliveryId)
    desk.pass(1)
  }
  const second = openDatabase(url, { role: 'payung_app', size: 4 })
  const servers = [app, { ...app, database: second }, app, { ...app, database: second }]
  while (receiver.received.length < wanted.length)
    await Promise.all(servers.map((server) => sendWebhooks().run(server, { endpointId })))
  await second.close()
  assert.deepEqual(idsReceived(), wanted)
  assert.equal(most, 1)
  for (const one of receiver.received) verified(one, desk.secret)
})
