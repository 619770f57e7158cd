import { createHash } from 'node:crypto'
import type { App } from '#platform/app.ts'
import * as rows from './bank.sql.ts'
import type { Partner } from './partner.ts'
import {
  isSymmetric,
  signedUrls,
  stringToSign,
  tokenStringToSign,
  verifyAsymmetric,
  verifySymmetric,
} from './signature.ts'
import { SnapRefusal } from './snap-refusal.ts'
import { readTimestamp } from './snap-time.ts'

/** A call as it arrived, before anyone knows whose it is. Every header is there and well formed. */
export type IncomingCall = {
  readonly method: string
  /** Path with query. */
  readonly url: string
  readonly body: Uint8Array
  readonly partnerId: string
  readonly timestamp: string
  readonly signature: string
  /** Without `Bearer`; null where the sender signs with its private key instead. */
  readonly accessToken: string | null
}

/** Who calls, and when by their own clock. */
export type Caller = { readonly partner: Partner; readonly calledAt: Date }

/**
 * Whose call this is: partner, time, token, signature, in this order.
 * @throws SnapRefusal unauthorized or invalidToken
 */
export async function recogniseCaller(app: App, call: IncomingCall): Promise<Caller> {
  const { accessToken, partnerId } = call
  const now = app.now()
  const [partner, token] = await app.database.read((db) =>
    Promise.all([
      db.find<Partner>(rows.findPartner(partnerId)),
      accessToken === null ? null : db.find(rows.findToken(hashOf(accessToken), partnerId, now)),
    ]),
  )
  if (!partner) throw new SnapRefusal('unauthorized', 'Unknown client')
  const calledAt = checkTime(partner, call.timestamp, now)
  if (!token && (accessToken !== null || isSymmetric(call.signature))) throw new SnapRefusal('invalidToken')
  checkSignature(partner, call)
  return { partner, calledAt }
}

export type TokenCall = { readonly clientId: string; readonly timestamp: string; readonly signature: string }

/** The same for a partner that asks for a token: it signs its name and the time with its private key. */
export async function recogniseClient(app: App, call: TokenCall): Promise<Partner> {
  const partner = await app.database.read((db) => db.find<Partner>(rows.findPartnerByClient(call.clientId)))
  if (!partner) throw new SnapRefusal('unauthorized', 'Unknown client')
  checkTime(partner, call.timestamp, app.now())
  const text = tokenStringToSign(call.clientId, call.timestamp)
  if (!verifyAsymmetric(text, partner.publicKey, call.signature))
    throw new SnapRefusal('unauthorized', 'Signature')
  return partner
}

/** SNAP leaves the allowed difference open; each partner has its own. */
function checkTime(partner: Partner, timestamp: string, now: Date): Date {
  const at = readTimestamp(timestamp)
  if (!at) throw new SnapRefusal('invalidFormat', 'X-TIMESTAMP')
  if (Math.abs(at.getTime() - now.getTime()) > partner.clockToleranceS * 1000) {
    throw new SnapRefusal('unauthorized', 'X-TIMESTAMP')
  }
  return at
}

function checkSignature(partner: Partner, call: IncomingCall): void {
  const { accessToken, signature } = call
  const signed = signedUrls(call.url).some((url) => {
    const text = stringToSign({ ...call, url }, accessToken, partner.minify)
    return accessToken === null
      ? verifyAsymmetric(text, partner.publicKey, signature)
      : verifySymmetric(text, partner.clientSecret, signature)
  })
  if (!signed) throw new SnapRefusal('unauthorized', 'Signature')
}

/** Only the hash of a token is kept, so that reading the table lets nobody call. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
