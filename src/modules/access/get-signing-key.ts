import { createHash, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import type { Db } from '#platform/database.ts'
import * as rows from './signing-key.sql.ts'

/** What a signature is for: the member card, or a letter that can be checked. */
export type SigningPurpose = 'card' | 'document'

export type SigningKey = {
  /** The kid: first eight bytes, in hex, of SHA-256 over the public key's SubjectPublicKeyInfo. */
  readonly id: string
  readonly privateJwk: JsonWebKey
  readonly publicJwk: JsonWebKey
}

export type PublicKey = {
  readonly id: string
  readonly purpose: SigningPurpose
  readonly publicJwk: JsonWebKey
  readonly madeAt: Date
  /** What it signed before stays good. */
  readonly retiredAt: Date | null
}

/** The key that signs now: ECDSA on P-256 with SHA-256 (ES256), made when it is first asked for. */
export async function getSigningKey(db: Db, purpose: SigningPurpose, now: Date): Promise<SigningKey> {
  const known = await db.find<SigningKey>(rows.findCurrentKey(purpose))
  if (known) return known
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
  const marks = { kid: id, alg: 'ES256', use: 'sig' }
  const privateJwk = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...marks })
  const publicJwk = JSON.stringify({ ...publicKey.export({ format: 'jwk' }), ...marks })
  await db.run(rows.insertKey({ id, purpose, privateJwk, publicJwk, now }))
  return db.get<SigningKey>(rows.findCurrentKey(purpose))
}

/** Every key that has ever signed, so that what it signed can be checked. */
export function findPublicKeys(db: Db): Promise<PublicKey[]> {
  return db.many<PublicKey>(rows.publicKeys())
}
