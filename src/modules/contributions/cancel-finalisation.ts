import { dayIn, monthOf } from '@payung/law'
import { z } from 'zod'
import { reverseEntry } from '#modules/ledger'
import { constraintOf } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { holdEmployer } from './billing.sql.ts'
import * as bills from './bills.sql.ts'
import type { Bill } from './bill.ts'
import { employerOfReturn, lockReturn } from './find-return.ts'
import { billIsPaid, correctedSince, correctionUnderWay } from './problems.ts'
import * as rows from './returns.sql.ts'
import { withdrawCodes } from './settlement.sql.ts'

/** Takes finalising back while the bill is unpaid: the code stops working, the books are reversed, the return is a draft again. */
export const cancelFinalisation = operation({
  name: 'contributions.cancel-finalisation',
  summary: { id: 'Batalkan finalisasi selama belum dibayar', en: 'Cancel finalising while unpaid' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver'],
  effect: 'write',
  route: { method: 'POST', path: '/returns/{returnId}/cancel-finalisation' },
  input: z.object({ returnId: z.uuid() }),
  output: z.object({ returnId: z.uuid(), state: z.literal('draft') }),
  concerns: employerOfReturn,
  async run({ db, actor, now }, { returnId }) {
    const { employerId } = await lockReturn(db, returnId, 'cancel')
    await db.many(holdEmployer(employerId))
    const bill = await db.find<Bill>(bills.findBillOfReturn(employerId, returnId))
    if (bill) {
      // The code is locked before the settlement is looked for: a payment under way ends first.
      await db.run(withdrawCodes(bill.id, now))
      const { settled } = await db.get<{ settled: boolean }>(bills.lockBill(employerId, bill.id))
      if (settled) throw billIsPaid()
      const { corrected } = await db.get<{ corrected: boolean }>(bills.wasCorrectedSince(employerId, bill.id))
      if (corrected) throw correctedSince()
      await db.run(bills.cancelBill(employerId, bill.id, actor.name, now))
      await db.run(bills.releasePenalties(employerId, bill.id))
      await db.run(bills.returnCredits(employerId, bill.id, now))
      const postedOn = dayIn(now)
      await reverseEntry(
        db,
        {
          kind: 'bill-cancelled',
          postedOn,
          postedAt: now,
          postingMonth: monthOf(postedOn),
          reason: 'Finalisasi dibatalkan',
        },
        { kind: 'bill-issued', source: bill.id },
      )
    }
    const reopened = { id: returnId, state: 'draft', by: actor.accountId, byName: actor.name, now } as const
    await db.run(rows.setState(reopened)).catch((error: unknown) => {
      throw constraintOf(error) === 'wage_return_one_open_correction' ? correctionUnderWay() : error
    })
    return { returnId, state: 'draft' as const }
  },
})
