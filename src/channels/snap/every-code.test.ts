import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signAsymmetric, tokenStringToSign, vaNumberOf, writeTimestamp } from '#modules/contributions/bank'
import { openDatabase } from '#platform/database.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { issueCode } from '../../modules/contributions/bank/fixtures/issue-code.ts'
import { responseCodes, services as published } from '../../modules/contributions/bank/fixtures/vectors.ts'
import { newExternalId, newRequestId, type BankClient } from '../../simulators/bank/index.ts'
import { bankAt, bodyOf, codeOf, openBankSide } from './fixtures/bank-side.ts'
import { snapRoutes, type SnapLimits } from './index.ts'

const { database } = await createTestDatabase()
const { app, server, bank, credentials, clock } = await openBankSide(database)
const limits: SnapLimits = { answerMs: 5000, statementMs: 5000, burst: 100, perSecond: 100 }

const [open, paid] = [await issueCode(database), await issueCode(database)]
const expired = await issueCode(database, { expiresAt: new Date('2026-11-19T16:59:59Z') })
await bank.pay(paid.code, { amount: paid.amount })
const numbers = vaNumberOf(credentials.serviceId, open.code)

/** The two services about a virtual account, and what a right call of each is. */
const services = {
  '24': { path: '/transfer-va/inquiry', body: { ...numbers, inquiryRequestId: 'A' } },
  '25': {
    path: '/transfer-va/payment',
    body: { ...numbers, paymentRequestId: 'A', paidAmount: { value: '1.00', currency: 'IDR' } },
  },
} as const

type Service = keyof typeof services

/** Calls that end in each case, by its last two digits and its status. */
const trouble: Readonly<Record<string, (service: Service) => Promise<string>>> = {
  '400 00': (service) => asked(service, '{'),
  '400 01': (service) => asked(service, { ...services[service].body, customerNo: 'ABC' }),
  '400 02': (service) => asked(service, { ...services[service].body, customerNo: '' }),
  '401 00': async (service) => codeOf(await call(bank, service, {}, { flaw: 'forged-signature' })),
  '401 01': async (service) => codeOf(await call(bank, service, {}, { flaw: 'no-token' })),
  '404 12': (service) => about(service, '99261000000001'),
  '404 14': (service) => about(service, paid.code, paid.amount),
  '404 19': (service) => about(service, expired.code, expired.amount),
  '405 01': async (service) => plain('GET', services[service].path),
  '409 00': async (service) => {
    const externalId = newExternalId(clock.now)
    await bank.inquire(open.code, { externalId })
    return codeOf(await call(bank, service, {}, { externalId }))
  },
  '429 00': async (service) => {
    const strict = snapRoutes(app, { ...limits, burst: 1, perSecond: 0 })
    return codeOf(await call(bankAt(strict, credentials, app.now), service, {}, { mode: 'symmetric' }))
  },
  '500 00': (service) => inTrouble(service, openDatabase('postgres://127.0.0.1:1/nothing')),
  '500 01': (service) => inTrouble(service, failing(new Error('a fault of ours'))),
  '504 00': (service) => inTrouble(service, failing(new Error('Query read timeout'))),
}

test('every service that is served is found under the path of the standard, and names its code whatever it answers', async () => {
  const served = published.serviceCodes.filter(({ code }) => ['24', '25', '73'].includes(code))
  assert.equal(served.length, 3)
  for (const { code, method, path } of served) {
    const answer = await server.request(`/snap${path}`, { method, body: '{}' })
    const { responseCode } = (await answer.json()) as { responseCode: string }
    assert.equal(responseCode.slice(3, 5), code, path)
  }
})

test('each of the two services gives every answer of the standard that can apply to it, and no other', async () => {
  for (const service of ['24', '25'] as const) {
    for (const [expected, ask] of Object.entries(trouble)) {
      const [status, last] = expected.split(' ')
      assert.equal(await ask(service), `${status}${service}${last}`)
    }
  }
  assert.equal(await about('25', open.code, open.amount + 1n), '4042513')
  const requestId = newRequestId()
  assert.equal(codeOf(await bank.pay(open.code, { amount: open.amount, requestId })), '2002500')
  assert.equal(codeOf(await bank.pay(open.code, { amount: open.amount, requestId })), '4042518')
  const known = new Set(responseCodes.codes.map(({ http, case: last }) => `${http}${last}`))
  for (const { response } of bank.exchanges) {
    const { responseCode } = response.body as { responseCode: string }
    assert.ok(known.has(responseCode.slice(0, 3) + responseCode.slice(5)), responseCode)
    assert.equal(Number(responseCode.slice(0, 3)), response.status)
  }
})

test('the service of tokens gives every answer of the standard that can apply to it', async () => {
  const right = '{"grantType":"client_credentials"}'
  assert.equal(await token(right), '2007300')
  assert.equal(await token('['), '4007300')
  assert.equal(await token('{"grantType":"x"}'), '4007301')
  assert.equal(await token('{}'), '4007302')
  assert.equal(await token(right, {}, { 'X-SIGNATURE': 'x' }), '4017300')
  assert.equal(await plain('DELETE', '/access-token/b2b'), '4057301')
  const strict = snapRoutes(app, { ...limits, burst: 1, perSecond: 0 })
  assert.equal(await token(right, { at: strict }), '2007300')
  assert.equal(await token(right, { at: strict }), '4297300')
  const away = snapRoutes({ ...app, database: openDatabase('postgres://127.0.0.1:1/nothing') })
  assert.equal(await token(right, { at: away }), '5007300')
  assert.equal(
    await token(right, { at: snapRoutes({ ...app, database: failing(new Error('ours')) }) }),
    '5007301',
  )
  const slow = snapRoutes({ ...app, database: failing(new Error('Query read timeout')) })
  assert.equal(await token(right, { at: slow }), '5047300')
})

test('what a refused caller hears holds nothing of what it sent, and nothing of ours', async () => {
  const names = Object.keys(bodyOf(await bank.call('/transfer-va/payment', '{', {})))
  assert.deepEqual(names, ['responseCode', 'responseMessage'])
  const forged = await bank.inquire(open.code, { flaw: 'forged-signature' })
  assert.deepEqual(Object.keys(bodyOf(forged)), ['responseCode', 'responseMessage'])
})

type Manner = Parameters<BankClient['call']>[2]

function call(from: BankClient, service: Service, changes: object = {}, manner: Manner = {}) {
  return from.call(services[service].path, { ...services[service].body, ...changes }, manner)
}

async function asked(service: Service, body: object | string): Promise<string> {
  return codeOf(await bank.call(services[service].path, body))
}

async function about(service: Service, code: string, amount = 1n): Promise<string> {
  return codeOf(service === '24' ? await bank.inquire(code) : await bank.pay(code, { amount }))
}

async function inTrouble(service: Service, broken: typeof database): Promise<string> {
  const other = bankAt(snapRoutes({ ...app, database: broken }, limits), credentials, app.now)
  const answer = await call(other, service, {}, { mode: 'asymmetric' })
  await broken.close()
  return codeOf(answer)
}

/** A database whose every answer is an error. */
function failing(error: Error): typeof database {
  const fail = async () => {
    throw error
  }
  return { ...database, read: fail, transaction: fail, close: async () => {} }
}

async function plain(method: string, path: string): Promise<string> {
  const response = await server.request(`http://localhost/snap/v1.0${path}`, { method })
  return ((await response.json()) as { responseCode: string }).responseCode
}

async function token(
  body: string,
  { at = server } = {},
  changes: Record<string, string> = {},
): Promise<string> {
  const timestamp = writeTimestamp(clock.now)
  const headers = {
    'X-TIMESTAMP': timestamp,
    'X-CLIENT-KEY': credentials.clientId,
    'X-SIGNATURE': signAsymmetric(tokenStringToSign(credentials.clientId, timestamp), credentials.privateKey),
    ...changes,
  }
  const response = await at.request('http://localhost/snap/v1.0/access-token/b2b', {
    method: 'POST',
    headers,
    body,
  })
  return ((await response.json()) as { responseCode: string }).responseCode
}
