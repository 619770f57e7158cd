import { getSigningKey, type SigningKey } from '#modules/access'
import type { Db } from '#platform/database.ts'
import { secondsOf } from './make-card.ts'
import { encodeBase64url } from './offline/base64url.ts'
import {
  competenceClaim,
  competenceField,
  competenceLink,
  countDays,
  type Competence,
} from './offline/competence.ts'
import { issuedAtClaim } from './offline/open-sealed.ts'
import { seal, type Claims } from './seal.ts'

/**
 * What the QR code of a certificate of competence holds: an address of /verify, with all that the paper says sealed behind `#` by the key
 * that signs letters. Read without a network by `verifyCompetence`. Some 290 to 400 signs.
 */
export async function sealCompetence(
  db: Db,
  competence: Competence,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<string> {
  const key = await getSigningKey(db, 'document', now)
  return competenceLink(publicUrl, competence.certificateNo, makeCompetence(competence, key, now))
}

/** The sealed part of the code. */
export function makeCompetence(competence: Competence, key: SigningKey, now: Date): string {
  const { certificateNo, holder, title, bodyName, issuedOn, validUntil } = competence
  const inner = new Map<number, string | number>([
    [competenceField.certificateNo, certificateNo],
    [competenceField.holder, holder],
    [competenceField.title, title],
    [competenceField.bodyName, bodyName],
    [competenceField.issuedOn, countDays(issuedOn)],
  ])
  if (validUntil !== null) inner.set(competenceField.validUntil, countDays(validUntil))
  const claims = new Map<number, number | Claims>([
    [issuedAtClaim, secondsOf(now)],
    [competenceClaim, inner],
  ])
  return encodeBase64url(seal(claims, key))
}
