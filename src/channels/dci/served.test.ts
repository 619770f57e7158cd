import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHouse } from '../../../tests/house.ts'
import { item, searchFor } from './fixtures/messages.ts'

const { served } = await openHouse({ empty: true })
const at = (path: string) => `http://127.0.0.1:${served.port}${path}`

test('the whole program answers partners in the standard’s form, and leaves every other address as it was', async () => {
  const body = JSON.stringify(searchFor([item('9901014405900001')]))
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' }
  for (const [path, status, code] of [
    ['/ess/sync/search', 401, 'err.request.unauthorized'],
    ['/registry/sync/check-enrollment', 401, 'err.request.unauthorized'],
    ['/ess/subscribe', 404, 'err.request.not_found'],
  ] as const) {
    const answer = await fetch(at(path), { method: 'POST', headers, body })
    const { errors } = (await answer.json()) as { errors: { code: string }[] } // As is held here.
    assert.deepEqual([answer.status, errors[0]?.code], [status, code], path)
  }
  assert.match((await fetch(at('/'))).headers.get('content-type') ?? '', /text\/html/)
  assert.match((await fetch(at('/api/v1/openapi.json'))).headers.get('content-type') ?? '', /json/)
})
