import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import * as rows from './suspense.sql.ts'

const waitingMoney = z.object({
  paymentId: z.uuid(),
  partnerId: z.string(),
  bankName: z.string().nullable(),
  amount: fields.rupiah,
  paidAt: fields.instant,
  bookedAt: fields.instant,
  /** The payment code that the payer gave, where it could not be paid. */
  code: z.string().nullable(),
  description: z.string().nullable(),
  reference: z.string().nullable(),
})

type WaitingMoney = z.output<typeof waitingMoney>

/** Money in the collection account of which nobody knows yet what it is for, oldest first. */
export const listSuspense = operation({
  name: 'contributions.list-suspense',
  summary: { id: 'Dana yang belum dikenal', en: 'Money not yet matched' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/suspense' },
  input: z.object({ after: z.uuid().nullish(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ items: z.array(waitingMoney), next: z.uuid().nullable() }),
  async run({ db }, { after, limit }) {
    const items = await db.many<WaitingMoney>(rows.listSuspense(after ?? null, limit + 1))
    const page = items.slice(0, limit)
    return { items: page, next: items.length > limit ? (page.at(-1)?.paymentId ?? null) : null }
  },
})
