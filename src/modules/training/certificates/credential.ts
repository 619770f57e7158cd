import { CompactSign, compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose'
import { endOf, type Day } from '@payung/law'
import { findPublicKeys, getSigningKey } from '#modules/access'
import type { Db } from '#platform/database.ts'

/**
 * A certificate as an Open Badge (3.0): a W3C verifiable credential, signed as a JWT with ES256 (decision 0020). Of its holder it says what
 * the public page says: a masked name, which whoever is shown the certificate compares with an identity card.
 */
export type CertificateFacts = {
  readonly certificateNo: string
  readonly title: string
  readonly holder: string
  readonly bodyName: string
  readonly providerName: string
  readonly standard: string | null
  readonly issuedOn: Day
  readonly validUntil: Day | null
  readonly statusIndex: number
}

/** So that nothing else that we sign can be taken for a credential. */
const type = 'vc+jwt'
const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

/** @returns what signs credentials with the key of now */
export async function credentialSigner(db: Db, publicUrl: string, now: Date) {
  const key = await getSigningKey(db, 'document', now)
  const privateKey = await importJWK(key.privateJwk, 'ES256')
  return (claims: object): Promise<string> =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'ES256', kid: `${publicUrl}/verify/keys.json#${key.id}`, typ: type })
      .sign(privateKey)
}

/** The claims of a certificate: the credential itself, and the names that JWTs have for the same. */
export function credentialOf(certificate: CertificateFacts, publicUrl: string, now: Date): object {
  const { certificateNo, title, holder, issuedOn, validUntil, statusIndex } = certificate
  const id = `${publicUrl}/certificates/${certificateNo}`
  const until = validUntil && endOf(validUntil)
  return {
    '@context': contexts,
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: issuerOf(publicUrl),
    validFrom: now.toISOString(),
    ...(until && { validUntil: until.toISOString() }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: holder }],
      achievement: achievementOf(certificate, id),
    },
    credentialStatus: statusEntry(statusIndex, publicUrl),
    iss: issuerOf(publicUrl).id,
    jti: id,
    sub: id,
    nbf: Math.floor(now.getTime() / 1000),
    ...(until && { exp: Math.floor(until.getTime() / 1000) }),
    issuedOn,
  }
}

function achievementOf({ title, bodyName, providerName, standard }: CertificateFacts, id: string): object {
  return {
    id: `${id}#achievement`,
    type: ['Achievement'],
    achievementType: 'Certificate',
    name: title,
    description: `Pelatihan oleh ${providerName}. Uji kompetensi oleh ${bodyName}.`,
    criteria: {
      narrative: 'Mencapai batas kehadiran dan dinyatakan kompeten dalam uji kompetensi.',
    },
    ...(standard && { tag: [standard] }),
  }
}

export function issuerOf(publicUrl: string) {
  return {
    id: `${publicUrl}/certificates`,
    type: ['Profile'],
    name: 'Vokasi Indonesia Pekerja',
    url: publicUrl,
  }
}

/** As many bits as a list has at least, so that nobody can tell from asking for it about whom they ask. */
export const listBits = 131_072

function statusEntry(statusIndex: number, publicUrl: string): object {
  const list = `${publicUrl}/certificates/status/${Math.floor(statusIndex / listBits)}`
  return {
    id: `${list}#${statusIndex % listBits}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(statusIndex % listBits),
    statusListCredential: list,
  }
}

export type Signature =
  | { readonly state: 'sound'; readonly certificateNo: string; readonly statusIndex: number }
  | { readonly state: 'unknown-issuer' | 'forged' | 'unreadable' }

/** @returns what tells who signed a credential, with one look at our keys. Whether it still holds, the books know. */
export async function signatureReader(db: Db): Promise<(text: string) => Promise<Signature>> {
  const published = await findPublicKeys(db)
  const keys = new Map(
    await Promise.all(
      published
        .filter(({ purpose }) => purpose === 'document')
        .map(async ({ id, publicJwk }) => [id, await importJWK(publicJwk, 'ES256')] as const),
    ),
  )
  return async (text) => {
    const kid = kidOf(text)
    if (kid === null) return { state: 'unreadable' }
    const key = keys.get(kid)
    if (!key) return { state: 'unknown-issuer' }
    try {
      const { payload } = await compactVerify(text, key, { algorithms: ['ES256'] })
      return readClaims(new TextDecoder().decode(payload))
    } catch (error) {
      if (error instanceof errors.JOSEError) return { state: 'forged' }
      throw error
    }
  }
}

function kidOf(text: string): string | null {
  try {
    const { typ, kid } = decodeProtectedHeader(text)
    return typ === type && kid ? (kid.split('#').at(-1) ?? null) : null
  } catch {
    return null // Not a token at all.
  }
}

/** Signed by us, so it has the form in which we sign; a list of states, which we sign too, is no certificate. */
function readClaims(payload: string): Signature {
  const { id, credentialStatus: status } = JSON.parse(payload) as {
    id: string
    credentialStatus?: { statusListIndex: string; statusListCredential: string }
  }
  const certificateNo = /SK\d{10}$/.exec(id)?.[0]
  if (!certificateNo || !status) return { state: 'unreadable' }
  const list = Number(status.statusListCredential.split('/').at(-1))
  return { state: 'sound', certificateNo, statusIndex: list * listBits + Number(status.statusListIndex) }
}
