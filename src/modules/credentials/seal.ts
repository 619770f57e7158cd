import { createPrivateKey, sign } from 'node:crypto'
import { cdeEncodeOptions, encode, Tag } from 'cbor2'
import type { SigningKey } from '#modules/access'
import { bytesToSign, cose } from './offline/open-sealed.ts'

/** Claims by their numbers, nested where they need to be. */
export type Claims = ReadonlyMap<number, string | number | readonly string[] | Claims>

/** Signs claims: a CWT (RFC 8392) in COSE_Sign1 with ES256, the key named in the protected header. */
export function seal(claims: Claims, key: SigningKey): Uint8Array {
  const payload = write(claims)
  const header = write(
    new Map<number, unknown>([
      [cose.alg, cose.es256],
      [cose.kid, Uint8Array.from(Buffer.from(key.id, 'hex'))],
    ]),
  )
  const privateKey = createPrivateKey({ key: key.privateJwk, format: 'jwk' })
  const signature = sign('sha256', bytesToSign(header, payload), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  })
  return write(new Tag(cose.sign1, [header, new Map(), payload, Uint8Array.from(signature)]))
}

/** Deterministic CBOR: the same value is always the same bytes. */
function write(value: unknown): Uint8Array {
  return encode(value, cdeEncodeOptions)
}
