import { dayIn, type Day } from '@payung/law'
import { decodeBase64url } from './base64url.ts'
import { asMap, asNumber, asText, openSealed } from './open-sealed.ts'
import type { Cbor, CborMap } from './read-cbor.ts'
import type { TrustList } from './trust-list.ts'
import { Unreadable } from './unreadable.ts'

/** What the QR code of a certificate of competence states: what the paper around it says, and nothing else about its holder. */
export type Competence = {
  /** `SK2600000001`. */
  readonly certificateNo: string
  /** In full, as on the paper. */
  readonly holder: string
  /** What the holder can do. */
  readonly title: string
  /** Who assessed. */
  readonly bodyName: string
  readonly issuedOn: Day
  /** The last day on which it is good; null where it does not end. */
  readonly validUntil: Day | null
}

/**
 * `valid` by signature and day: that it was revoked since, only our books know. The other states as for a card.
 */
export type CompetenceVerdict =
  | { readonly state: 'valid' | 'expired'; readonly competence: Competence }
  | { readonly state: 'unknown-issuer' | 'forged' | 'unreadable' }

/** A claim of our own (RFC 8392 leaves numbers below -65536 to private use), beside those of cards and of letters. */
export const competenceClaim = -70_003
export const competenceField = {
  certificateNo: 1,
  holder: 2,
  title: 3,
  bodyName: 4,
  issuedOn: 5,
  validUntil: 6,
} as const

/** A name, a title and a body of 150 letters each make some 800 signs. */
const longestSealed = 4000

/**
 * Where the code leads. Its number stands where the server reads it; what is sealed, with the name, stands behind `#`, where a browser
 * keeps it to itself (RFC 9110, 4.2.5).
 */
export function competenceLink(site: string, certificateNo: string, sealed: string): string {
  return `${site}/verify?c=${certificateNo}#${sealed}`
}

/** The sealed part of such a link, wherever it stands in a text; null where there is none. A short one is a place on a page. */
export function findCompetence(text: string): string | null {
  return /\/verify\?c=[\w-]*#([\w-]{20,})/.exec(text)?.[1] ?? null
}

/** Checks what a certificate's code seals without a network: who signed it, and whether its days are over at an instant. */
export async function verifyCompetence(
  sealed: string,
  trust: TrustList,
  now: Date,
): Promise<CompetenceVerdict> {
  try {
    if (sealed.length > longestSealed) throw new Unreadable('too long')
    const opened = await openSealed(decodeBase64url(sealed), trust, 'document')
    if (opened.state !== 'sound') return { state: opened.state }
    const competence = toCompetence(asMap(opened.claims.get(competenceClaim)))
    const { validUntil } = competence
    return { state: validUntil !== null && validUntil < dayIn(now) ? 'expired' : 'valid', competence }
  } catch (error) {
    if (error instanceof Unreadable) return { state: 'unreadable' }
    throw error
  }
}

function toCompetence(inner: CborMap): Competence {
  const validUntil = inner.get(competenceField.validUntil)
  return {
    certificateNo: asText(inner.get(competenceField.certificateNo)),
    holder: asText(inner.get(competenceField.holder)),
    title: asText(inner.get(competenceField.title)),
    bodyName: asText(inner.get(competenceField.bodyName)),
    issuedOn: toDay(inner.get(competenceField.issuedOn)),
    validUntil: validUntil === undefined ? null : toDay(validUntil),
  }
}

const aDay = 86_400_000

/** A day as RFC 8943 counts it, from 1 January 1970: three bytes instead of eleven. */
export function countDays(day: Day): number {
  return Date.parse(day) / aDay
}

function toDay(count: Cbor | undefined): Day {
  return dayIn(new Date(asNumber(count) * aDay)) // Midnight in Greenwich is seven in the morning of that day in Jakarta.
}
