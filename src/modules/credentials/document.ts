import { getSigningKey } from '#modules/access'
import type { Month } from '@payung/law'
import { assert } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import { checkPlace } from './check-place.ts'
import { asMap, asNumber, asText, issuedAtClaim, openSealed } from './offline/open-sealed.ts'
import type { CborMap } from './offline/read-cbor.ts'
import type { TrustList } from './offline/index.ts'
import { Unreadable } from './offline/unreadable.ts'
import { secondsOf } from './make-card.ts'
import { seal, type Claims } from './seal.ts'

/** What the QR code of a letter states: which letter it is and its one figure. No personal data, nothing about a person. */
export type Statement =
  | {
      readonly kind: 'bill' | 'receipt'
      readonly npp: string
      readonly number: string
      readonly amount: bigint
    }
  | {
      readonly kind: 'certificate'
      readonly npp: string
      readonly number: string
      readonly paidThrough: Month | null
    }

export type ReadStatement =
  | { readonly state: 'sound'; readonly statement: Statement; readonly madeAt: Date }
  | { readonly state: 'unknown-issuer' | 'forged' | 'unreadable' }

/** Ours have some 180 signs. */
const longestToken = 1000
const statementClaim = -70_002
const field = { kind: 1, npp: 2, number: 3, amount: 4, paidThrough: 5 } as const
const kinds = ['bill', 'receipt', 'certificate'] as const

/** What a letter's QR code leads to, and where the same can be checked by hand. */
export async function checkOf(
  db: Db,
  statement: Statement,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<{ content: string; address: string }> {
  const { url, address } = checkPlace(publicUrl)
  const key = await getSigningKey(db, 'document', now)
  const token = Buffer.from(seal(toClaims(statement, now), key)).toString('base64url')
  return { content: `${url}?d=${token}`, address }
}

/** Who signed the statement, and what it says. Whether it still holds, the books know. */
export async function readStatement(token: string, trust: TrustList): Promise<ReadStatement> {
  const bytes = Buffer.from(token.slice(0, longestToken), 'base64url')
  if (bytes.toString('base64url') !== token) return { state: 'unreadable' }
  try {
    const opened = await openSealed(Uint8Array.from(bytes), trust, 'document')
    if (opened.state !== 'sound') return { state: opened.state }
    const madeAt = new Date(asNumber(opened.claims.get(issuedAtClaim)) * 1000)
    return { state: 'sound', statement: toStatement(asMap(opened.claims.get(statementClaim))), madeAt }
  } catch (error) {
    if (error instanceof Unreadable) return { state: 'unreadable' }
    throw error
  }
}

function toClaims(statement: Statement, now: Date): Claims {
  const { kind, npp, number } = statement
  const inner = new Map<number, number | string>([
    [field.kind, kinds.indexOf(kind)],
    [field.npp, npp],
    [field.number, number],
  ])
  if (statement.kind !== 'certificate') inner.set(field.amount, toNumber(statement.amount))
  else if (statement.paidThrough !== null) inner.set(field.paidThrough, statement.paidThrough)
  return new Map<number, number | Claims>([
    [issuedAtClaim, secondsOf(now)],
    [statementClaim, inner],
  ])
}

function toStatement(inner: CborMap): Statement {
  const kind = kinds[asNumber(inner.get(field.kind))]
  const named = { npp: asText(inner.get(field.npp)), number: asText(inner.get(field.number)) }
  if (!kind) throw new Unreadable('a kind of letter that we do not know')
  if (kind !== 'certificate') return { kind, ...named, amount: BigInt(asNumber(inner.get(field.amount))) }
  const paidThrough = inner.get(field.paidThrough)
  return { kind, ...named, paidThrough: paidThrough === undefined ? null : asNumber(paidThrough) }
}

function toNumber(amount: bigint): number {
  const number = Number(amount)
  assert(Number.isSafeInteger(number), 'an amount on a letter is below nine quadrillion rupiah')
  return number
}
