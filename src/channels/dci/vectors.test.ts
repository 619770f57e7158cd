import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { purpose, vectors } from './fixtures/messages.ts'
import { createPartner } from './fixtures/partner.ts'

const { database } = await createTestDatabase()
const { send, check, traineeOf, nikOf } = await createPartner(database)
await traineeOf(1, 'attending')

function assertHas(value: unknown, keys: readonly string[] | undefined, where: string): void {
  for (const name of present(keys, where))
    assert.ok(Object.hasOwn(value as object, name), `${where} has ${name}`)
}

test('the messages of the specification are read, and what is answered has what it asks for', async () => {
  const { messages, essMock, specification, codes } = vectors
  const asked = present(messages['ibr-sync-enrolled-request'], 'a vector').body
  const ours = JSON.parse(JSON.stringify(asked).replace('"JHT"', '"VOKASI"')) as typeof asked
  const withPurpose = { ...ours, header: { ...ours.header, meta: { purpose } } }
  for (const path of [
    '/ess/sync/check-enrollment',
    '/registry/sync/check-enrollment',
    '/ess/registry/sync/check-enrollment',
  ]) {
    const { status, ...answer } = await send(path, withPurpose)
    assert.equal(status, 200, path)
    assertHas(answer, essMock.answerMust.top, path)
    assertHas(answer.header, specification['callbackHeaderMust'], path)
    assertHas(answer.message, essMock.answerMust.check.message, path)
    const [one] = answer.message.enrolled_response
    assertHas(one, essMock.answerMust.check.item, path)
    assertHas(one, specification['enrolledMust'], path)
    const model = present(messages['ibr-sync-enrolled-response'], 'a vector').body.message[
      'enrolled_response'
    ]
    assert.deepEqual(Object.keys(one ?? {}), Object.keys((model as object[])[0] ?? {}))
  }
  const jht = await send('/ess/sync/check-enrollment', { ...asked, header: withPurpose.header })
  assert.deepEqual([jht.status, jht.errors[0]?.code], [400, 'err.request.bad'])
  assert.equal(await check(nikOf(1)), essMock.activeIs)

  const social = present(messages['social-sync-search-request'], 'a vector').body
  const elsewhere = await send('/registry/sync/search', social)
  assert.deepEqual(
    elsewhere.message.search_response[0]?.['status_reason_code'],
    'rjct.search_criteria.invalid',
  )
  const text = JSON.stringify(social).replace('RegistryType:Social', 'RegistryType:ESS')
  const here = JSON.parse(text) as typeof social
  for (const path of ['/ess/sync/search', '/registry/sync/search', '/ess/registry/sync/search']) {
    const { status, ...answer } = await send(path, { ...here, header: { ...here.header, meta: { purpose } } })
    assert.equal(status, 200, path)
    assertHas(answer.header, specification['callbackHeaderMust'], path)
    assertHas(answer.message, essMock.answerMust.search.message, path)
    const [one] = answer.message.search_response
    assertHas(one, essMock.answerMust.search.item, path)
    assertHas(one, specification['searchMust'], path)
    assertHas(one?.data, specification['dataMust'], path)
    assertHas(one?.pagination, specification['paginationMust'], path)
  }
  assert.deepEqual(
    [
      codes.enrolmentStatus['1'],
      codes.enrolmentStatus['2'],
      codes.enrolmentStatus['3'],
      codes.benefitType['4'],
    ],
    ['Active', 'Deceased', 'Exited', 'Training'],
  )
})
