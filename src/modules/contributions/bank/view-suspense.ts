import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './suspense.sql.ts'

const decision = z.object({
  kind: z.enum(['allocated', 'refund']),
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: fields.instant,
  /** The bill that it paid; null where it goes back. */
  billId: z.uuid().nullable(),
})

const candidate = z.object({
  code: z.string(),
  npp: z.string(),
  employerName: z.string(),
  month: fields.month,
  billNumber: z.string(),
  dueOn: fields.day,
})

const money = z.object({
  paymentId: z.uuid(),
  partnerId: z.string(),
  bankName: z.string().nullable(),
  amount: fields.rupiah,
  paidAt: fields.instant,
  bookedAt: fields.instant,
  code: z.string().nullable(),
  description: z.string().nullable(),
  reference: z.string().nullable(),
})

/** Money that came without a bill, what it could be for, and what was decided about it. */
export const viewSuspense = operation({
  name: 'contributions.view-suspense',
  summary: { id: 'Sebuah dana yang belum dikenal', en: 'Money not yet matched' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ paymentId: z.uuid() }),
  output: money.extend({
    /** Null while it waits. */
    decision: decision.nullable(),
    /** Codes that were open for exactly this amount when the money came, the youngest first. */
    candidates: z.array(candidate),
  }),
  async run({ db }, { paymentId }) {
    const found = await db.find<z.output<typeof money>>(rows.findSuspense(paymentId))
    if (!found) throw notFound()
    return {
      ...found,
      decision: await db.find<z.output<typeof decision>>(rows.findDecision(paymentId)),
      candidates: await db.many<z.output<typeof candidate>>(rows.listCandidates(found.amount, found.paidAt)),
    }
  },
})
