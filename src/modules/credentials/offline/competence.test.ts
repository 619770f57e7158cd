import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { parseDay } from '@payung/law'
import fc from 'fast-check'
import { encode } from 'uqr'
import { newKey, someCard } from '../fixtures/keys.ts'
import { makeCard } from '../make-card.ts'
import { makeCompetence } from '../seal-competence.ts'
import { seal } from '../seal.ts'
import { decodeBase45 } from './base45.ts'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { cardPrefix, verifyCard } from './card.ts'
import { competenceLink, findCompetence, verifyCompetence, type Competence } from './competence.ts'

const now = new Date('2026-11-21T02:00:00Z')
const { key, trusted } = newKey({ purpose: 'document' })
const trust = { keys: [newKey().trusted, trusted] }
const some: Competence = {
  certificateNo: 'SK2600000001',
  holder: 'Fajar Nugroho',
  title: 'Barista dasar',
  bodyName: 'LSP Pariwisata Nusantara',
  issuedOn: parseDay('2026-10-12'),
  validUntil: parseDay('2029-10-12'),
}
const sealed = makeCompetence(some, key, now)
const link = competenceLink('https://payung.example', some.certificateNo, sealed)
const stateOf = async (text: string, at = now) => (await verifyCompetence(text, trust, at)).state

test('a certificate of competence says without a network what its paper says', async () => {
  assert.deepEqual(await verifyCompetence(sealed, trust, now), { state: 'valid', competence: some })
  const endless = { ...some, validUntil: null }
  const later = new Date('2126-01-01T00:00:00Z')
  assert.deepEqual(await verifyCompetence(makeCompetence(endless, key, now), trust, later), {
    state: 'valid',
    competence: endless,
  })
})

test('any certificate comes back from its code as it was', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 })
  const day = fc
    .integer({ min: 15_000, max: 60_000 })
    .map((count) => parseDay(new Date(count * 86_400_000).toISOString().slice(0, 10)))
  const all = fc.record(
    {
      certificateNo: fc.stringMatching(/^SK\d{10}$/),
      holder: text,
      title: text,
      bodyName: text,
      issuedOn: day,
      validUntil: fc.option(day),
    },
    { noNullPrototype: true },
  )
  await fc.assert(
    fc.asyncProperty(all, async (competence) => {
      const made = makeCompetence(competence, key, now)
      assert.deepEqual(await verifyCompetence(made, trust, new Date('2010-01-01')), {
        state: 'valid',
        competence,
      })
    }),
  )
})

test('a certificate is good through its last day in Jakarta, and then shown as expired and not as false', async () => {
  assert.equal(await stateOf(sealed, new Date('2029-10-12T16:59:59Z')), 'valid')
  assert.deepEqual(await verifyCompetence(sealed, trust, new Date('2029-10-12T17:00:00Z')), {
    state: 'expired',
    competence: some,
  })
})

test('with any byte of a signed certificate changed, it is never valid', async () => {
  const bytes = decodeBase64url(sealed)
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ change
      const state = await stateOf(encodeBase64url(changed))
      assert.ok(
        ['unreadable', 'forged', 'unknown-issuer'].includes(state),
        `byte ${at} ^ ${change}: ${state}`,
      )
    }),
    { numRuns: 1000 },
  )
})

test('a certificate signed by another key under the name of ours is forged; one of a key that nobody lists is of an unknown issuer', async () => {
  const stranger = newKey().key
  assert.equal(await stateOf(makeCompetence(some, { ...stranger, id: key.id }, now)), 'forged')
  assert.equal(await stateOf(makeCompetence(some, stranger, now)), 'unknown-issuer')
  assert.deepEqual(await verifyCompetence(sealed, { keys: [] }, now), { state: 'unknown-issuer' })
})

test('a key vouches only for what it signed in its time', async () => {
  const retired = { keys: [{ ...trusted, until: '2026-11-20T00:00:00.000Z' }] }
  assert.equal((await verifyCompetence(sealed, retired, now)).state, 'unknown-issuer')
  const kept = { keys: [{ ...trusted, until: '2026-11-22T00:00:00.000Z' }] }
  assert.equal((await verifyCompetence(sealed, kept, new Date('2027-11-22'))).state, 'valid')
})

test('a card is no certificate, a certificate no card, and a letter neither', async () => {
  const cardKey = newKey()
  const both = { keys: [cardKey.trusted, trusted] }
  const card = makeCard(someCard, cardKey.key)
  const packed = inflateSync(decodeBase45(card.slice(cardPrefix.length)))
  assert.equal((await verifyCompetence(encodeBase64url(packed), both, now)).state, 'unknown-issuer')
  assert.equal((await verifyCompetence(card, both, now)).state, 'unreadable')
  for (const text of [sealed, link, cardPrefix + sealed]) {
    assert.equal((await verifyCard(text, both, now)).state, 'unreadable')
  }
  // Signed by the right key, and of another kind.
  const letter = new Map<number, number | Map<number, string>>([
    [6, Math.floor(now.getTime() / 1000)],
    [-70_002, new Map([[1, 'SK2600000001']])],
  ])
  assert.equal(await stateOf(encodeBase64url(seal(letter, key))), 'unreadable')
})

test('what is sealed is found in the link wherever it stands, and nothing else is taken for it', () => {
  assert.equal(findCompetence(link), sealed)
  assert.equal(findCompetence(`Lihat ${link} ya`), sealed)
  for (const other of [
    '',
    sealed,
    `https://payung.example/verify?d=${sealed}`,
    'https://payung.example/verify?c=SK2600000001#says',
    'https://payung.example/certificates/SK2600000001',
    makeCard(someCard, key),
  ]) {
    assert.equal(findCompetence(other), null, other.slice(0, 60))
  }
})

test('a code that is cut short, goes on or is something else cannot be read', async () => {
  for (const wrong of [
    '',
    'Selamat pagi',
    sealed.slice(0, -1),
    sealed.slice(0, -4),
    sealed.slice(4),
    `${sealed}A`,
    `${sealed}AAAA`,
    `${sealed}=`,
    ` ${sealed}`,
    'A'.repeat(5000),
  ]) {
    assert.equal(await stateOf(wrong), 'unreadable', wrong.slice(0, 40))
  }
})

test('any text gets a verdict', async () => {
  const texts = fc.oneof(fc.string(), fc.uint8Array({ maxLength: 300 }).map(encodeBase64url))
  await fc.assert(fc.asyncProperty(texts, async (any) => assert.equal(await stateOf(any), 'unreadable')))
})

test('bytes stand in a link as Node writes them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = encodeBase64url(bytes)
      assert.equal(text, Buffer.from(bytes).toString('base64url'))
      assert.deepEqual([...decodeBase64url(text)], [...bytes])
    }),
  )
})

test('the code of a usual certificate has 65 modules a side, the longest there is 109: each a third of a millimetre on paper', () => {
  const sizeOf = (text: string) => encode(text, { ecc: 'M', border: 0 }).size
  assert.equal(sizeOf(link), 65)
  const long = 'Panjang '.repeat(19).slice(0, 150)
  const longest = makeCompetence({ ...some, holder: long, title: long, bodyName: long }, key, now)
  const size = sizeOf(competenceLink('https://payung.example', some.certificateNo, longest))
  assert.equal(size, 109)
  assert.ok(40 / size > 1 / 3)
})
