import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { readers } from './letter.ts'
import { totalOf } from './programme-lines.ts'
import { drawUpReceipt } from './receipt-document.ts'
import { employerIn, employerOfBill } from './subject.ts'

/** That a bill has been paid, with the link by which anyone can check it. */
export const viewReceipt = operation({
  name: 'credentials.view-receipt',
  summary: { id: 'Lihat bukti bayar', en: 'See a receipt' },
  allowed: readers,
  effect: 'read',
  route: { method: 'GET', path: '/bills/{billId}/receipt' },
  input: z.object({ billId: z.uuid() }),
  output: z.object({
    number: z.string(),
    month: fields.month,
    workers: fields.count,
    amount: fields.rupiah,
    paidAt: fields.instant,
    bank: z.string(),
    /** The bank's own number of the payment. */
    bankReference: z.string(),
    code: z.string(),
    /** Leads to what the books say of this receipt. */
    checkUrl: z.string(),
  }),
  concerns: employerOfBill,
  async run({ db, now, subject, publicUrl }, { billId }) {
    const to = { employerId: employerIn(subject), billId, lang: 'id', now, publicUrl } as const
    const { check, programmes, ...receipt } = await drawUpReceipt(db, to)
    return { ...receipt, amount: totalOf(programmes), checkUrl: check.content }
  },
})
