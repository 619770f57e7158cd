import { z } from 'zod'
import { employerByNpp } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { holdEmployer } from '../billing.sql.ts'
import { employerIn } from '../find-return.ts'
import { nobodySponsored } from './problems.ts'
import { findSponsored, priceSponsored } from './sponsored.ts'
import { holdSponsored } from './sponsored.sql.ts'
import { sponsoredMonths } from './view-sponsored.ts'
import { writeBill } from './write-bill.ts'

/** One code for everyone whom a sponsor pays for. Should one of them pay a month themselves meanwhile, another code is needed. */
export const billSponsored = operation({
  name: 'contributions.bill-sponsored',
  summary: { id: 'Minta kode bayar untuk yang ditanggung', en: 'Ask for a code to pay for those sponsored' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/sponsored/bills' },
  input: z.object({
    npp: z.string().max(20),
    /** One, three, six or twelve; whoever has missed more is asked for as many as they missed. */
    months: z.coerce
      .number<number | string>()
      .int()
      .refine((months) => sponsoredMonths.includes(months), {
        params: { words: { id: 'Pilih 1, 3, 6, atau 12 bulan.', en: 'Choose 1, 3, 6 or 12 months.' } },
      }),
  }),
  output: z.object({
    billId: z.uuid(),
    code: z.string(),
    total: fields.rupiah,
    expiresAt: fields.instant,
  }),
  concerns: employerByNpp,
  async run({ db, actor, now, subject }, { months }) {
    const employerId = employerIn(subject)
    await db.many(holdEmployer(employerId))
    await db.many(holdSponsored(employerId))
    const workers = await findSponsored(db, employerId, now)
    const lines = await priceSponsored(db, { employerId, months }, workers, now)
    if (lines.length === 0) throw nobodySponsored()
    const asked = { payer: { personId: null, employerId }, lines, left: { jkk: 0n, jkm: 0n } }
    return writeBill(db, asked, actor.name, now)
  },
})
