import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  registerPartner,
  signAsymmetric,
  signSymmetric,
  stringToSign,
  tokenStringToSign,
  vaNumberOf,
  writeTimestamp,
} from '#modules/contributions/bank'
import { createTestDatabase } from '../../../tests/database.ts'
import { issueCode } from '../../modules/contributions/bank/fixtures/issue-code.ts'
import { vector } from '../../modules/contributions/bank/fixtures/vectors.ts'
import { BankClient, newExternalId } from '../../simulators/bank/index.ts'
import { bankAt, bodyOf, codeOf, expectScenario, openBankSide, type Body } from './fixtures/bank-side.ts'
import { snapRoutes } from './index.ts'

const { database } = await createTestDatabase()
const { app, server, bank, credentials, clock } = await openBankSide(database)
const { code, amount } = await issueCode(database)

const paymentUrl = '/snap/v1.0/transfer-va/payment'
const tokenUrl = '/snap/v1.0/access-token/b2b'
const inquiryBody = JSON.stringify({ ...vaNumberOf(credentials.serviceId, code), inquiryRequestId: 'A' })

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Body & { status: number; accessToken?: string }> {
  const response = await server.request(`http://localhost${url}`, { method: 'POST', headers, body })
  return { ...((await response.json()) as Body), status: response.status }
}

/** Headers of a symmetric call whose string to sign is put together by the test. */
async function headersFor(
  sign: (token: string, timestamp: string) => string,
): Promise<Record<string, string>> {
  const [token, timestamp] = [await bank.token(), writeTimestamp(clock.now)]
  return {
    'X-TIMESTAMP': timestamp,
    'X-SIGNATURE': signSymmetric(sign(token, timestamp), credentials.clientSecret),
    'X-PARTNER-ID': credentials.partnerId,
    'X-EXTERNAL-ID': newExternalId(clock.now),
    'CHANNEL-ID': '95051',
    Authorization: `Bearer ${token}`,
  }
}

const signedRight = (url: string, body: string) => (token: string, timestamp: string) =>
  stringToSign({ method: 'POST', url, body: Buffer.from(body), timestamp }, token)

test('in both modes a forged signature, a stale time and a stranger are turned away before anything is booked', async () => {
  for (const mode of ['symmetric', 'asymmetric'] as const) {
    expectScenario('inquiry', 'bad signature', await bank.inquire(code, { mode, flaw: 'forged-signature' }))
    assert.equal(codeOf(await bank.pay(code, { amount }, { mode, flaw: 'forged-signature' })), '4012500')
    const stale = await bank.pay(code, { amount }, { mode, flaw: 'stale-timestamp' })
    assert.deepEqual(
      [codeOf(stale), bodyOf(stale).responseMessage],
      ['4012500', 'Unauthorized. [X-TIMESTAMP]'],
    )
    assert.equal(codeOf(await bank.inquire(code, { mode })), '2002400')
  }
  const stranger = bankAt(server, { ...credentials, partnerId: 'STRANGER' }, app.now)
  expectScenario('inquiry', 'unknown X-PARTNER-ID', await stranger.inquire(code))
})

test('a string to sign that was put together wrongly is refused', async () => {
  const payment = vector('own-sym-2-va-payment-compact-body').inputs.rawBody
  const right = signedRight(paymentUrl, payment)
  const wrong: ((token: string, timestamp: string) => string)[] = [
    (token, timestamp) => right(`Bearer ${token}`, timestamp),
    (token, timestamp) => right(token, timestamp).replace(/:[0-9a-f]{64}:/, (hash) => hash.toUpperCase()),
    signedRight(paymentUrl, payment.replace('12345000.00', '12345001.00')),
    signedRight('/snap/v1.0/transfer-va/inquiry', payment),
    (token, timestamp) => right(token, timestamp).replace('POST', 'PUT'),
  ]
  for (const sign of wrong)
    assert.equal((await post(paymentUrl, await headersFor(sign), payment)).responseCode, '4012500')
  assert.equal((await post(paymentUrl, await headersFor(right), payment)).responseCode, '4042512')
})

test('the path may be signed with the prefix of our gateway or as the standard writes it', async () => {
  for (const url of ['/snap/v1.0/transfer-va/inquiry', '/v1.0/transfer-va/inquiry']) {
    const headers = await headersFor(signedRight(url, inquiryBody))
    assert.equal(
      (await post('/snap/v1.0/transfer-va/inquiry', headers, inquiryBody)).responseCode,
      '2002400',
      url,
    )
  }
})

test('a token is given to whoever signs for it, and to nobody else', async () => {
  const timestamp = writeTimestamp(clock.now)
  const headers = (signed: string, clientId = credentials.clientId) => ({
    'X-TIMESTAMP': timestamp,
    'X-CLIENT-KEY': clientId,
    'X-SIGNATURE': signAsymmetric(signed, credentials.privateKey),
  })
  const right = tokenStringToSign(credentials.clientId, timestamp)
  const body = '{"grantType":"client_credentials","additionalInfo":{}}'
  const given = await post(tokenUrl, headers(right), body)
  assert.deepEqual(
    { ...given, accessToken: undefined },
    {
      status: 200,
      responseCode: '2007300',
      responseMessage: 'Successful',
      accessToken: undefined,
      tokenType: 'Bearer',
      expiresIn: '900',
    },
  )
  assert.ok((given.accessToken ?? '').length > 40)

  const answers = {
    '4017300 Unauthorized. [Signature]': post(
      tokenUrl,
      headers(`${timestamp}|${credentials.clientId}`),
      body,
    ),
    '4017300 Unauthorized. [Unknown client]': post(tokenUrl, headers(right, 'STRANGER'), body),
    '4007302 Invalid Mandatory Field {X-CLIENT-KEY}': post(tokenUrl, headers(right, ''), body),
    '4007301 Invalid Field Format {X-TIMESTAMP}': post(
      tokenUrl,
      { ...headers(right), 'X-TIMESTAMP': 'today' },
      body,
    ),
    '4007300 Bad Request': post(tokenUrl, headers(right), ''),
    '4007302 Invalid Mandatory Field {grantType}': post(tokenUrl, headers(right), '{}'),
    '4007301 Invalid Field Format {grantType}': post(tokenUrl, headers(right), '{"grantType":"password"}'),
  }
  for (const [expected, answer] of Object.entries(answers)) {
    const { responseCode, responseMessage } = await answer
    assert.equal(`${responseCode} ${responseMessage}`, expected)
  }
})

test('a token ends after a quarter of an hour, and is no one else’s', async () => {
  const other = { ...credentials, partnerId: 'OTHERBANK', clientId: 'OTHERBANK' }
  const { publicKey } = await import('node:crypto').then(({ createPublicKey }) => ({
    publicKey: createPublicKey(credentials.privateKey).export({ type: 'spki', format: 'pem' }).toString(),
  }))
  await database.transaction((db) =>
    registerPartner(db, { ...other, id: other.partnerId, name: 'Bank Lain', publicKey, statement: null }),
  )
  const token = await bank.token()
  const headers = await headersFor((_, timestamp) =>
    signedRight('/v1.0/transfer-va/inquiry', inquiryBody)(token, timestamp),
  )
  const asOther = await post(
    '/snap/v1.0/transfer-va/inquiry',
    { ...headers, 'X-PARTNER-ID': other.partnerId },
    inquiryBody,
  )
  assert.deepEqual([asOther.responseCode, asOther.responseMessage], ['4012401', 'Invalid Token (B2B)'])

  const start = clock.now
  clock.now = new Date(start.getTime() + 899_000)
  const fresh = await bankWithToken(token).inquire(code)
  assert.equal(codeOf(fresh), '2002400')
  clock.now = new Date(start.getTime() + 901_000)
  expectScenario('inquiry', 'token unknown or expired', await bankWithToken(token).inquire(code))
  expectScenario('inquiry', 'token unknown or expired', await bank.inquire(code, { flaw: 'no-token' }))
  clock.now = start
})

test('every header of a call must be there and well formed', async () => {
  const url = '/snap/v1.0/transfer-va/inquiry'
  const right = await headersFor(signedRight(url, inquiryBody))
  for (const name of ['X-TIMESTAMP', 'X-SIGNATURE', 'X-PARTNER-ID', 'X-EXTERNAL-ID', 'CHANNEL-ID']) {
    const { responseCode, responseMessage } = await post(url, { ...right, [name]: '' }, inquiryBody)
    assert.deepEqual([responseCode, responseMessage], ['4002402', `Invalid Mandatory Field {${name}}`])
  }
  for (const [name, value] of [
    ['X-TIMESTAMP', '2026-11-20'],
    ['X-EXTERNAL-ID', 'ABC'],
    ['X-EXTERNAL-ID', '1'.repeat(37)],
    ['X-PARTNER-ID', 'x'.repeat(37)],
    ['CHANNEL-ID', '123456'],
  ] as const) {
    const { responseCode, responseMessage } = await post(url, { ...right, [name]: value }, inquiryBody)
    assert.deepEqual([responseCode, responseMessage], ['4002401', `Invalid Field Format {${name}}`])
  }
})

test('what belongs to no service of ours is refused in the standard’s form', async () => {
  const ask = async (method: string, path: string, body?: string) => {
    const response = await server.request(`http://localhost${path}`, { method, ...(body && { body }) })
    return [response.status, ((await response.json()) as Body).responseCode]
  }
  assert.deepEqual(await ask('GET', paymentUrl), [405, '4052501'])
  assert.deepEqual(await ask('PUT', tokenUrl, '{}'), [405, '4057301'])
  assert.deepEqual(await ask('POST', '/snap/v1.0/qr/qr-mpm-notify', '{}'), [405, '4050000'])
  assert.deepEqual(await ask('GET', '/snap'), [405, '4050000'])
  assert.deepEqual(await ask('POST', paymentUrl, 'x'.repeat(64 * 1024 + 1)), [400, '4002500'])
})

test('a partner that floods us is slowed down, and only that one', async () => {
  const server = snapRoutes(app, { answerMs: 5000, statementMs: 5000, burst: 3, perSecond: 0 })
  const flooding = bankAt(server, credentials, app.now)
  const codes = [
    await flooding.inquire(code),
    await flooding.inquire(code),
    await flooding.inquire(code),
  ].map(codeOf)
  assert.deepEqual(codes, ['2002400', '2002400', '4292400'])
  const other = bankAt(server, { ...credentials, partnerId: 'OTHERBANK', clientId: 'OTHERBANK' }, app.now)
  assert.equal(codeOf(await other.inquire(code)), '2002400')
})

/** A bank that goes on using a token although it should ask for a new one. */
function bankWithToken(token: string): BankClient {
  class Stubborn extends BankClient {
    override token(): Promise<string> {
      return Promise.resolve(token)
    }
  }
  return new Stubborn({
    url: 'http://localhost',
    credentials,
    now: app.now,
    send: (url, init) => server.request(url, init),
  })
}
