import { z } from 'zod'
import { nobody, type Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { findPaymentCode } from '../find-payment-code.ts'
import { settleByPayment } from '../settle-bill.ts'
import { lockCode } from './bank.sql.ts'
import { ownNumberIn } from '../own-account/find-own-code.ts'
import { allocateToOwn } from './allocate-to-own.ts'
import { postSuspense } from './post-suspense.ts'
import { amountDiffers, codeNotPayable } from './problems.ts'
import * as rows from './suspense.sql.ts'
import { lockWaiting } from './waiting-money.ts'

/**
 * Says which payment code unmatched money is for: it leaves suspense and becomes a payment of that code. The code must
 * have been open for exactly this amount when the money came; it then counts as paid on that day, so nobody pays a
 * penalty for our search.
 */
export const allocateSuspense = operation({
  name: 'contributions.allocate-suspense',
  summary: { id: 'Cocokkan dana dengan kode iuran', en: 'Match money to a payment code' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/suspense/{paymentId}/allocate' },
  input: z.object({
    paymentId: z.uuid(),
    code: z
      .string()
      .trim()
      .regex(/^\d{15}$/),
    reason: fields.line(5, 300),
  }),
  output: z.object({ paymentId: z.uuid(), billId: z.uuid(), amount: fields.rupiah }),
  concerns: employerOfCode,
  async run({ db, actor, now }, { paymentId, code, reason }) {
    const waiting = await lockWaiting(db, paymentId)
    const { partnerId, amount, paidAt, reference } = waiting
    const own = ownNumberIn(code)
    if (own) {
      const to = { paymentId, own, reason, by: actor.name }
      return { paymentId, billId: await allocateToOwn(db, waiting, to, now), amount }
    }
    await db.many(lockCode(code))
    const found = await findPaymentCode(db, code, paidAt)
    if (found.state !== 'open') throw codeNotPayable(found.state)
    if (found.amount !== amount) throw amountDiffers(amount, found.amount)

    const { employerId, billId } = found
    await db.run(
      rows.insertDecision({ paymentId, kind: 'allocated', employerId, billId, reason, by: actor.name, now }),
    )
    await postSuspense(db, 'money-allocated', { paymentId, amount, employerId }, now)
    const requestId = `allocated ${paymentId}`
    const payment = {
      partnerId,
      requestId,
      code,
      amount,
      paidAt,
      reference,
      channel: 'statement',
      answer: null,
    } as const
    await settleByPayment(db, payment, now)
    return { paymentId, billId, amount }
  },
})

/** The employer whose code it is. An unknown code is nobody's; the officer then hears what is wrong with it. */
async function employerOfCode(db: Db, { code }: { code: string }): Promise<Subject> {
  const row = await db.find<{ employerId: bigint }>(rows.findEmployerOfCode(code))
  return row ? { kind: 'employer', employerId: row.employerId } : nobody
}
