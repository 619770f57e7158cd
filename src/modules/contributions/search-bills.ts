import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { findBillsByNumber } from './worklists.sql.ts'

const found = z.object({
  billId: z.uuid(),
  number: z.string(),
  receiptNo: z.string().nullable(),
  month: fields.month,
  npp: z.string(),
  employerName: z.string(),
})

/** The bill that someone at the counter holds in their hands: by its own number, or by that of its receipt. */
export const searchBills = operation({
  name: 'contributions.search-bills',
  summary: { id: 'Cari tagihan menurut nomornya', en: 'Find a bill by its number' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ number: z.string().regex(/^[TB]\d{11}$/) }),
  output: z.object({ bills: z.array(found) }),
  run: async ({ db }, { number }) => ({
    bills: await db.many<z.output<typeof found>>(findBillsByNumber(number)),
  }),
})
