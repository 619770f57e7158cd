import type { Month } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'

/** What an own-account worker, or who sponsors some, was asked for, and what became of it. */
export type OwnBill = {
  readonly billId: string
  readonly number: string
  /** Who pays: the worker, */
  readonly personId: bigint | null
  /** or a sponsor. */
  readonly employerId: bigint | null
  /** What it is for, where that is not months of own-account work: a work contract, */
  readonly contractId: string | null
  /** or a building project. */
  readonly projectId: string | null
  readonly workers: number
  readonly code: string
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly jkk: bigint
  readonly jkm: bigint
  readonly jht: bigint
  /** JKK and JKM of a migrant worker, for which the law has one price. */
  readonly pooled: bigint
  /** Paid too much earlier, used here. */
  readonly surplus: bigint
  readonly total: bigint
  readonly withdrawnAt: Date | null
  readonly settledAt: Date | null
  readonly paidOn: string | null
  readonly firstMonth: Month
  readonly lastMonth: Month
  readonly months: number
  readonly receiptNo: string | null
}

/** `open` can be paid, `expired` and `withdrawn` no more, `paid` is. */
export const ownBillStates = ['open', 'expired', 'withdrawn', 'paid'] as const

export const ownBill = z.object({
  billId: z.uuid(),
  number: z.string(),
  state: z.enum(ownBillStates),
  code: z.string(),
  expiresAt: fields.instant,
  firstMonth: fields.month,
  lastMonth: fields.month,
  months: z.int(),
  jkk: fields.rupiah,
  jkm: fields.rupiah,
  jht: fields.rupiah,
  /** Paid too much earlier, used here. */
  surplus: fields.rupiah,
  total: fields.rupiah,
  issuedAt: fields.instant,
  paidOn: z.iso.date().nullable(),
  receiptNo: z.string().nullable(),
})

export function stateOf(
  { settledAt, withdrawnAt, expiresAt }: Pick<OwnBill, 'settledAt' | 'withdrawnAt' | 'expiresAt'>,
  at: Date,
): (typeof ownBillStates)[number] {
  if (settledAt) return 'paid'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt < at ? 'expired' : 'open'
}
