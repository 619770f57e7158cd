import { dayInMonth, lastDayOf, type Month } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { ensureMonth } from '../returns.sql.ts'
import * as rows from './file-month.sql.ts'

/**
 * Files a month for every employer at once, as `openReturn` and `submitReturn` would one by one: everyone who works there,
 * with the wage last declared. Where that has been done, a second time adds nothing. For synthetic populations only.
 * @param seed decides the keys of the returns, so that the same world has the same ones
 */
export async function fileMonth(db: Db, of: { month: Month; at: Date; seed: number }): Promise<void> {
  const days = { firstDay: dayInMonth(of.month, 1), lastDay: lastDayOf(of.month) }
  await db.many(ensureMonth(of.month))
  const filed = await db.run(rows.insertReturns({ ...of, ...days }))
  if (filed > 0) await db.run(rows.carryEveryone({ ...of, ...days }))
}
