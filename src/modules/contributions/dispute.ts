import type { Day, Month } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'

/**
 * A member says that a month is wrong. The employer is asked, an officer decides, everyone reads the same.
 *
 *   open ──employer answers──▶ answered ──officer decides──▶ corrected | will-be-corrected | not-upheld
 *     └────────────────────────── member withdraws ─────────▶ withdrawn
 */
export type Dispute = {
  readonly id: string
  readonly personId: bigint
  readonly employerId: bigint
  readonly month: Month
  readonly kind: DisputeKind
  readonly wageClaimed: bigint | null
  readonly story: string
  readonly evidenceType: string | null
  readonly hasEvidence: boolean
  readonly openedAt: Date
  readonly dueOn: Day
  readonly employerAnswer: string | null
  readonly employerAnsweredBy: string | null
  readonly employerAnsweredAt: Date | null
  readonly outcome: DisputeOutcome | null
  readonly outcomeReason: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly personName: string
  readonly membershipNo: string
  readonly employerName: string
  readonly npp: string
}

/** What the member is promised: an answer within so many working days. Our own norm, stricter than the public service's. */
export const answerWorkingDays = 2

export const disputeKinds = ['wage', 'missing', 'not-mine', 'other'] as const
export type DisputeKind = (typeof disputeKinds)[number]
export type DisputeOutcome = 'corrected' | 'will-be-corrected' | 'not-upheld' | 'withdrawn'

export const disputeShape = z.object({
  disputeId: z.uuid(),
  personId: fields.key,
  personName: z.string(),
  membershipNo: z.string(),
  employerId: fields.key,
  employerName: z.string(),
  month: fields.month,
  kind: z.enum(disputeKinds),
  wageClaimed: fields.rupiah.nullable(),
  story: z.string(),
  hasEvidence: z.boolean(),
  /** There was some; it is not kept for ever. */
  evidenceGone: z.boolean(),
  openedAt: fields.instant,
  dueOn: fields.day,
  employerAnswer: z.string().nullable(),
  employerAnsweredBy: z.string().nullable(),
  employerAnsweredAt: fields.instant.nullable(),
  outcome: z.enum(['corrected', 'will-be-corrected', 'not-upheld', 'withdrawn']).nullable(),
  outcomeReason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: fields.instant.nullable(),
})

export function showDispute(found: Dispute): z.output<typeof disputeShape> {
  return { ...found, disputeId: found.id, evidenceGone: found.evidenceType !== null && !found.hasEvidence }
}
