import assert from 'node:assert/strict'
import { createHash, createHmac, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { signatureVectors, vector, type SignatureVector } from './fixtures/vectors.ts'
import {
  signAsymmetric,
  signedUrls,
  signSymmetric,
  stringToSign,
  tokenStringToSign,
  verifyAsymmetric,
  verifySymmetric,
} from './signature.ts'

const all = [...signatureVectors.published, ...signatureVectors.own, ...signatureVectors.ownAsymmetric]
const ofKind = (...kinds: string[]) => all.filter(({ kind }) => kinds.includes(kind))

function requestOf({ inputs }: SignatureVector) {
  const { httpMethod: method, endpointUrl: url, rawBody, xTimestamp: timestamp } = inputs
  return { method, url, body: Buffer.from(rawBody), timestamp }
}

test('every symmetric vector gives its string and its signature, in Base64 and in hexadecimal', () => {
  const vectors = ofKind('symmetric-hmac-sha512')
  assert.equal(vectors.length, 6)
  for (const one of vectors) {
    const { accessToken, clientSecret } = one.inputs
    const text = stringToSign(requestOf(one), accessToken)
    const { xSignatureBase64, xSignatureHex } = one.expected
    assert.equal(text, one.intermediate.stringToSign, one.id)
    assert.equal(signSymmetric(text, clientSecret), xSignatureBase64, one.id)
    assert.ok(verifySymmetric(text, clientSecret, xSignatureBase64), one.id)
    if (xSignatureHex) assert.ok(verifySymmetric(text, clientSecret, xSignatureHex), one.id)
  }
})

test('every asymmetric vector gives its string and verifies with its public key', () => {
  const vectors = ofKind('asymmetric-sha256withrsa-transaction', 'asymmetric-sha256withrsa-token')
  assert.equal(vectors.length, 5)
  for (const one of vectors) {
    const { clientKey, xTimestamp, publicKeyPem } = one.inputs
    const text = one.kind.endsWith('token')
      ? tokenStringToSign(clientKey, xTimestamp)
      : stringToSign(requestOf(one), null)
    const signature = one.expected.xSignatureBase64
    assert.equal(text, one.intermediate.stringToSign, one.id)
    assert.ok(verifyAsymmetric(text, publicKeyPem, signature), one.id)
    assert.ok(verifyAsymmetric(text, publicKeyPem, Buffer.from(signature, 'base64').toString('hex')), one.id)
  }
})

test('a signature over a string that was put together in another way is refused', () => {
  const payment = vector('own-sym-2-va-payment-compact-body')
  const { accessToken, clientSecret, rawBody } = payment.inputs
  const request = requestOf(payment)
  const right = stringToSign(request, accessToken)
  const upper = (text: string) => text.replace(/[0-9a-f]{64}/, (hash) => hash.toUpperCase())
  const wrong = {
    'neg-2-bearer-left-in': stringToSign(request, `Bearer ${accessToken}`),
    'neg-3-upper-case-hash': upper(right),
    'neg-5-one-byte-of-body': stringToSign(
      { ...request, body: Buffer.from(rawBody.replace('12345000.00', '12345001.00')) },
      accessToken,
    ),
  }
  for (const [id, text] of Object.entries(wrong)) {
    assert.equal(verifySymmetric(right, clientSecret, signSymmetric(text, clientSecret)), false, id)
  }

  const token = vector('own-asym-1-access-token')
  const { clientKey, xTimestamp, publicKeyPem } = token.inputs
  assert.equal(
    verifyAsymmetric(`${xTimestamp}|${clientKey}`, publicKeyPem, token.expected.xSignatureBase64),
    false,
  )

  const report = vector('own-sym-3-get-empty-body-query')
  const withoutQuery = stringToSign(
    { ...requestOf(report), url: '/v1.0/transfer-va/report' },
    report.inputs.accessToken,
  )
  assert.equal(
    verifySymmetric(withoutQuery, report.inputs.clientSecret, report.expected.xSignatureBase64),
    false,
  )
})

test('the string has the shape that BCA published, whichever hash is then taken of it', () => {
  const one = vector('bca-legacy-hmac-sha256')
  const { inputs, expected } = one as unknown as {
    inputs: {
      httpMethod: string
      endpointUrl: string
      accessToken: string
      apiSecret: string
      timestamp: string
      bodySha256LowerHex: string
    }
    expected: { hmacSha256Hex: string }
  }
  const { httpMethod: method, endpointUrl: url, timestamp } = inputs
  const ours = stringToSign({ method, url, body: Buffer.from(''), timestamp }, inputs.accessToken)
  const text = ours.replace(createHash('sha256').digest('hex'), inputs.bodySha256LowerHex)
  assert.equal(text, one.intermediate.stringToSign)
  assert.equal(createHmac('sha256', inputs.apiSecret).update(text).digest('hex'), expected.hmacSha256Hex)
})

test('a signature with one letter changed, cut off or put behind is refused', () => {
  const signature = signSymmetric('text', 'secret')
  fc.assert(
    fc.property(fc.nat(signature.length - 1), fc.constantFrom('A', 'B', '/', '=', ' '), (at, letter) => {
      const changed = signature.slice(0, at) + letter + signature.slice(at + 1)
      assert.equal(verifySymmetric('text', 'secret', changed), changed === signature)
    }),
  )
  for (const wrong of [
    '',
    'x',
    signature.slice(0, -1),
    `${signature}A`,
    signature.repeat(2),
    signature.replaceAll('=', ''),
  ]) {
    assert.equal(verifySymmetric('text', 'secret', wrong), false)
  }
})

test('what one private key has signed, its own public key accepts and no other', () => {
  const [ours, other] = [0, 1].map(() =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    }),
  )
  assert.ok(ours && other)
  const signature = signAsymmetric('text', ours.privateKey)
  assert.ok(verifyAsymmetric('text', ours.publicKey, signature))
  assert.equal(verifyAsymmetric('text', other.publicKey, signature), false)
  assert.equal(verifyAsymmetric('texts', ours.publicKey, signature), false)
})

test('an address is accepted as called, in BCA’s order, and with or without the prefix of the gateway', () => {
  assert.deepEqual(signedUrls('/snap/v1.0/transfer-va/payment'), [
    '/snap/v1.0/transfer-va/payment',
    '/v1.0/transfer-va/payment',
  ])
  assert.deepEqual(signedUrls('/v1.0/report?b=2&a=1,5&a=%2b&c=x%20y'), [
    '/v1.0/report?b=2&a=1,5&a=%2b&c=x%20y',
    '/v1.0/report?a=%2B&a=1%2C5&b=2&c=x%20y',
  ])
})
