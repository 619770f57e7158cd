import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse } from '../house.ts'
import { stranger, unhurried } from './site/crawl.ts'
import { sendRaw, statusesOf } from './site/over-http.ts'

/** Some of these requests never end, so the server has to give up before a person would. */
const patience = { headersTimeout: 3000, requestTimeout: 3000, connectionsCheckingInterval: 100 }
const house = await openHouse({ empty: true, rates: unhurried, patience })
const { port } = house.served
const host = `Host: 127.0.0.1:${port}`
const head = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n\r\n`
const tail = 'GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'

/** Requests whose length two servers could read in two ways: an answer to what is hidden behind would be a second one. */
const smuggled: Readonly<Record<string, string>> = {
  'both lengths':
    head('POST /sign-in HTTP/1.1', host, 'Content-Length: 6', 'Transfer-Encoding: chunked') +
    `0\r\n\r\n${tail}`,
  'two lengths': head('POST /sign-in HTTP/1.1', host, 'Content-Length: 0', 'Content-Length: 40') + tail,
  'a length twice in one': head('POST /sign-in HTTP/1.1', host, 'Content-Length: 0, 40') + tail,
  'a length with a sign': head('POST /sign-in HTTP/1.1', host, 'Content-Length: +5') + tail,
  'a length that is none': head('POST /sign-in HTTP/1.1', host, 'Content-Length: 0x5') + tail,
  'a coding before a blank':
    head('POST /sign-in HTTP/1.1', host, 'Transfer-Encoding : chunked') + `0\r\n\r\n${tail}`,
  'a coding that nobody knows': head('POST /sign-in HTTP/1.1', host, 'Transfer-Encoding: xchunked') + tail,
  'a coding twice':
    head('POST /sign-in HTTP/1.1', host, 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity') +
    `0\r\n\r\n${tail}`,
  'a line that goes on':
    head('POST /sign-in HTTP/1.1', host, 'X: a', ' Transfer-Encoding: chunked', 'Content-Length: 5 ', '\t5') +
    tail,
  'a chunk that lies':
    head('POST /sign-in HTTP/1.1', host, 'Transfer-Encoding: chunked') + `-1\r\n\r\n${tail}`,
  'a chunk beyond counting':
    head('POST /sign-in HTTP/1.1', host, 'Transfer-Encoding: chunked') + `ffffffffffffffffff\r\n${tail}`,
  'bare returns': `POST /sign-in HTTP/1.1\r${host}\rContent-Length: 0\r\r${tail}`,
  'no host': head('GET / HTTP/1.1'),
  'two hosts': head('GET / HTTP/1.1', host, 'Host: evil.example', 'Connection: close'),
  'a NUL in a header': head('GET / HTTP/1.1', host, 'X: a\0b'),
  'a NUL in the path': head('GET /\0 HTTP/1.1', host),
  'no HTTP at all': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
}

for (const [name, bytes] of Object.entries(smuggled)) {
  test(`a request with ${name} is refused, and what stands behind it is never answered`, async () => {
    const statuses = statusesOf(await sendRaw(port, bytes))
    assert.ok(statuses.length <= 1, statuses.join())
    for (const status of statuses) assert.ok(status >= 400 && status < 500, String(status))
  })
}

test('headers beyond 16 KB are refused, however many they are', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => `X-${at}: ${at}`)
  for (const lines of [many, [`X: ${'x'.repeat(20_000)}`], [`Cookie: ${'a=b; '.repeat(5000)}`]])
    assert.deepEqual(statusesOf(await sendRaw(port, head('GET / HTTP/1.1', host, ...lines))), [431])
  assert.deepEqual(statusesOf(await sendRaw(port, head(`GET /?${'x'.repeat(20_000)} HTTP/1.1`, host))), [431])
})

test('a body beyond what its form may hold is refused before it has been read', async () => {
  const said = (path: string, type: string, length: number) =>
    head(
      `POST ${path} HTTP/1.1`,
      host,
      `Content-Type: ${type}`,
      `Content-Length: ${length}`,
      'Connection: close',
    )
  const form = 'application/x-www-form-urlencoded'
  const gigabyte = 2 ** 30
  for (const [path, type] of [
    ['/sign-in', form],
    ['/api/v1/employers', 'application/json'],
    ['/snap/v1.0/transfer-va/payment', 'application/json'],
    ['/nowhere', form],
  ] as const) {
    const statuses = statusesOf(await sendRaw(port, said(path, type, gigabyte)))
    assert.ok(
      statuses.length <= 1 && statuses.every((status) => status >= 400 && status < 500),
      `${path}: ${statuses}`,
    )
  }
  const chunk = `${(2 ** 20).toString(16)}\r\n${'x'.repeat(2 ** 20)}\r\n`
  const endless = head('POST /sign-in HTTP/1.1', host, `Content-Type: ${form}`, 'Transfer-Encoding: chunked')
  const statuses = statusesOf(await sendRaw(port, endless, ...Array.from({ length: 4 }, () => chunk)))
  assert.ok(
    statuses.length <= 1 && statuses.every((status) => status >= 400 && status < 500),
    String(statuses),
  )
})

test('JSON that is nested without end, or huge, is answered with a problem and costs nothing', async () => {
  const people = stranger(house)
  const deep = 500_000
  for (const body of [
    '['.repeat(deep),
    `{"a":${'['.repeat(deep)}${']'.repeat(deep)}}`,
    `{"a":1${'0'.repeat(900_000)}}`,
  ]) {
    const answer = await sendRaw(
      port,
      head(
        'POST /api/v1/employers HTTP/1.1',
        host,
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
        'Connection: close',
      ) + body,
    )
    assert.ok(statusesOf(answer).every((status) => status >= 400 && status < 500))
  }
  assert.equal((await people.open('/health')).status, 200)
})

test('no method but those of a page does anything, and none echoes what was sent', async () => {
  for (const method of [
    'TRACE',
    'TRACK',
    'CONNECT',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'PROPFIND',
    'get',
    'XPOST',
  ])
    for (const path of ['/', '/sign-in', '/health', '/api/v1/employers']) {
      const heard = await sendRaw(
        port,
        head(`${method} ${path} HTTP/1.1`, host, 'Cookie: session=secret-cookie', 'Connection: close'),
      )
      assert.doesNotMatch(heard, /secret-cookie/)
      assert.ok(
        statusesOf(heard).every((status) => status >= 400 && status < 500),
        `${method} ${path}: ${heard.slice(0, 80)}`,
      )
    }
})

test('whatever a request says about where it was sent, no link and no redirect leads there', async () => {
  const lies = [
    ['Host: evil.example'],
    [host, 'X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: https', 'Forwarded: host=evil.example'],
    [host, 'X-Original-URL: /evil.example', 'X-Rewrite-URL: /evil.example', 'X-Host: evil.example'],
    ['Host: evil.example/..'],
    ['Host: a@evil.example'],
  ]
  for (const lines of lies)
    for (const path of ['/', '/sign-in', '/member', '/api/v1/docs', '/api/v1/openapi.json', '/verify']) {
      const heard = await sendRaw(port, head(`GET ${path} HTTP/1.1`, ...lines, 'Connection: close'))
      assert.doesNotMatch(heard, /evil\.example/, `${lines.join()} ${path}`)
    }
  const absolute = await sendRaw(
    port,
    head('GET http://evil.example/member HTTP/1.1', host, 'Connection: close'),
  )
  assert.doesNotMatch(absolute, /evil\.example/)
})

const outside = [
  '..%2f..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '../../../../etc/passwd',
  '..%5c..%5c..%5cetc%5cpasswd',
  '..%252f..%252fpackage.json',
  '....//....//package.json',
  '%c0%ae%c0%ae/package.json',
  'payung.css/../../../package.json',
  'package.json%00.css',
  '/etc/passwd',
  '.git/config',
  '.env',
  'src/serve.ts',
]

test('no address leads out of what is served, however the way is written', async () => {
  const folders = new Set(['/assets/', '/verify/', '/api/v1/', '/api/v1/docs/', '/simulator/', '/snap/', '/'])
  for (const { method, path } of house.served.pages)
    if (method === 'GET' && path.includes(':'))
      folders.add(path.slice(0, path.indexOf(':')).replace(/[^/]*$/, ''))
  assert.ok(folders.size > 15)
  for (const folder of folders)
    for (const way of outside) {
      const heard = await sendRaw(port, head(`GET ${folder}${way} HTTP/1.1`, host, 'Connection: close'))
      assert.doesNotMatch(
        heard,
        /root:x:|"workspaces"|"dependencies"|\[core\]|DATABASE_URL|import \{/,
        folder + way,
      )
      assert.ok(
        statusesOf(heard).every((status) => status < 500),
        `${folder}${way}: ${heard.slice(0, 100)}`,
      )
    }
})

const elsewhere = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example/',
  '/\t/evil.example/',
  '/%09/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/.//evil.example',
  '/x/..//evil.example',
  '/\r\nLocation: https://evil.example/',
  'http:evil.example',
  ' https://evil.example/',
]

test('no page sends a visitor to another site, whatever stands behind back=', async () => {
  const people = stranger(house)
  const asked = (path: string, to: string) =>
    people.open(`${path}?${new URLSearchParams(['back', 'to', 'from', 'path'].map((name) => [name, to]))}`)
  const takers: string[] = []
  for (const { method, path } of house.served.pages) {
    if (method !== 'GET' || path.includes(':')) continue
    if (targetsOf((await asked(path, '/help?proof')).body).some((target) => target === '/help?proof'))
      takers.push(path)
  }
  assert.ok(takers.includes('/sign-in'), takers.join())
  for (const path of takers)
    for (const to of elsewhere)
      for (const target of targetsOf((await asked(path, to)).body)) checkOwn(target, `${path} with ${to}`)
  for (const to of elsewhere) {
    const heard = await sendRaw(
      port,
      head(`GET /language?to=en&back=${encodeURIComponent(to)} HTTP/1.1`, host, 'Connection: close'),
    )
    assert.equal(heard.match(/^location:/gim)?.length, 1)
    checkOwn(/^location: (.*)$/im.exec(heard)?.[1]?.trim() ?? '', to)
  }
})

/** Where the links and forms of a page lead, and what its forms send along as a way back. */
function targetsOf(html: string): string[] {
  return [...html.matchAll(/\s(?:href|action)="([^"]*)"|name="back" value="([^"]*)"/g)].map(
    ([, link, back]) => link ?? back ?? '',
  )
}

/** As a browser reads an address on a page of ours. */
function checkOwn(target: string, where: string): void {
  const url = new URL(target.replaceAll('&amp;', '&'), 'https://payung.example/')
  const known = /^(payung\.example|peraturan\.bpk\.go\.id|.*\.go\.id|127\.0\.0\.1)$/
  assert.ok(/^(https?|tel|mailto):$/.test(url.protocol), `${where} leads to ${target}`)
  assert.doesNotMatch(url.host, /evil/, `${where} leads to ${target}`)
  if (url.host) assert.match(url.hostname, known, `${where} leads to ${target}`)
}

test('after all of it the server is well, and its log has no failure', async () => {
  assert.equal((await stranger(house).open('/ready')).status, 200)
  assert.deepEqual(
    house.lines.filter((line) => line.includes('"severity":"error"')),
    [],
  )
})
