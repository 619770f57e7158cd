/**
 * The keys that signatures are checked against, as `/verify/keys.json` gives them: a JWK Set (RFC 7517) with three members
 * of our own.
 */
export type TrustList = { readonly keys: readonly TrustedKey[] }

export type TrustedKey = {
  /** Sixteen hexadecimal digits: what signed things name their key by. */
  readonly kid: string
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  /** A key for letters vouches for no card, and the other way round. */
  readonly purpose: 'card' | 'document'
  /** From when until when it signed, ISO 8601. What it signed in that time stays good. */
  readonly from: string
  readonly until: string | null
}
