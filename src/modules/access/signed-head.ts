import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Db } from '#platform/database.ts'
import type { AuditHead } from './audit.ts'
import { lastLink } from './audit.sql.ts'
import { findPublicKeys, getSigningKey } from './get-signing-key.ts'

/** Signatures as JSON Web Signatures have them: r and s, 32 bytes each. */
const dsaEncoding = 'ieee-p1363'

/** What is signed: so that no signature of a letter can be taken for one of a head. */
function statement(position: string, hash: string, signedAt: string): Buffer {
  return Buffer.from(`payung audit head ${position} ${hash} ${signedAt}`)
}

/**
 * The end of the chain with our word for it: `position:hash:instant:key:signature`. Whoever keeps one can show later what the chain
 * was then, and nobody can make one up. Null before the first record is sealed.
 */
export async function signHead(db: Db, now: Date): Promise<string | null> {
  const head = await db.find<AuditHead>(lastLink())
  if (!head) return null
  const key = await getSigningKey(db, 'document', now)
  const [position, hash] = [String(head.position), head.hash.toString('hex')]
  const signedAt = now.toISOString().replaceAll(/[-:.]/g, '')
  const signature = sign('sha256', statement(position, hash, signedAt), {
    key: createPrivateKey({ key: key.privateJwk, format: 'jwk' }),
    dsaEncoding,
  })
  return [position, hash, signedAt, key.id, signature.toString('base64url')].join(':')
}

/** The head that a signed one states; null when it is none, or no key of ours signed it. */
export async function openSignedHead(db: Db, text: string): Promise<AuditHead | null> {
  const form = /^(\d{1,18}):([0-9a-f]{64}):(\d{8}T\d{9}Z):([0-9a-f]{16}):([\w-]{86})$/
  const [, position = '', hash = '', signedAt = '', keyId = '', signature = ''] = form.exec(text) ?? []
  const key = (await findPublicKeys(db)).find(({ id, purpose }) => id === keyId && purpose === 'document')
  if (!key) return null
  const ours = verify(
    'sha256',
    statement(position, hash, signedAt),
    { key: createPublicKey({ key: key.publicJwk, format: 'jwk' }), dsaEncoding },
    Buffer.from(signature, 'base64url'),
  )
  return ours ? { position: BigInt(position), hash: Buffer.from(hash, 'hex') } : null
}
