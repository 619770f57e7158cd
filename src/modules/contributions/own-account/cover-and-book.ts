import { dayIn, monthOf, type Day } from '@payung/law'
import { assert } from '#base/assert.ts'
import { postEntries } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import { coverContract } from '../migrants/migrant.sql.ts'
import * as rows from './own-account.sql.ts'

/**
 * A worker's bill is paid, by money or by what was paid too much earlier: its months or its contract are covered, and the books have each fund's part
 * and the member's savings.
 */
export async function coverAndBook(db: Db, billId: string, paidOn: Day, now: Date): Promise<void> {
  const settled = await db.run(rows.settleBill(billId, paidOn, now))
  assert(settled === 1, 'a bill is settled once')
  await db.run(rows.coverMonths(billId))
  await db.run(coverContract(billId))
  await db.run(rows.withdrawOvertaken(billId, now))
  const postedOn = dayIn(now)
  await postEntries(
    db,
    { kind: 'own-account-paid', postedOn, postedAt: now, postingMonth: monthOf(postedOn) },
    rows.paidLines(rows.oneBill(billId)),
    { rows: rows.paidMembers(rows.oneBill(billId)), growsFrom: 'bank', shrinksTo: 'bank' },
  )
}
