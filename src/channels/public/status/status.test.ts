import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '#platform/database.ts'
import { httpSeconds } from '#platform/meter.ts'
import { queueMessage } from '#platform/messages.ts'
import { createWeb } from '#web/create-web.tsx'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestDesk } from '../../../modules/access/fixtures/desk.ts'
import { createWatch, viewStatus } from './index.ts'
import { judge, nothingSeen } from './standing.ts'

const { database, url } = await createTestDatabase()
const desk = await createTestDesk(database)
const { app } = desk
const signedIn = { cookie: `__Host-session=${'a'.repeat(43)}` }

function siteOf(of: typeof app) {
  const watch = createWatch(of)
  const web = createWeb(of, {
    pages: [],
    withoutDatabase: [viewStatus(watch)],
    findPlace: async () => null,
    addressOf: () => 'test',
  })
  const open = async (headers: Record<string, string> = {}) => {
    const response = await web.request(`${of.config.publicUrl}/status`, { headers })
    return { status: response.status, body: await response.text() }
  }
  return { watch, web, open }
}

test('where everything works the page says so, with the moment at which that was seen', async () => {
  const { watch, open } = siteOf(app)
  await watch.look()
  const { status, body } = await open()
  assert.equal(status, 200)
  assert.match(body, /Semua berjalan baik.*Diperiksa 20 November 2026 pukul 09\.00/s)
  assert.doesNotMatch(body, /Sejak/)
  assert.match((await open({ 'accept-language': 'en' })).body, /Everything works/)
})

test('codes that wait for a minute are late since they were asked for, and the rest works', async () => {
  const { watch, open } = siteOf(app)
  await database.transaction((db) =>
    queueMessage(db, { to: '+628121000001', text: 'Kode 123456', purpose: 'sign-in code' }, app.now()),
  )
  desk.pass({ minutes: 4 })
  await watch.look()
  const { body } = await open()
  assert.match(
    body,
    /Sebagian lebih lambat.*Minta kode satu kali, lalu tunggu\. Sejak 20 November 2026 pukul 09\.00/s,
  )
  assert.equal(body.match(/data-color="success"/g)?.length, 4)
  assert.doesNotMatch(body, /123456|628121/)
})

test('with the database away the page opens for everyone, also with a session, and says since when', async () => {
  const away = openDatabase(url.replace(/:\d+\//, ':1/'), { size: 1 })
  const { watch, web, open } = siteOf({ ...app, database: away })
  await watch.look()
  const since = '20 November 2026 pukul 09.04'
  desk.pass({ minutes: 10 })
  await watch.look()
  const { status, body } = await open(signedIn)
  assert.equal(status, 200)
  assert.ok(body.includes(`Sejak ${since}`), body)
  assert.match(body, /Payung sedang terputus.*Bukan karena Anda.*Jangan bayar dua kali/s)
  const switched = await web.request(`${app.config.publicUrl}/language?to=en&back=/status`, {
    headers: signedIn,
  })
  assert.deepEqual([switched.status, switched.headers.get('location')], [303, '/status'])
  await away.close()
})

test('calls of banks that we could not answer are told for five minutes after the first of them', async () => {
  const { watch } = siteOf(app)
  httpSeconds.observe({ method: 'POST', route: '/snap/v1.0/transfer-va/payment', status: '504' }, 10)
  await watch.look()
  const began = app.now()
  assert.deepEqual(watch.seen().payments, { state: 'late', since: began })
  desk.pass({ minutes: 4 })
  await watch.look()
  assert.deepEqual(watch.seen().payments, { state: 'late', since: began })
  desk.pass({ minutes: 1 })
  await watch.look()
  assert.deepEqual(watch.seen().payments, { state: 'well' })
})

test('a database that comes back is well at once, and one that goes again is away since then', () => {
  const minute = (count: number) => new Date(Date.UTC(2026, 10, 20, 2, count))
  const there = { files: 0, messages: 0 }
  let seen = nothingSeen(minute(0))
  for (const [at, delays] of [
    [1, null],
    [2, null],
    [3, there],
    [4, null],
  ] as const)
    seen = judge(seen, { at: minute(at), delays, bankFaults: false })
  assert.deepEqual(seen.account, { state: 'away', since: minute(4) })
  assert.deepEqual(
    judge(seen, { at: minute(5), delays: { files: 119, messages: 59 }, bankFaults: false }),
    nothingSeen(minute(5)),
  )
  assert.deepEqual(
    judge(seen, { at: minute(5), delays: { files: 120, messages: 0 }, bankFaults: false }).files,
    {
      state: 'late',
      since: minute(3),
    },
  )
})
