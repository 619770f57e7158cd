import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { officeOf } from '#modules/registry'
import * as rows from './worklists.sql.ts'

const suspense = fields.waiting.extend({ amount: fields.rupiah })

const disputes = fields.waiting.extend({
  /** Past the day on which the member was promised an answer. */
  late: fields.count,
  oldestDueOn: fields.day.nullable(),
})

const debtors = z.object({
  count: fields.count,
  amount: fields.rupiah,
  oldestDueOn: fields.day.nullable(),
})

/** What waits for officers about contributions: how much, and since when. Employers are those of the officer's own office. */
export const viewCollectionWork = operation({
  name: 'contributions.view-collection-work',
  summary: { id: 'Pekerjaan yang menunggu di bagian iuran', en: 'Work that waits about contributions' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({}),
  output: z.object({
    /** Money received that belongs to no bill yet. */
    suspense,
    disputes,
    /** Employers with bills past their day. */
    debtors,
  }),
  async run({ db, now, grant }) {
    const today = dayIn(now)
    return {
      suspense: await db.get<z.output<typeof suspense>>(rows.countSuspense()),
      disputes: await db.get<z.output<typeof disputes>>(rows.countDisputes(today)),
      debtors: await db.get<z.output<typeof debtors>>(rows.countDebtors(officeOf(grant), today)),
    }
  },
})
