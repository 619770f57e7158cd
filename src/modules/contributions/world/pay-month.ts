import { dayIn, monthOf, type Month } from '@payung/law'
import { postEntries } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import { settlementLines, settlementMembers } from '../settlement.sql.ts'
import * as rows from './pay-month.sql.ts'

/**
 * Pays every open code of a month in time, as `settleByPayment` would one by one: payments, settlements, the books and the
 * members' accounts. For synthetic populations only: no bank stands behind it, and nobody is told.
 */
export async function payMonth(db: Db, of: { month: Month; at: Date }): Promise<void> {
  const postedOn = dayIn(of.at)
  await db.client.query(rows.createPaying().text)
  await db.run(rows.selectOpenCodes(of))
  await db.run(rows.insertPayments(of.at))
  await db.run(rows.insertSettlements(of.at, postedOn))
  const settled = rows.listPaying()
  await postEntries(
    db,
    { kind: 'bill-settled', postedOn, postedAt: of.at, postingMonth: monthOf(postedOn) },
    settlementLines(settled),
    { rows: settlementMembers(settled, of.month), growsFrom: 'billed', shrinksTo: 'employer-credit' },
  )
}
