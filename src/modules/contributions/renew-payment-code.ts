import { addMonths, dayIn, endOf, latePenalty, law, monthsLate, type Day } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import type { Db } from '#platform/database.ts'
import type { Subject } from '#platform/actor.ts'
import type { Bill } from './bill.ts'
import { findEmployerOfBill, getBill, lockBill } from './bills.sql.ts'
import { employerIn } from './find-return.ts'
import { nothingToPay } from './problems.ts'
import { insertCode } from './settlement.sql.ts'

export async function employerOfBill(db: Db, input: { billId: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(findEmployerOfBill(input.billId))
  return row && { kind: 'employer', employerId: row.employerId }
}

/**
 * A code that can be paid now. Before the due day the bill's own code is still good. After it, the new code also asks for the pension
 * programme's penalty, which is paid together with the arrears (PP 45/2015 Pasal 31), and is good until the next month of delay begins.
 */
export const renewPaymentCode = operation({
  name: 'contributions.renew-payment-code',
  summary: { id: 'Buat kode iuran baru', en: 'Make a new payment code' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver'],
  effect: 'write',
  route: { method: 'POST', path: '/bills/{billId}/payment-codes' },
  input: z.object({ billId: z.uuid() }),
  output: z.object({
    code: z.string(),
    amount: fields.rupiah,
    penalty: fields.rupiah,
    expiresAt: fields.instant,
  }),
  concerns: employerOfBill,
  async run({ db, now, subject }, { billId }) {
    const employerId = employerIn(subject)
    const locked = await db.get<Locked>(lockBill(employerId, billId))
    if (locked.settled || locked.cancelled || locked.total <= 0n) throw nothingToPay()
    const bill = await db.get<Bill>(getBill(employerId, billId))
    if (bill.code && bill.codeAmount && bill.codeExpiresAt && bill.codeExpiresAt >= now) {
      return {
        code: bill.code,
        amount: bill.codeAmount,
        penalty: bill.codePenalty ?? 0n,
        expiresAt: bill.codeExpiresAt,
      }
    }
    const late = monthsLate(bill.dueOn, dayIn(now), law.working())
    const penalty =
      locked.jp > 0n && late > 0
        ? latePenalty.exact({ due: locked.jp, monthsLate: late }, bill.month).penalty
        : 0n
    const expiresAt = endOf(addMonths(bill.dueOn, late))
    const { code } = await db.get<{ code: string }>(
      insertCode({
        employerId,
        billId,
        month: bill.month,
        total: bill.total,
        jpPenalty: penalty,
        now,
        expiresAt,
      }),
    )
    return { code, amount: bill.total + penalty, penalty, expiresAt }
  },
})

type Locked = {
  readonly total: bigint
  readonly dueOn: Day
  readonly jp: bigint
  readonly settled: boolean
  readonly cancelled: boolean
}
