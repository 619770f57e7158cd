import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { openDatabase } from '#platform/database.ts'
import { createMessenger, queueMessage, sendMessage } from '#platform/messages.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestDesk } from '../../modules/access/fixtures/desk.ts'
import { createWeb } from '#web/create-web.tsx'
import { createMessageSimulator } from './gateway.ts'
import { messagesPage } from './view-messages.tsx'

const { database, url } = await createTestDatabase()
const desk = await createTestDesk(database)
const { app, gateway } = desk
const to = '+6281200009999'

const stored = () =>
  database.read((db) =>
    db.many<{ id: string; text: string | null; attempts: number; sentAt: Date | null }>(
      sql`select id, text, attempts, sent_at as "sentAt" from access.message order by created_at, id`,
    ),
  )

test('a message is handed over by the queue once, and its text is forgotten then', async () => {
  await database.transaction((db) => queueMessage(db, { to, text: 'Halo', purpose: 'test' }, app.now()))
  const [message] = await stored()
  assert.equal(message?.text, 'Halo')
  const task = sendMessage(gateway)
  await task.run(app, { id: message?.id ?? '' })
  await task.run(app, { id: message?.id ?? '' })
  assert.deepEqual(
    (await desk.messagesTo(to)).map(({ text }) => text),
    ['Halo'],
  )
  assert.deepEqual((await stored())[0], { ...message, text: null, attempts: 1, sentAt: app.now() })
})

test('the queue holds the message’s key and neither its text nor its number', async () => {
  await database.transaction((db) =>
    queueMessage(db, { to, text: 'Rahasia kecil', purpose: 'test' }, app.now()),
  )
  const owner = openDatabase(url, { size: 1 })
  const { payload } = await owner.read((db) =>
    db.get<{ payload: string }>(
      sql`select payload::text from graphile_worker._private_jobs order by id desc limit 1`,
    ),
  )
  await owner.close()
  assert.match(payload, /^\{"id": ?"[0-9a-f-]{36}"\}$/)
})

test('a code that the gateway does not take at once waits in the queue, and is not sent when nobody waits for it any more', async () => {
  const broken = { url: gateway.url, token: 'wrong' }
  const messenger = createMessenger(app, broken)
  const uselessAt = new Date(app.now().getTime() + 5 * 60_000)
  messenger.sendSoon({ to, text: 'Kode 111111', purpose: 'test', uselessAt })
  messenger.sendSoon({ to, text: 'Kode 222222', purpose: 'test', uselessAt })
  await messenger.settle()
  const waiting = (await stored()).filter(({ text }) => text?.startsWith('Kode'))
  assert.equal(waiting.length, 2)
  await assert.rejects(sendMessage(broken).run(app, { id: waiting[0]?.id ?? '' }), /answered 401/)
  await sendMessage(gateway).run(app, { id: waiting[0]?.id ?? '' })
  desk.pass({ minutes: 5 })
  await sendMessage(gateway).run(app, { id: waiting[1]?.id ?? '' })
  const sent = new Set((await desk.messagesTo(to)).map(({ text }) => text))
  assert.ok(sent.has(waiting[0]?.text ?? ''))
  assert.ok(!sent.has(waiting[1]?.text ?? ''))
  assert.ok((await stored()).every(({ id, text }) => !waiting.some((one) => one.id === id) || text === null))
})

test('a gateway that cannot be reached costs nobody their request', async () => {
  const messenger = createMessenger(app, { url: 'http://127.0.0.1:9', token: 'x' })
  messenger.sendSoon({ to, text: 'Kode 333333', purpose: 'test' })
  await messenger.settle()
  assert.ok((await stored()).some(({ text }) => text === 'Kode 333333'))
  assert.ok(!desk.logged.join('').includes('333333'))
})

test('the simulator takes only what the protocol allows, from whoever has the token', async () => {
  const simulator = createMessageSimulator('t', app.now)
  const post = (body: unknown, authorization = 'Bearer t') =>
    simulator.http.request('/messages', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const good = { id: '01990000-0000-7000-8000-000000000001', to, text: 'Halo' }
  assert.equal((await post(good)).status, 202)
  assert.equal((await post(good)).status, 202)
  assert.equal((await post(good, 'Bearer u')).status, 401)
  assert.equal((await post({ ...good, to: '0812' })).status, 400)
  assert.equal((await post('{')).status, 400)
  assert.equal((await post({ ...good, text: '' })).status, 400)
  assert.equal(simulator.messages.length, 1)
})

test('what was sent can be read on a page, newest first, by number, as text', async () => {
  const simulator = createMessageSimulator('t', app.now)
  const web = createWeb(app, { pages: [messagesPage(simulator)], findPlace: async () => null })
  const post = (id: number, to: string, text: string) =>
    simulator.http.request('/messages', {
      method: 'POST',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      body: JSON.stringify({ id: `01990000-0000-7000-8000-00000000000${id}`, to, text }),
    })
  await post(1, to, 'Kode pertama')
  await post(2, to, '<script>Kode kedua</script>')
  await post(3, 'rina@contoh.id', 'Surat')
  const read = async (query = '') => (await web.request(`/simulator/messages${query}`)).text()
  assert.match(await read(), /Surat.*&lt;script&gt;Kode kedua.*Kode pertama/s)
  assert.doesNotMatch(await read('?to=0812-0000-9999'), /Surat|<script>/)
  assert.match(await read('?to=rina'), /Surat/)
})
