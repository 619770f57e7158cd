import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { problem } from '../registry/fixtures/registry.ts'
import { openWebhookDesk, verified } from './fixtures/desk.ts'
import { answering } from './fixtures/receiver.ts'
import {
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
  sendAgain,
  sendFailedAgain,
  sendTest,
  sweepWebhooks,
  viewDelivery,
  viewEndpoint,
  wakeWebhooks,
} from './index.ts'
import { pauses } from './send-webhooks.ts'

const { database } = await createTestDatabase()
let phones = 0
const open = () => openWebhookDesk(database, `+62812000070${String((phones += 1)).padStart(2, '0')}`)
const idOf = ({ headers }: { headers: Record<string, unknown> }) => headers['webhook-id']

test('a message arrives signed, as JSON, under its own key, and is noted as taken', async () => {
  const desk = await open()
  const { deliveryId } = await desk.ask(sendTest, { endpointId: desk.endpointId })
  await desk.send()
  const [message] = desk.receiver.received
  assert.ok(message)
  assert.equal(idOf(message), deliveryId)
  assert.equal(message.headers['content-type'], 'application/json')
  assert.deepEqual(verified(message, desk.secret), {
    type: 'test',
    timestamp: desk.app.now().toISOString(),
    data: { endpointId: desk.endpointId },
  })
  const [noted] = await desk.deliveries()
  assert.deepEqual([noted?.state, noted?.attempts, noted?.outcome, noted?.status], ['taken', 1, 'taken', 204])
  await desk.send()
  assert.equal(desk.receiver.received.length, 1)
})

test('what is not taken is sent ten times in three days with growing pauses, then the endpoint is switched off and its owner told', async () => {
  const desk = await open()
  const { endpointId } = desk
  desk.receiver.answer = answering(500)
  const { deliveryId } = await desk.ask(sendTest, { endpointId })
  const times = [0]
  await desk.send()
  for (const pause of pauses) {
    desk.pass(pause - 1)
    await desk.send()
    assert.equal(desk.receiver.received.length, times.length, `not before ${pause} seconds`)
    desk.pass(1)
    await desk.send()
    times.push(pause)
    assert.equal(desk.receiver.received.length, times.length)
  }
  const days = times.reduce((sum, pause) => sum + pause, 0) / 86_400
  assert.ok(times.length === 10 && days > 3 && days < 4, `${times.length} tries in ${days} days`)
  const ids = new Set(desk.receiver.received.map(idOf))
  assert.deepEqual([...ids], [deliveryId])
  const seen = await desk.ask(viewDelivery, { endpointId, deliveryId })
  assert.deepEqual([seen.state, seen.tries.length, seen.status, seen.nextTryAt], ['given-up', 10, 500, null])
  const endpoint = await desk.ask(viewEndpoint, { endpointId })
  assert.deepEqual([endpoint.state, endpoint.waiting], ['failing', 0])
  const told = await desk.run(
    `select text from access.message where purpose = 'webhook switched off' and to_address like '%7002'`,
  )
  assert.equal(told.length, 1)
  assert.match(String(told[0]?.['text']), /dimatikan karena tiga hari tidak menerima/)
})

test('one message that is never taken does not switch off an endpoint that takes the others, nor hold them up for more than minutes', async () => {
  const desk = await open()
  const { endpointId } = desk
  const poison = await desk.ask(sendTest, { endpointId })
  desk.receiver.answer = (request, response) =>
    answering(request.headers['webhook-id'] === poison.deliveryId ? 500 : 204)(request, response)
  await desk.send()
  for (const pause of pauses) {
    desk.pass(pause)
    const { deliveryId } = await desk.ask(sendTest, { endpointId })
    await desk.send()
    for (const minutes of [5, 5]) {
      desk.pass(minutes * 60)
      await desk.send()
    }
    const all = await desk.deliveries()
    assert.equal(all.find((one) => one.deliveryId === deliveryId)?.state, 'taken')
  }
  const { state } = await desk.ask(viewDelivery, { endpointId, deliveryId: poison.deliveryId })
  assert.deepEqual([state, (await desk.ask(viewEndpoint, { endpointId })).state], ['given-up', 'on'])
})

test('410 switches an endpoint off at once; switched on again it is told everything, in order of time', async () => {
  const desk = await open()
  const { endpointId } = desk
  desk.receiver.answer = answering(410)
  const ids: string[] = []
  for (let count = 0; count < 3; count++) {
    ids.push((await desk.ask(sendTest, { endpointId })).deliveryId)
    desk.pass(10)
  }
  await desk.send()
  assert.equal((await desk.ask(viewEndpoint, { endpointId })).state, 'gone')
  ids.push((await desk.ask(sendTest, { endpointId })).deliveryId)
  desk.pass(3600)
  await desk.send()
  assert.equal(desk.receiver.received.length, 1)
  desk.receiver.answer = answering(204)
  await desk.ask(resumeEndpoint, { endpointId })
  await desk.send()
  assert.deepEqual(desk.receiver.received.slice(1).map(idOf), ids)
})

test('while an endpoint is paused nothing is sent and nothing is lost', async () => {
  const desk = await open()
  const { endpointId } = desk
  await desk.ask(pauseEndpoint, { endpointId })
  const { deliveryId } = await desk.ask(sendTest, { endpointId })
  await desk.send()
  await wakeWebhooks(desk.app)
  assert.deepEqual(
    [desk.receiver.received.length, (await desk.ask(viewEndpoint, { endpointId })).waiting],
    [0, 1],
  )
  await desk.ask(resumeEndpoint, { endpointId })
  await desk.send()
  assert.deepEqual(desk.receiver.received.map(idOf), [deliveryId])
})

test('a message can be sent again, one or all that failed since a day, under its own key and to the byte', async () => {
  const desk = await open()
  const { endpointId } = desk
  const first = await desk.ask(sendTest, { endpointId })
  await desk.send()
  await desk.ask(sendAgain, { endpointId, deliveryId: first.deliveryId })
  await desk.send()
  const [once, twice] = desk.receiver.received
  assert.deepEqual([twice?.body, twice && idOf(twice)], [once?.body, first.deliveryId])
  desk.receiver.answer = answering(503)
  const failed = await desk.ask(sendTest, { endpointId })
  await desk.send()
  desk.receiver.answer = answering(204)
  const since = (day: string) => desk.ask(sendFailedAgain, { endpointId, since: day })
  assert.deepEqual(await since('2026-11-21'), { messages: 0 })
  assert.deepEqual(await since('2026-11-20'), { messages: 1 })
  await desk.send()
  assert.equal(idOf(present(desk.receiver.received.at(-1), 'it came')), failed.deliveryId)
  await assert.rejects(
    desk.ask(sendAgain, { endpointId, deliveryId: '0199a8f2-7c00-7000-8000-00000000dead' }),
    problem('not-found'),
  )
})

test('after a change of secret both sign for a day, then only the new one', async () => {
  const desk = await open()
  const { endpointId } = desk
  const { secret, formerUntil } = await desk.ask(rotateSecret, { endpointId })
  assert.equal(formerUntil.getTime() - desk.app.now().getTime(), 24 * 3_600_000)
  const next = async () => {
    await desk.ask(sendTest, { endpointId })
    await desk.send()
    return present(desk.receiver.received.at(-1), 'it came')
  }
  const during = await next()
  assert.equal(String(during.headers['webhook-signature']).split(' ').length, 2)
  for (const one of [secret, desk.secret]) verified(during, one)
  await assert.rejects(desk.ask(rotateSecret, { endpointId }), problem('webhooks.rotated-just-now'))
  desk.pass(24 * 3600)
  const afterwards = await next()
  verified(afterwards, secret)
  assert.throws(() => verified(afterwards, desk.secret))
  await desk.ask(rotateSecret, { endpointId })
})

test('an endpoint that was removed is told nothing more, and its messages and secrets are gone', async () => {
  const desk = await open()
  const { endpointId } = desk
  await desk.ask(sendTest, { endpointId })
  await desk.ask(removeEndpoint, { endpointId })
  await desk.send()
  assert.equal(desk.receiver.received.length, 0)
  await assert.rejects(desk.ask(viewEndpoint, { endpointId }), problem('not-found'))
  for (const table of ['delivery', 'secret', 'attempt'])
    assert.deepEqual(
      await desk.run(`select 1 from webhooks.${table} where endpoint_id = $1`, [endpointId]),
      [],
    )
})

test('messages are kept for thirty days', async () => {
  const desk = await open()
  await desk.ask(sendTest, { endpointId: desk.endpointId })
  desk.pass(29 * 86_400)
  await database.transaction((db) => sweepWebhooks(db, desk.app.now()))
  assert.equal((await desk.deliveries()).length, 1)
  desk.pass(86_401)
  await database.transaction((db) => sweepWebhooks(db, desk.app.now()))
  assert.equal((await desk.deliveries()).length, 0)
})
