import { deflateSync } from 'node:zlib'
import type { SigningKey } from '#modules/access'
import { encodeBase45 } from './offline/base45.ts'
import { cardClaim, cardField, cardPrefix, type Card } from './offline/card.ts'
import { seal, type Claims } from './seal.ts'

/** The text of a card's QR code: signed claims, zlib, Base45, prefix. About 340 signs. */
export function makeCard(card: Card, key: SigningKey): string {
  const inner = new Map<number, string | readonly string[]>([
    [cardField.name, card.name],
    [cardField.segment, card.segment],
    [cardField.programmes, card.programmes],
    [cardField.asOfMonth, card.asOfMonth],
  ])
  if (card.maskedNik !== null) inner.set(cardField.maskedNik, card.maskedNik)
  const claims = new Map<number, string | number | Claims>([
    [cardClaim.issuer, card.issuer],
    [cardClaim.membershipNo, card.membershipNo],
    [cardClaim.expiresAt, secondsOf(card.expiresAt)],
    [cardClaim.issuedAt, secondsOf(card.issuedAt)],
    [cardClaim.card, inner],
  ])
  return cardPrefix + encodeBase45(deflateSync(seal(claims, key), { level: 9 }))
}

export function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000)
}
