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
  input: z.object({
    /** `next` of the page before. */
    cursor: z
      .string()
      .regex(/^\d{1,18} \d{1,18}$/)
      .nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ debtors: z.array(debtor), next: z.string().nullable() }),
  async run({ db, now, grant }, { cursor, limit }) {
    const [owed, employerId] = cursor?.split(' ') ?? []
    const after = owed && employerId ? { owed: BigInt(owed), employerId: BigInt(employerId) } : null
    const found = await db.many<z.output<typeof debtor>>(
      rows.listDebtors(officeOf(grant), dayIn(now), after, limit + 1),
    )
    const debtors = found.slice(0, limit)
    const last = debtors.at(-1)
    return { debtors, next: found.length > limit && last ? `${last.owed} ${last.employerId}` : null }
  },
})
