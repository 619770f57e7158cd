import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { getEmployer } from '#modules/registry'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { findEmployerOfCode } from './bank/suspense.sql.ts'
import { findPaymentCode } from './find-payment-code.ts'
import { employerIn } from './find-return.ts'

/** What a payment code stands for, when someone comes with one. */
export const viewPaymentCode = operation({
  name: 'contributions.view-payment-code',
  summary: { id: 'Arti sebuah kode iuran', en: 'What a payment code stands for' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ code: z.string().regex(/^\d{15}$/) }),
  output: z.object({
    code: z.string(),
    state: z.enum(['open', 'paid', 'expired', 'withdrawn']),
    npp: z.string(),
    employerName: z.string(),
    /** Null where the code was withdrawn. */
    billId: z.uuid().nullable(),
    /** What can still be paid with it; null when nothing can. */
    amount: fields.rupiah.nullable(),
  }),
  concerns: employerOfCode,
  async run({ db, now, subject }, { code }) {
    const found = await findPaymentCode(db, code, now)
    if (found.state === 'unknown') throw notFound()
    const { npp, name } = await getEmployer(db, employerIn(subject))
    return {
      code,
      npp,
      state: found.state,
      employerName: name,
      billId: found.state === 'withdrawn' ? null : found.billId,
      amount: found.state === 'open' ? found.amount : null,
    }
  },
})

async function employerOfCode(db: Db, { code }: { code: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(findEmployerOfCode(code))
  return row && { kind: 'employer', employerId: row.employerId }
}
