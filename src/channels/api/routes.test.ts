import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestApi } from './fixtures/desk.ts'
import { testOperations } from './fixtures/offered.ts'

const { database } = await createTestDatabase()
const api = await createTestApi(database, testOperations)
const [filer, reader, stranger, blind, officer] = await Promise.all([
  api.employerKey(7n, ['testing:read', 'testing:write']),
  api.employerKey(7n, ['testing:read'], 'employer.reader'),
  api.employerKey(8n, ['testing:read', 'testing:write']),
  api.employerKey(7n, ['other:read']),
  api.officeKey(['testing:read']),
])

const withoutTrace = ({ trace_id: _trace, ...rest }: Record<string, unknown>) => rest

test('without a key only what anyone may ask is answered; the rest says that it needs one', async () => {
  assert.equal((await api.call('/testing/numbers')).status, 200)
  const refused = await api.call('/testing/desks/7')
  assert.equal(refused.status, 401)
  assert.equal(refused.headers.get('www-authenticate'), 'Bearer realm="Payung"')
  assert.equal(refused.body.code, 'access.key-needed')
})

test('a key that is not valid is refused everywhere, however it is written', async () => {
  for (const authorization of [`Bearer pyg_${'a'.repeat(43)}`, 'Bearer x', 'Basic dXNlcjpwYXNz', '']) {
    const refused = await api.call('/testing/numbers', { headers: { authorization } })
    assert.equal(refused.status, 401, authorization)
    assert.equal(refused.body.code, 'access.key-unknown')
    assert.match(refused.headers.get('www-authenticate') ?? '', /error="invalid_token"/)
  }
})

test('a key does what its role and its scopes allow, and no more', async () => {
  assert.equal((await api.call('/testing/desks/7', { key: reader })).status, 200)
  const note = { text: 'catatan' }
  assert.equal((await api.post('/testing/desks/7/notes', filer, note)).status, 200)
  const wrongRole = await api.post('/testing/desks/7/notes', reader, note)
  assert.deepEqual([wrongRole.status, wrongRole.body.code], [403, 'access.not-your-role'])
  const wrongScope = await api.call('/testing/desks/7', { key: blind })
  assert.deepEqual([wrongScope.status, wrongScope.body.code], [403, 'access.scope-missing'])
})

test('what is not yours, what does not exist and what cannot exist answer alike', async () => {
  const [foreign, missing, impossible, nowhere] = await Promise.all(
    ['/testing/desks/7', '/testing/desks/5000', '/testing/desks/seven', '/nothing/here'].map((path) =>
      api.call(path, { key: stranger }),
    ),
  )
  for (const other of [missing, impossible, nowhere]) {
    assert.equal(other?.status, 404)
    assert.deepEqual(withoutTrace(other?.body ?? {}), withoutTrace(foreign?.body ?? {}))
  }
})

test('amounts are integers with all their digits, on both sides of 2^53 and of zero', async () => {
  for (const power of [0, 31, 52, 53, 54, 60, 62]) {
    const { text } = await api.call(`/testing/amounts/${power}`)
    const amount = 2n ** BigInt(power)
    assert.equal(text, `{"amount":${amount + 1n},"debt":-${amount},"none":null,"month":"2000-01"}`)
  }
})

test('months, days and instants are written as they are read', async () => {
  assert.equal((await api.call('/testing/amounts/1?month=2026-11')).body.month, '2026-11')
  assert.equal((await api.call('/testing/desks/7', { key: reader })).body.openedOn, '2026-11-20')
  const { body } = await api.post('/testing/desks/7/notes', filer, { text: 'catatan', amount: 5_000_000 })
  assert.deepEqual(body, { text: 'catatan', amount: 5_000_000, at: '2026-11-20T02:00:00.000Z' })
})

test('an answer is kept by nobody on the way, and is not sent again to who has it', async () => {
  const first = await api.call('/testing/numbers')
  assert.equal(first.headers.get('cache-control'), 'no-store')
  const etag = first.headers.get('etag') ?? ''
  const again = await api.call('/testing/numbers', { headers: { 'if-none-match': `"other", ${etag}` } })
  assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag])
  assert.equal(
    (await api.call('/testing/numbers?limit=1', { headers: { 'if-none-match': etag } })).status,
    200,
  )
})

test('a list is followed to its end by its links', async () => {
  const seen: number[] = []
  for (let path: string | undefined = '/testing/numbers?limit=2'; path;) {
    const page = await api.call(path)
    seen.push(...(page.body.numbers as number[]))
    path = /^<\/api\/v1([^>]+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1]
    assert.equal(path === undefined, page.body.next === null)
  }
  assert.deepEqual(seen, [1, 2, 3, 4, 5])
})

test('an address says which methods it serves, and a fixed place comes before a field', async () => {
  const refused = await api.call('/testing/desks/7/notes', { method: 'PUT', key: filer })
  assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'DELETE, POST'])
  const head = await api.call('/testing/numbers', { method: 'HEAD' })
  assert.deepEqual([head.status, head.text], [200, ''])
  assert.deepEqual((await api.call('/testing/people/self')).body, { own: true })
})

test('problems speak Indonesian unless English is preferred, and name the trace that was sent', async () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  const [id, en] = await Promise.all(
    ['id, en;q=0.5', 'en-GB, id;q=0.5'].map((language) =>
      api.call('/testing/failures/problem', { headers: { 'accept-language': language, traceparent } }),
    ),
  )
  assert.deepEqual(id?.body, {
    type: 'urn:payung:problem:testing.busy',
    title: 'Bertentangan dengan keadaannya',
    status: 409,
    detail: 'Sedang dikerjakan.',
    code: 'testing.busy',
    remedy: 'Tunggu.',
    trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
  })
  assert.equal(id.headers.get('content-type'), 'application/problem+json')
  assert.deepEqual([en?.body.detail, en?.headers.get('content-language')], ['Being worked on.', 'en'])
})

test('a failure of ours tells its trace and nothing else, and is logged with it', async () => {
  const { status, body, text } = await api.call('/testing/failures/bug')
  assert.deepEqual([status, body.code], [500, 'internal'])
  assert.doesNotMatch(text, /9964012345670006|TypeError/)
  const line = api.desk.logged.find((one) => one.includes('api.failed'))
  assert.ok(line?.includes(String(body.trace_id)))
})

test('the log has the pattern of an address and never what stood in it', async () => {
  await api.call('/testing/desks/4711?month=2026-11', { key: reader })
  const line = api.desk.logged.at(-1) ?? ''
  assert.match(line, /"route":"\/api\/v1\/testing\/desks\/:employerId","status":422/)
  assert.doesNotMatch(line, /4711|2026-11"/)
})

test('where the database cannot help, the caller is asked to wait', async () => {
  const { status, body, headers } = await api.call('/testing/failures/database')
  assert.deepEqual([status, body.code, headers.get('retry-after')], [503, 'unavailable', '10'])
})

test('an officer who opens a person’s file states why, in any letters, and it is on record', async () => {
  const open = (purpose?: string) =>
    api.call('/testing/people/601', { key: officer, ...(purpose && { headers: { 'x-purpose': purpose } }) })
  const refused = await open()
  assert.deepEqual([refused.status, refused.body.errors?.[0]?.field], [422, 'purpose'])
  assert.equal((await open('klaim%20%E2%80%93%2050% lunas')).body.purpose, 'klaim%20%E2%80%93%2050% lunas')
  assert.equal((await open('klaim%20%E2%80%93%20lunas')).body.purpose, 'klaim – lunas')
  const [record] = await database.read((db) =>
    db.many<{ purpose: string }>(
      sql`select purpose from access.audit_record where operation = 'testing.open-file' order by id desc limit 1`,
    ),
  )
  assert.equal(record?.purpose, 'klaim – lunas')
})

test('each key has its own budget, which says what is left and fills again; strangers share their address’s', async () => {
  let clock = 0
  const few = { burst: 2, perSecond: 1 }
  const tight = await createTestApi(database, testOperations, {
    allowances: { key: few, address: few },
    ticks: () => clock,
  })
  const call = (key: string) => tight.call('/testing/desks/7', { key })
  const answers = [await call(filer), await call(filer), await call(filer), await call(reader)]
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 429, 200],
  )
  assert.equal(answers[0]?.headers.get('ratelimit-policy'), '"key";q=2;w=2')
  assert.deepEqual(
    answers.map(({ headers }) => headers.get('ratelimit')),
    [1, 0, 0, 1].map((left, at) => `"key";r=${left};t=${[1, 2, 2, 1][at]}`),
  )
  assert.equal(answers[2]?.headers.get('retry-after'), '1')
  clock += 1000
  assert.equal((await call(filer)).status, 200)
  const guesses = await Promise.all([1, 2, 3].map(() => call(`pyg_${'b'.repeat(43)}`)))
  assert.deepEqual(
    guesses.map(({ status }) => status).sort((a, b) => a - b),
    [401, 401, 429],
  )
})
