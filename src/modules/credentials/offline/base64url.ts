import type { Bytes } from './base45.ts'
import { Unreadable } from './unreadable.ts'

/** Bytes as text for an address (RFC 4648, 5), without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** @throws Unreadable for a sign, a length or spare bits that no bytes lead to */
export function decodeBase64url(text: string): Bytes {
  const bytes = Uint8Array.from(binaryOf(text), (sign) => sign.charCodeAt(0))
  if (encodeBase64url(bytes) !== text) throw new Unreadable('not base64url')
  return bytes
}

function binaryOf(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    throw new Unreadable('not base64url')
  }
}
