import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { postSuspense } from './post-suspense.ts'
import * as rows from './suspense.sql.ts'
import { lockWaiting } from './waiting-money.ts'

/** Decides that money which belongs to no bill goes back to where it came from. The payment itself is made elsewhere. */
export const refundSuspense = operation({
  name: 'contributions.refund-suspense',
  summary: { id: 'Kembalikan dana yang belum dikenal', en: 'Give unmatched money back' },
  allowed: ['supervisor'],
  effect: 'write',
  needsRecentSignIn: true,
  route: { method: 'POST', path: '/suspense/{paymentId}/refund' },
  input: z.object({ paymentId: z.uuid(), reason: fields.line(5, 300) }),
  output: z.object({ paymentId: z.uuid(), amount: fields.rupiah }),
  async run({ db, actor, now }, { paymentId, reason }) {
    const { amount } = await lockWaiting(db, paymentId)
    await db.run(
      rows.insertDecision({
        paymentId,
        kind: 'refund',
        employerId: null,
        billId: null,
        reason,
        by: actor.name,
        now,
      }),
    )
    await postSuspense(db, 'money-refunded', { paymentId, amount, employerId: null }, now)
    return { paymentId, amount }
  },
})
