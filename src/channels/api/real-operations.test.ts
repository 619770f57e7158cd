import assert from 'node:assert/strict'
import { test } from 'node:test'
import sql from 'sql-template-tag'
import { present } from '#base/assert.ts'
import { operations } from '#platform/operation.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { createCatalogue } from './catalogue.ts'
import { createTestApi, type Answered } from './fixtures/desk.ts'
import { documentedReader } from './fixtures/documented.ts'
import './fixtures/every-module.ts'

const { database } = await createTestDatabase()
const catalogue = createCatalogue(operations())
const api = await createTestApi(database, operations())
const employer = {
  kind: 'company',
  name: 'PT Citra Benang Nusantara',
  nib: '9120000000001',
  kbli: '14111',
  scale: 'menengah',
  riskClass: 3,
  riskReason: 'Sesuai penilaian kantor cabang',
  regionCode: '64.71',
  address: 'Jalan Soekarno Hatta 5',
  contactName: 'Dewi Lestari',
  contactPhone: '0812 9999 0101',
  firstMonth: '2025-01',
}

const registered = await api.call('/employers', {
  method: 'POST',
  body: employer,
  headers: { 'idempotency-key': '"daftar"' },
})
const { npp, employerId } = registered.body as { npp: string; employerId: string } // As the first test holds it.
const scopes = ['registry', 'contributions', 'webhooks'].flatMap((name) => [`${name}:read`, `${name}:write`])
const key = await api.employerKey(BigInt(employerId), scopes)
const stranger = await api.employerKey(BigInt(employerId) + 1n, scopes)

/** Whether an answer is what the document says of it. */
function assertAsDocumented(name: string, { status, body }: Answered): void {
  assert.equal(status, 200, `${name} ${JSON.stringify(body)}`)
  const { answer } = present(
    catalogue.offers.find(({ operation }) => operation.name === name),
    `${name} is offered`,
  )
  const read = documentedReader(answer, catalogue.schemas).safeParse(body)
  assert.ok(read.success, `${name} ${JSON.stringify(read.error?.issues)}`)
}

test('an employer is registered once, however often its program sends the request', async () => {
  assertAsDocumented('registry.register-employer', registered)
  const again = await api.call('/employers', {
    method: 'POST',
    body: employer,
    headers: { 'idempotency-key': '"daftar"' },
  })
  assert.deepEqual([again.status, again.text], [200, registered.text])
  const twin = await api.call('/employers', { method: 'POST', body: employer })
  assert.deepEqual([twin.status, twin.body.code], [409, 'registry.nib-taken'])
})

test('what the real operations answer is what the document says', async () => {
  const asked: [string, string][] = [
    ['registry.list-offices', '/offices'],
    ['registry.list-regions', '/regions?level=province'],
    ['registry.find-activities', '/business-activities?search=konveksi'],
    ['registry.view-employer', `/employers/${npp}`],
    ['registry.find-workers', `/employers/${npp}/workers?limit=5`],
    ['contributions.list-bills', `/employers/${npp}/bills`],
    ['contributions.view-arrears', `/employers/${npp}/arrears`],
  ]
  for (const [name, path] of asked) assertAsDocumented(name, await api.call(path, { key }))
})

test('a month is opened by one request of many that come at once, and its file is taken', async () => {
  const open = () =>
    api.post(`/employers/${npp}/returns`, key, { month: '2026-10' }, { 'idempotency-key': '"2026-10"' })
  const answers = await Promise.all([open(), open(), open(), open()])
  for (const answer of answers) assertAsDocumented('contributions.open-return', answer)
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1)
  const { returnId } = present(answers[0], 'four answers').body as { returnId: string } // As just held against the document.
  const viewed = await api.call(`/returns/${returnId}`, { key })
  assertAsDocumented('contributions.view-return', viewed)
  const file = new TextEncoder().encode('NIK;NAMA;UPAH\n')
  const sent = await api.call(`/returns/${returnId}/uploads?kind=wages`, {
    method: 'POST',
    key,
    body: file,
    headers: { 'content-type': 'text/csv', 'x-file-name': 'upah.csv' },
  })
  assertAsDocumented('contributions.upload-file', sent)
  const stored = await database.read((db) =>
    db.many<{ fileName: string; size: bigint }>(
      sql`select file_name as "fileName", file_size as size from contributions.upload`,
    ),
  )
  assert.deepEqual(stored, [{ fileName: 'upah.csv', size: BigInt(file.length) }])
  const foreign = await api.call(`/returns/${returnId}`, { key: stranger })
  const missing = await api.call('/returns/0199a8f2-7c00-7000-8000-000000000001', { key: stranger })
  assert.deepEqual({ ...foreign.body, trace_id: '' }, { ...missing.body, trace_id: '' })
})

test('another employer’s key learns nothing at any address of this one', async () => {
  const paths = catalogue.offers
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/employers/{npp}'))
    .map(({ path }) => path.replace('{npp}', npp).replaceAll(/\{\w+\}/g, '1'))
  assert.ok(paths.length > 3)
  for (const path of paths) assert.equal((await api.call(path, { key: stranger })).status, 404, path)
})
