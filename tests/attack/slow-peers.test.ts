import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse } from '../house.ts'
import { stranger } from './site/crawl.ts'
import { sendRaw, statusesOf } from './site/over-http.ts'

/** A server that waits for milliseconds where the real one waits for seconds, and for the same things. */
const patience = {
  headersTimeout: 300,
  requestTimeout: 600,
  keepAliveTimeout: 300,
  connectionsCheckingInterval: 50,
  silence: 900,
}
const house = await openHouse({ empty: true, patience })
const { port } = house.served
const refused = (heard: string) => statusesOf(heard).every((status) => status >= 400 && status < 500)

test('a peer that sends its headers by drops is cut off', async () => {
  assert.deepEqual(statusesOf(await sendRaw(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-')), [408])
})

for (const [path, type] of [
  ['/sign-in', 'application/x-www-form-urlencoded'],
  ['/api/v1/employers', 'application/json'],
  ['/snap/v1.0/access-token/b2b', 'application/json'],
  ['/simulator/messages/gateway/messages', 'application/json'],
] as const) {
  test(`a peer that sends its body to ${path} by drops is cut off`, async () => {
    const lines = [`POST ${path} HTTP/1.1`, 'Host: x', `Content-Type: ${type}`, 'Content-Length: 500']
    assert.ok(refused(await sendRaw(port, `${lines.join('\r\n')}\r\n\r\n{`)))
  })
}

test('a peer that connects and says nothing is cut off', async () => {
  assert.ok(refused(await sendRaw(port)))
})

test('a peer that keeps a connection and does not use it is cut off', async () => {
  assert.deepEqual(statusesOf(await sendRaw(port, 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n')), [200])
})

test('others are served meanwhile, and that a peer broke off is no failure of ours', async () => {
  const waiting = Array.from({ length: 200 }, () => sendRaw(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-'))
  assert.equal((await stranger(house).open('/ready')).status, 200)
  await Promise.all(waiting)
  assert.deepEqual(
    house.lines.filter((line) => line.includes('"severity":"error"')),
    [],
  )
})
