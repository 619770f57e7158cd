import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { newKey, someCard, vectorKey, vectors } from '../fixtures/keys.ts'
import { makeCard } from '../make-card.ts'
import { seal } from '../seal.ts'
import { decodeBase45, encodeBase45 } from './base45.ts'
import { cardPrefix, verifyCard, type Card } from './card.ts'

const now = new Date('2026-11-21T02:00:00Z')
const { key, trusted } = newKey()
const trust = { keys: [vectorKey, trusted] }
const text = makeCard(someCard, key)
const sealed = inflateSync(decodeBase45(text.slice(cardPrefix.length)))
const pack = (bytes: Uint8Array) => cardPrefix + encodeBase45(deflateSync(bytes))

test('the QR text of our vector verifies with its public key and says what its payload says', async () => {
  assert.deepEqual(await verifyCard(vectors.own.qrText, trust, now), {
    state: 'valid',
    card: {
      issuer: 'https://kartu.example.id',
      membershipNo: '26000000001',
      issuedAt: new Date('2026-11-20T03:00:00Z'),
      expiresAt: new Date('2027-11-20T03:00:00Z'),
      name: 'PESERTA CONTOH',
      segment: 'PU',
      programmes: ['JKK', 'JKM', 'JHT', 'JP'],
      asOfMonth: '2026-11',
      maskedNik: '12******90',
    },
  })
})

test('a card that is made like our vector signs the same bytes', () => {
  const { own } = vectors
  const card: Card = {
    ...someCard,
    issuer: 'https://kartu.example.id',
    membershipNo: '26000000001',
    expiresAt: new Date('2027-11-20T03:00:00Z'),
    name: 'PESERTA CONTOH',
    maskedNik: '12******90',
  }
  const made = inflateSync(decodeBase45(makeCard(card, { ...key, id: own.kidHex }).slice(cardPrefix.length)))
  const signed = made
    .toString('hex')
    .slice(0, own.coseSign1Hex.indexOf(own.payloadHex) + own.payloadHex.length)
  assert.ok(own.coseSign1Hex.startsWith(signed))
  assert.ok(signed.endsWith(own.payloadHex))
})

test('any card comes back from its text as it was', async () => {
  const cards = fc.record(
    {
      issuer: fc.webUrl(),
      membershipNo: fc.stringMatching(/^99\d{9}$/),
      issuedAt: fc.constant(someCard.issuedAt),
      expiresAt: fc
        .integer({ min: 1, max: 90_000_000 })
        .map((seconds) => new Date(now.getTime() + seconds * 1000)),
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }),
      segment: fc.constant('PU'),
      programmes: fc.subarray(['JKK', 'JKM', 'JHT', 'JP', 'JKP']),
      asOfMonth: fc.constant('2026-10'),
      maskedNik: fc.option(fc.constant('99******06')),
    },
    { noNullPrototype: true },
  )
  await fc.assert(
    fc.asyncProperty(cards, async (card) => {
      assert.deepEqual(await verifyCard(makeCard(card, key), trust, now), { state: 'valid', card })
    }),
  )
})

test('a card is valid up to the second it ends, and then shown as expired and not as false', async () => {
  const ends = someCard.expiresAt
  assert.equal((await verifyCard(text, trust, new Date(ends.getTime() - 1))).state, 'valid')
  assert.deepEqual(await verifyCard(text, trust, ends), { state: 'expired', card: someCard })
})

test('a card of a key that is not in the list is of an unknown issuer', async () => {
  assert.deepEqual(await verifyCard(text, { keys: [vectorKey] }, now), {
    state: 'unknown-issuer',
    keyId: key.id,
  })
  assert.deepEqual(await verifyCard(text, { keys: [] }, now), { state: 'unknown-issuer', keyId: key.id })
})

test('a card signed by another key under the name of ours is forged', async () => {
  const stranger = newKey().key
  assert.deepEqual(await verifyCard(makeCard(someCard, { ...stranger, id: key.id }), trust, now), {
    state: 'forged',
  })
})

test('with any byte of a signed card changed, it is never valid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ change
      const { state } = await verifyCard(pack(changed), trust, now)
      assert.ok(
        state === 'unreadable' || state === 'forged' || state === 'unknown-issuer',
        `byte ${at} ^ ${change}`,
      )
    }),
    { numRuns: 1500 },
  )
})

test('with any sign of the text changed, a card is refused or says exactly what was signed', async () => {
  const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...signs.split('')), async (at, sign) => {
      const verdict = await verifyCard(text.slice(0, at) + sign + text.slice(at + 1), trust, now)
      if (verdict.state === 'valid') assert.deepEqual(verdict.card, someCard)
    }),
    { numRuns: 1500 },
  )
})

test('a text that is cut short, goes on or is something else cannot be read', async () => {
  for (const wrong of [
    '',
    'JSK1:',
    'Selamat pagi',
    text.slice(5),
    text.slice(0, -1),
    text.slice(0, -3),
    `${text}00`,
    text.toLowerCase(),
    `JSK1:${'A'.repeat(5000)}`,
    pack(Buffer.from('Rina Kusumawati')),
    pack(sealed.subarray(0, -1)),
    pack(Buffer.concat([sealed, Buffer.of(0)])),
    cardPrefix + encodeBase45(sealed),
    cardPrefix + encodeBase45(Buffer.concat([deflateSync(sealed), Buffer.of(0)])),
    `https://payung.example/verify?d=${text}`,
  ]) {
    assert.deepEqual(await verifyCard(wrong, trust, now), { state: 'unreadable' }, wrong.slice(0, 40))
  }
})

test('a text that unpacks to more than 16 KiB is refused before it is read', async () => {
  const atLimit = await verifyCard(pack(padded(16 * 1024)), trust, now)
  assert.equal(atLimit.state, 'valid')
  assert.deepEqual(await verifyCard(pack(padded(16 * 1024 + 1)), trust, now), { state: 'unreadable' })
  assert.deepEqual(await verifyCard(pack(new Uint8Array(2_500_000)), trust, now), { state: 'unreadable' })
})

test('something else that we have signed is not a card', async () => {
  const claims = new Map([[6, Math.floor(now.getTime() / 1000)]])
  assert.deepEqual(await verifyCard(pack(seal(claims, key)), trust, now), { state: 'unreadable' })
})

test('blanks and line breaks around a pasted text do no harm', async () => {
  assert.equal((await verifyCard(`\r\n ${text} \n`, trust, now)).state, 'valid')
})

test('any text gets a verdict', async () => {
  const texts = fc.oneof(fc.string(), fc.uint8Array({ maxLength: 300 }).map(pack))
  await fc.assert(
    fc.asyncProperty(texts, async (any) => {
      assert.equal((await verifyCard(any, trust, now)).state, 'unreadable')
    }),
  )
})

/** A sound card of exactly so many bytes: its name is of one letter, many times, which packs well. */
function padded(size: number): Uint8Array {
  const name = (length: number) =>
    Uint8Array.from(
      inflateSync(decodeBase45(makeCard({ ...someCard, name: 'a'.repeat(length) }, key).slice(5))),
    )
  const overhead = name(1000).length - 1000
  return name(size - overhead)
}
