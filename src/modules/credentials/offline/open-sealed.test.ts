import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newKey, vectorKey, vectors } from '../fixtures/keys.ts'
import { seal } from '../seal.ts'
import { bytesToSign, openSealed, readSign1, verifySign1 } from './open-sealed.ts'
import { readCbor } from './read-cbor.ts'
import { Unreadable } from './unreadable.ts'

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const toBase64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url')
const { published, own } = vectors
const publishedKey = {
  kty: 'EC' as const,
  crv: 'P-256' as const,
  x: toBase64url(published.coseKey.x),
  y: toBase64url(published.coseKey.y),
}
const issued = new Date('2026-11-20T03:00:00Z')
const claims = new Map([[6, issued.getTime() / 1000]])

test('the signed token of RFC 8392, appendix A.3, verifies, and with one bit turned it does not', async () => {
  const token = readSign1(fromHex(published.cwtHex))
  assert.equal(await verifySign1(token, publishedKey), true)
  assert.ok(readCbor(token.payload) instanceof Map)
  const turned = token.payload.with(5, (token.payload[5] ?? 0) ^ 1)
  assert.equal(await verifySign1({ ...token, payload: turned }, publishedKey), false)
  assert.equal(await verifySign1(token, vectorKey), false)
})

test('what is signed is the Sig_structure of RFC 9052, for lengths of one and of two bytes', () => {
  const [header, payload] = [fromHex(own.protectedHex), fromHex(own.payloadHex)]
  assert.deepEqual(bytesToSign(header, payload), fromHex(own.sigStructureHex))
  const long = new Uint8Array(300)
  assert.deepEqual(readCbor(bytesToSign(header, long)), ['Signature1', header, new Uint8Array(), long])
})

test('our own vector opens with its public key', async () => {
  const opened = await openSealed(fromHex(own.coseSign1Hex), { keys: [vectorKey] }, 'card')
  assert.deepEqual(opened, { state: 'sound', claims: readCbor(fromHex(own.payloadHex)) })
})

test('a signature under another algorithm is no signature of ours', async () => {
  const other = own.coseSign1Hex.replace(own.protectedHex, own.protectedHex.replace('a20126', 'a20127'))
  assert.deepEqual(await openSealed(fromHex(other), { keys: [vectorKey] }, 'card'), { state: 'forged' })
})

test('a key that is not in the list vouches for nothing, nor does one for another purpose', async () => {
  const { key, trusted } = newKey()
  const sealed = Uint8Array.from(seal(claims, key))
  const unknown = { state: 'unknown-issuer', keyId: key.id }
  assert.deepEqual(await openSealed(sealed, { keys: [vectorKey] }, 'card'), unknown)
  assert.deepEqual(await openSealed(sealed, { keys: [trusted] }, 'document'), unknown)
  assert.deepEqual(await openSealed(sealed, { keys: [vectorKey, trusted] }, 'card'), {
    state: 'sound',
    claims,
  })
})

test('a key vouches for what it signed in its time, up to its last second, and for nothing after', async () => {
  const time = issued.toISOString()
  const later = new Date(issued.getTime() + 1000).toISOString()
  const earlier = new Date(issued.getTime() - 1000).toISOString()
  for (const [from, until, state] of [
    [time, time, 'sound'],
    [new Date(issued.getTime() + 400).toISOString(), null, 'sound'],
    [later, null, 'unknown-issuer'],
    [earlier, earlier, 'unknown-issuer'],
  ] as const) {
    const { key, trusted } = newKey({ from, until })
    const opened = await openSealed(Uint8Array.from(seal(claims, key)), { keys: [trusted] }, 'card')
    assert.equal(opened.state, state, `${from} – ${until}`)
  }
})

test('nothing may stand beside what is signed, and nothing else than COSE_Sign1 is opened', async () => {
  const { key, trusted } = newKey()
  const hex = Buffer.from(seal(claims, key)).toString('hex')
  const withMore = hex.replace(`${key.id}a0`, `${key.id}a10102`)
  assert.notEqual(withMore, hex)
  for (const wrong of [
    withMore,
    hex.replace(/^d2/, 'd1'),
    hex.slice(2),
    'd280',
    'd2',
    '00',
    published.cwtHex,
  ]) {
    await assert.rejects(openSealed(fromHex(wrong), { keys: [trusted] }, 'card'), Unreadable, wrong)
  }
})
