import type { Bytes } from './base45.ts'
import { readCbor, type Cbor, type CborMap } from './read-cbor.ts'
import type { TrustedKey, TrustList } from './trust-list.ts'
import { Unreadable } from './unreadable.ts'

/** Numbers of COSE (RFC 9052, RFC 9053) and of CWT claims (RFC 8392). */
export const cose = { sign1: 18, alg: 1, kid: 4, es256: -7 } as const
export const issuedAtClaim = 6

/** Something signed, taken apart and not yet believed. */
export type Sign1 = {
  readonly protectedBytes: Bytes
  readonly header: CborMap
  /** Header fields that the signature does not cover. */
  readonly unprotected: CborMap
  readonly payload: Bytes
  readonly signature: Bytes
}

export type Opened =
  | { readonly state: 'sound'; readonly claims: CborMap }
  | { readonly state: 'unknown-issuer'; readonly keyId: string }
  | { readonly state: 'forged' }

/**
 * Opens what a key of the list has signed for this purpose, in the time of that key.
 * @throws Unreadable when it is no signed set of claims at all
 */
export async function openSealed(
  bytes: Bytes,
  { keys }: TrustList,
  purpose: TrustedKey['purpose'],
): Promise<Opened> {
  const sealed = readSign1(bytes)
  if (sealed.unprotected.size > 0) throw new Unreadable('something that is not signed')
  const keyId = toHex(asBytes(sealed.header.get(cose.kid)))
  const key = keys.find((one) => one.kid === keyId && one.purpose === purpose)
  if (!key) return { state: 'unknown-issuer', keyId }
  if (!(await verifySign1(sealed, key))) return { state: 'forged' }
  const claims = asMap(readCbor(sealed.payload))
  return signedInTime(key, asNumber(claims.get(issuedAtClaim)))
    ? { state: 'sound', claims }
    : { state: 'unknown-issuer', keyId }
}

/** @throws Unreadable */
export function readSign1(bytes: Bytes): Sign1 {
  const whole = readCbor(bytes)
  if (!(whole instanceof Object && 'tag' in whole && whole.tag === cose.sign1))
    throw new Unreadable('not COSE_Sign1')
  const { value: parts } = whole
  if (!Array.isArray(parts) || parts.length !== 4) throw new Unreadable('not COSE_Sign1')
  const [protectedBytes, unprotected, payload, signature] = parts
  const header = asBytes(protectedBytes)
  return {
    protectedBytes: header,
    header: asMap(readCbor(header)),
    unprotected: asMap(unprotected),
    payload: asBytes(payload),
    signature: asBytes(signature),
  }
}

/** Whether the key made this signature, with ES256 and nothing else. */
export async function verifySign1(
  { header, protectedBytes, payload, signature }: Sign1,
  { kty, crv, x, y }: Pick<TrustedKey, 'kty' | 'crv' | 'x' | 'y'>,
): Promise<boolean> {
  if (header.get(cose.alg) !== cose.es256) return false
  const curve = { name: 'ECDSA', namedCurve: crv, hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify'])
  return crypto.subtle.verify(curve, key, signature, bytesToSign(protectedBytes, payload))
}

/** The Sig_structure of RFC 9052, 4.4: `["Signature1", protected, h'', payload]` in CBOR. */
export function bytesToSign(protectedBytes: Uint8Array, payload: Uint8Array): Bytes {
  const context = new TextEncoder().encode('Signature1')
  return Uint8Array.from([
    0x84, // a list of four
    0x60 + context.length,
    ...context,
    ...byteString(protectedBytes),
    ...byteString(new Uint8Array()),
    ...byteString(payload),
  ])
}

function byteString(bytes: Uint8Array): number[] {
  const { length } = bytes
  const head =
    length < 24 ? [0x40 + length] : length < 256 ? [0x58, length] : [0x59, length >> 8, length & 255]
  return [...head, ...bytes]
}

function signedInTime({ from, until }: TrustedKey, issuedAt: number): boolean {
  const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)
  return seconds(from) <= issuedAt && (until === null || issuedAt <= seconds(until))
}

export function asText(value: Cbor | undefined): string {
  if (typeof value === 'string') return value
  throw new Unreadable('text is missing')
}

export function asNumber(value: Cbor | undefined): number {
  if (typeof value === 'number') return value
  throw new Unreadable('a number is missing')
}

export function asList(value: Cbor | undefined): readonly Cbor[] {
  if (Array.isArray(value)) return value
  throw new Unreadable('a list is missing')
}

export function asMap(value: Cbor | undefined): CborMap {
  if (value instanceof Map) return value
  throw new Unreadable('a map is missing')
}

function asBytes(value: Cbor | undefined): Bytes {
  if (value instanceof Uint8Array) return value
  throw new Unreadable('bytes are missing')
}

function toHex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
