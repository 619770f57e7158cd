import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { officeOf } from '#modules/registry'
import * as rows from './worklists.sql.ts'

const debtor = z.object({
  employerId: fields.key,
  npp: z.string(),
  name: z.string(),
  /** Bills past their day. */
  bills: fields.count,
  /** Without the penalties that the delay draws: `contributions.view-arrears` has those. */
  owed: fields.rupiah,
  oldestDueOn: fields.day,
  oldestMonth: fields.month,
})

/** The employers of an officer's office that have not paid in time, who owes most first. */
export const listDebtors = operation({
  name: 'contributions.list-debtors',
  summary: { id: 'Pemberi kerja yang menunggak', en: 'Employers in arrears' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ limit: z.coerce.number<number | string>().int().min(1).max(500).default(100) }),
  output: z.object({ debtors: z.array(debtor) }),
  run: async ({ db, now, grant }, { limit }) => ({
    debtors: await db.many<z.output<typeof debtor>>(rows.listDebtors(officeOf(grant), dayIn(now), limit)),
  }),
})
