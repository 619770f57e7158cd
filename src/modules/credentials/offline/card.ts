import { decodeBase45, type Bytes } from './base45.ts'
import { asList, asMap, asNumber, asText, issuedAtClaim, openSealed } from './open-sealed.ts'
import type { CborMap } from './read-cbor.ts'
import type { TrustList } from './trust-list.ts'
import { Unreadable } from './unreadable.ts'

/** What a member's card says. Never a whole NIK, never a balance. */
export type Card = {
  /** The site that issued it. */
  readonly issuer: string
  readonly membershipNo: string
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly name: string
  /** `PU`: who works for wages. */
  readonly segment: string
  /** `JKK`, `JKM`, … as of the month. */
  readonly programmes: readonly string[]
  /** `2026-11`. */
  readonly asOfMonth: string
  /** `99******06`; null where the member has none. */
  readonly maskedNik: string | null
}

/**
 * An expired card is real and may be shown as such. `unknown-issuer`: no key of the list vouches for it. `forged`: it
 * names a key of ours that did not sign this. `unreadable`: not a card, or not the whole of one.
 */
export type CardVerdict =
  | { readonly state: 'valid' | 'expired'; readonly card: Card }
  | { readonly state: 'unknown-issuer'; readonly keyId: string }
  | { readonly state: 'forged' | 'unreadable' }

/** How the text of a card begins. */
export const cardPrefix = 'JSK1:'
/** Claims of CWT (RFC 8392), and one of our own. */
export const cardClaim = {
  issuer: 1,
  membershipNo: 2,
  expiresAt: 4,
  issuedAt: issuedAtClaim,
  card: -70_001,
} as const
export const cardField = { name: 1, segment: 2, programmes: 3, asOfMonth: 4, maskedNik: 5 } as const

/** No QR code holds more letters than this (ISO/IEC 18004, version 40-L). */
const longestText = 4296
const largestCard = 16 * 1024

/** Checks a card without a network: who signed it, and whether it still holds at an instant. */
export async function verifyCard(text: string, trust: TrustList, now: Date): Promise<CardVerdict> {
  try {
    const opened = await openSealed(await unpack(text.trim()), trust, 'card')
    if (opened.state !== 'sound') return opened
    const card = toCard(opened.claims)
    return { state: now < card.expiresAt ? 'valid' : 'expired', card }
  } catch (error) {
    if (error instanceof Unreadable) return { state: 'unreadable' }
    throw error
  }
}

function unpack(text: string): Promise<Bytes> {
  if (!text.startsWith(cardPrefix) || text.length > longestText) throw new Unreadable('not a card')
  return inflate(decodeBase45(text.slice(cardPrefix.length)), largestCard)
}

function toCard(claims: CborMap): Card {
  const inner = asMap(claims.get(cardClaim.card))
  const maskedNik = inner.get(cardField.maskedNik)
  return {
    issuer: asText(claims.get(cardClaim.issuer)),
    membershipNo: asText(claims.get(cardClaim.membershipNo)),
    issuedAt: new Date(asNumber(claims.get(cardClaim.issuedAt)) * 1000),
    expiresAt: new Date(asNumber(claims.get(cardClaim.expiresAt)) * 1000),
    name: asText(inner.get(cardField.name)),
    segment: asText(inner.get(cardField.segment)),
    programmes: asList(inner.get(cardField.programmes)).map(asText),
    asOfMonth: asText(inner.get(cardField.asOfMonth)),
    maskedNik: maskedNik === undefined ? null : asText(maskedNik),
  }
}

/** Opens zlib (RFC 1950) and stops before it has given more than the limit. */
async function inflate(packed: Bytes, limit: number): Promise<Bytes> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader()
  const bytes: number[] = []
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new Unreadable('not zlib')
    })
    if (done) return Uint8Array.from(bytes)
    if (bytes.length + value.length > limit) {
      await reader.cancel()
      throw new Unreadable('too large')
    }
    bytes.push(...value)
  }
}
