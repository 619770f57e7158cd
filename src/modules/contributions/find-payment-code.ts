import type { Day } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { findCode } from './settlement.sql.ts'

/** What a payment code stands for at this moment. */
export type CodeState =
  | { readonly state: 'unknown' }
  | { readonly state: 'withdrawn' }
  | { readonly state: 'expired'; readonly billId: string; readonly expiresAt: Date }
  | {
      readonly state: 'paid'
      readonly billId: string
      readonly paidRequest: { readonly partnerId: string; readonly requestId: string } | null
    }
  | {
      readonly state: 'open'
      readonly code: string
      readonly billId: string
      readonly employerId: bigint
      readonly employerName: string
      readonly month: number
      readonly workers: number
      readonly amount: bigint
      readonly jpPenalty: bigint
      readonly dueOn: Day
      readonly issuedAt: Date
      readonly expiresAt: Date
    }

type CodeRow = Omit<Extract<CodeState, { state: 'open' }>, 'state'> & {
  readonly withdrawnAt: Date | null
  readonly settledAt: Date | null
  readonly paidPartner: string | null
  readonly paidRequest: string | null
}

/**
 * @param code null where what was given cannot be one
 * @param lock holds the code until the transaction ends, so that two payments of it cannot both find it open
 */
export async function findPaymentCode(
  db: Db,
  code: string | null,
  now: Date,
  lock = false,
): Promise<CodeState> {
  if (code === null) return { state: 'unknown' }
  const row = await db.find<CodeRow>(findCode(code, lock))
  if (!row) return { state: 'unknown' }
  if (row.settledAt) {
    const { paidPartner: partnerId, paidRequest: requestId } = row
    return {
      state: 'paid',
      billId: row.billId,
      paidRequest: partnerId && requestId ? { partnerId, requestId } : null,
    }
  }
  if (row.withdrawnAt) return { state: 'withdrawn' }
  if (row.expiresAt < now) return { state: 'expired', billId: row.billId, expiresAt: row.expiresAt }
  return { state: 'open', ...row }
}
