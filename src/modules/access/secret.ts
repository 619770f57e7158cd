import { createHash, randomBytes } from 'node:crypto'

/** 256 bits of chance, for a cookie or a key. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** As a secret is kept: it is random enough that a plain hash cannot be turned round. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
