import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestApi } from './fixtures/desk.ts'
import { testOperations } from './fixtures/offered.ts'

const { database } = await createTestDatabase()
const api = await createTestApi(database, testOperations)
const key = await api.employerKey(7n, ['testing:read', 'testing:write'])
const other = await api.employerKey(7n, ['testing:write'])

const notes = '/testing/desks/7/notes'
const files = '/testing/desks/7/files'
const note = (body: unknown, headers: Record<string, string> = {}, by = key) =>
  api.post(notes, by, body, headers)

async function timesNoted(text: string): Promise<number> {
  const facts = await database.read((db) =>
    db.many(sql`select from platform.fact where name = 'testing.noted' and about ->> 'text' = ${text}`),
  )
  return facts.length
}

test('the same key and content is answered as the first time, and done once', async () => {
  const headers = { 'idempotency-key': '"satu"' }
  const first = await note({ text: 'satu kali', amount: 2 }, headers)
  api.desk.pass({ minutes: 5 })
  const again = await note({ amount: 2, text: 'satu kali' }, headers)
  assert.deepEqual([again.status, again.text], [200, first.text])
  assert.equal(await timesNoted('satu kali'), 1)
})

test('the same key with other content is refused, and another caller’s key is another key', async () => {
  const headers = { 'idempotency-key': 'dua' }
  assert.equal((await note({ text: 'dua kali' }, headers)).status, 200)
  const refused = await note({ text: 'lain kali' }, headers)
  assert.deepEqual([refused.status, refused.body.code], [422, 'request.key-reused'])
  assert.equal((await note({ text: 'lain kali' }, headers, other)).status, 200)
})

test('requests with one key that come at the same moment have one effect and one answer', async () => {
  const headers = { 'idempotency-key': '"bersamaan"' }
  const answers = await Promise.all(Array.from({ length: 8 }, () => note({ text: 'bersamaan' }, headers)))
  assert.deepEqual(
    [...new Set(answers.map(({ status, text }) => `${status} ${text}`))],
    [`200 ${answers[0]?.text}`],
  )
  assert.equal(await timesNoted('bersamaan'), 1)
})

test('a key is the same with and without quotation marks, and one that cannot be read is refused', async () => {
  const [quoted, bare] = [
    await note({ text: 'kutip' }, { 'idempotency-key': '"kutip"' }),
    await note({ text: 'kutip' }, { 'idempotency-key': 'kutip' }),
  ]
  assert.equal(quoted.text, bare.text)
  for (const unfit of ['', '""', '"tak selesai', 'dua kata', 'x'.repeat(256)]) {
    const refused = await note({ text: 'kutip' }, { 'idempotency-key': unfit })
    assert.deepEqual([refused.status, refused.body.code], [400, 'request.key-unfit'], unfit)
  }
})

test('a field that is not known is refused at any depth, in the body and in the query', async () => {
  const top = await note({ text: 'catatan', txet: 'x' })
  assert.equal(top.status, 422)
  assert.deepEqual(
    top.body.errors?.map(({ pointer, field, code }) => [pointer, field, code]),
    [['#/txet', 'txet', 'unknown']],
  )
  assert.equal((await note({ text: 'catatan', lines: [{ size: 1, colour: 'red' }] })).status, 422)
  assert.equal((await api.post(`${notes}?text=catatan`, key, { text: 'catatan' })).status, 422)
  assert.equal((await api.call('/testing/numbers?limti=1')).status, 422)
  assert.equal((await note({ text: 'catatan', employerId: '7' })).status, 422)
  assert.equal(
    (await note('{"text":"catatan","__proto__":{"a":1}}', { 'content-type': 'application/json' })).status,
    422,
  )
  assert.equal(await timesNoted('catatan'), 0)
})

test('every field at fault is named at once, with a pointer to where it stands in the body', async () => {
  const { status, body } = await note({ text: 'x', lines: [{ size: 1 }, { size: 10 }] })
  assert.equal(status, 422)
  assert.deepEqual(
    body.errors?.map(({ pointer, field }) => [pointer, field]),
    [
      ['#/text', 'text'],
      ['#/lines/1/size', 'lines.1.size'],
    ],
  )
  const query = await api.call('/testing/numbers?limit=9')
  assert.deepEqual(Object.keys(query.body.errors?.[0] ?? {}), ['field', 'code', 'detail'])
})

test('what is not one JSON object in UTF-8, says a name twice or is nested without end is refused', async () => {
  const json = { 'content-type': 'application/json' }
  const unreadable = [
    ' ',
    '{',
    '[]',
    '"text"',
    'null',
    '{"text":"a","text":"b"}',
    '{"text":"a","te\\u0078t":"b"}',
    `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  ]
  for (const body of unreadable) {
    const refused = await note(body, json)
    assert.deepEqual([refused.status, refused.body.code], [400, 'request.malformed'], body.slice(0, 40))
  }
  assert.equal((await note(new Uint8Array([0x7b, 0xff, 0x7d]), json)).status, 400)
})

test('text that the database cannot keep is refused at its field', async () => {
  for (const text of ['abc\0', 'abc\ud800']) {
    const refused = await note({ text })
    assert.deepEqual([refused.status, refused.body.errors?.[0]?.code], [422, 'unreadable'])
  }
  assert.equal((await api.call('/testing/desks/%00', { key })).status, 404)
})

test('content of another type, in another charset, packed or too large is refused', async () => {
  const send = (headers: Record<string, string>, body: BodyInit = '{"text":"catatan"}') =>
    api.call(notes, { method: 'POST', key, headers, body })
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'multipart/form-data; boundary=x',
  ])
    assert.equal((await send({ 'content-type': type })).status, 415, type)
  assert.equal((await send({ 'content-type': 'application/json', 'content-encoding': 'gzip' })).status, 415)
  assert.equal(
    (await send({ 'content-type': 'application/json' }, `{"text":"${'x'.repeat(1 << 20)}"}`)).status,
    413,
  )
  assert.equal((await send({ 'content-type': 'application/json', 'content-length': '9999999' })).status, 413)
})

test('an empty body says nothing, whatever type it claims to be', async () => {
  for (const headers of [{}, { 'content-type': 'application/json' }]) {
    const { status, body } = await api.call(notes, { method: 'POST', key, headers })
    assert.deepEqual([status, body.errors?.map(({ field }) => field)], [422, ['text']])
  }
})

test('what has no body takes its fields from the address, and no body', async () => {
  const drop = (path: string, body?: BodyInit) =>
    api.call(path, { method: 'DELETE', key, ...(body && { body }) })
  assert.deepEqual((await drop(`${notes}?why=selesai`)).body, { why: 'selesai' })
  const refused = await drop(`${notes}?why=selesai`, '{"why":"selesai"}')
  assert.deepEqual([refused.status, refused.body.code], [400, 'request.unwanted-body'])
})

test('a parameter stands once in an address, unless it is a list', async () => {
  assert.deepEqual((await api.call('/testing/numbers?only=odd&only=even')).body.only, ['odd', 'even'])
  assert.deepEqual((await api.call('/testing/numbers?only=odd')).body.only, ['odd'])
  const refused = await api.call('/testing/numbers?limit=1&limit=2')
  assert.deepEqual([refused.status, refused.body.errors?.[0]?.field], [422, 'limit'])
})

const bytes = new TextEncoder().encode('NIK;UPAH\n9901014405900001;5000000\n')

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test('a file is taken as part of a form and as it is, and both are the same request', async () => {
  const expected = { name: 'upah – november.csv', size: bytes.length, kind: 'wages' }
  const form = formOf({ kind: 'wages', file: new File([bytes], expected.name) })
  assert.deepEqual(
    (await api.call(files, { method: 'POST', key, body: form, headers: { 'idempotency-key': 'berkas' } }))
      .body,
    expected,
  )
  const raw = (headers: Record<string, string>) =>
    api.call(`${files}?kind=wages`, {
      method: 'POST',
      key,
      body: bytes,
      headers: { 'content-type': 'text/csv', 'idempotency-key': 'berkas', ...headers },
    })
  const encoded = encodeURIComponent(expected.name)
  assert.deepEqual((await raw({ 'x-file-name': encoded })).body, expected)
  assert.deepEqual(
    (await raw({ 'content-disposition': `attachment; filename="x.csv"; filename*=UTF-8''${encoded}` })).body,
    expected,
  )
  assert.equal(
    (await raw({ 'content-disposition': 'attachment; filename="x.csv"' })).body.code,
    'request.key-reused',
  )
})

test('a file cannot be pretended in JSON or by a form’s text, and its request is as strict as any', async () => {
  const send = (body: unknown, type?: string) =>
    api.post(files, key, body, type ? { 'content-type': type } : {})
  assert.equal((await send({ kind: 'wages', file: { name: 'x', bytes: 'abc' } })).status, 415)
  assert.equal((await send(formOf({ kind: 'wages', file: 'text' }))).status, 422)
  assert.equal((await send(formOf({ kind: 'wages', file: new File([bytes], 'a'), more: 'x' }))).status, 422)
  assert.equal((await send('no form', 'multipart/form-data; boundary=x')).status, 400)
  assert.equal((await send(new Uint8Array(26 << 20), 'application/octet-stream')).status, 413)
})

test('where a file may be left out, JSON without it is enough', async () => {
  assert.deepEqual((await api.post('/testing/stories', key, { kind: 'cerita' })).body, {
    name: '-',
    size: 0,
    kind: 'cerita',
  })
  const pretended = await api.post('/testing/stories', key, {
    kind: 'cerita',
    picture: { name: 'x', bytes: [1] },
  })
  assert.deepEqual([pretended.status, pretended.body.errors?.[0]?.code], [422, 'not-in-json'])
  const form = formOf({ kind: 'cerita', picture: new File([bytes], 'slip.png') })
  assert.equal(
    (await api.call('/testing/stories', { method: 'POST', key, body: form })).body.name,
    'slip.png',
  )
})
