import { dayIn, type Day } from '@payung/law'
import { notFound } from '#base/problem.ts'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as rows from './certificate.sql.ts'

export type Certificate = {
  readonly certificateId: string
  readonly certificateNo: string
  readonly personId: bigint
  readonly name: string
  readonly title: string
  readonly bodyName: string
  readonly providerName: string
  readonly standard: string | null
  readonly hours: number
  readonly issuedOn: Day
  readonly validUntil: Day | null
  readonly credential: string
  readonly statusIndex: number
  readonly revokedAt: Date | null
  readonly revokeReason: string | null
}

/** @throws Problem when there is none of this number */
export async function getCertificate(db: Db, number: string): Promise<Certificate> {
  const found = await db.find<Certificate>(rows.findCertificate(number))
  if (!found) throw notFound()
  return found
}

export const certificateStates = ['valid', 'expired', 'revoked'] as const
export type CertificateState = (typeof certificateStates)[number]

/** How a certificate stands today; it is good on its last day. */
export function stateOf(
  { revokedAt, validUntil }: Pick<Certificate, 'revokedAt' | 'validUntil'>,
  now: Date,
): CertificateState {
  if (revokedAt) return 'revoked'
  return validUntil !== null && validUntil < dayIn(now) ? 'expired' : 'valid'
}

/** Whose certificate it is. For `concerns`. */
export async function ofCertificate(db: Db, input: { certificateNo: string }): Promise<Subject | null> {
  const found = await db.find<{ personId: bigint }>(rows.personOfCertificate(input.certificateNo))
  return found && { kind: 'person', personId: found.personId }
}
