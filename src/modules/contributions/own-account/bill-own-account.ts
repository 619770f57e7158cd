import { z } from 'zod'
import { personById } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { issueOwnBill } from './issue-own-bill.ts'

/** A member who works for their own account asks for a payment code for the months to come, and for those that were missed. */
export const billOwnAccount = operation({
  name: 'contributions.bill-own-account',
  summary: { id: 'Minta kode bayar iuran mandiri', en: 'Ask for a code to pay own-account contributions' },
  allowed: ['member'],
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/own-account/bills' },
  input: z.object({
    personId: fields.key,
    /** One, three, six, twelve, or as many as were missed. */
    months: z.coerce.number<number | string>().int().min(1).max(12),
  }),
  output: z.object({
    billId: z.uuid(),
    code: z.string(),
    total: fields.rupiah,
    expiresAt: fields.instant,
  }),
  concerns: personById,
  run: ({ db, actor, now }, { personId, months }) => issueOwnBill(db, { personId, months }, actor.name, now),
})
