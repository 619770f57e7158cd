import type { Day, Month } from '@payung/law'
import type { ReturnKind } from './return.ts'

/** A bill as it was issued, with what has become of it. */
export type Bill = {
  readonly employerId: bigint
  readonly id: string
  readonly returnId: string
  readonly month: Month
  readonly number: string
  readonly issuedAt: Date
  readonly issuedBy: string
  readonly dueOn: Day
  readonly workers: number
  readonly wages: bigint
  readonly scale: string
  readonly riskClass: number
  readonly jkk: bigint
  readonly jkm: bigint
  readonly jhtEmployer: bigint
  readonly jhtWorker: bigint
  readonly jpEmployer: bigint
  readonly jpWorker: bigint
  /** Moved out of JKK and JKM to JKP when paid; nothing is added to the bill. */
  readonly jkpFromJkk: bigint
  readonly jkpFromJkm: bigint
  readonly jkpState: bigint
  readonly penalties: bigint
  readonly creditUsed: bigint
  readonly total: bigint
  readonly relief: string | null
  readonly lawFingerprint: string
  readonly lawKnownOn: Day
  readonly returnKind: ReturnKind
  readonly employerName: string
  readonly npp: string
  readonly settledAt: Date | null
  readonly settledOn: Day | null
  readonly monthsLate: number | null
  readonly paymentId: string | null
  readonly receiptNo: string | null
  readonly paidAmount: bigint | null
  readonly paidAt: Date | null
  readonly cancelledAt: Date | null
  /** The latest code; null for a bill that asks for nothing, or an overdue one whose code has not been asked for. */
  readonly code: string | null
  readonly codeAmount: bigint | null
  readonly codePenalty: bigint | null
  readonly codeExpiresAt: Date | null
}

export type BillState = 'cancelled' | 'paid' | 'settled-by-credit' | 'code-expired' | 'overdue' | 'waiting'

/** Derived, never stored: what a bill is at an instant. */
export function billState(bill: Bill, now: Date, today: Day): BillState {
  if (bill.cancelledAt) return 'cancelled'
  if (bill.settledAt) return bill.paymentId ? 'paid' : 'settled-by-credit'
  if (bill.dueOn < today) return 'overdue'
  return !bill.codeExpiresAt || bill.codeExpiresAt < now ? 'code-expired' : 'waiting'
}
