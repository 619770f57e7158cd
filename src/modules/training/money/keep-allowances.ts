import { addDays, dayIn, type Day } from '@payung/law'
import { newId } from '#base/id.ts'
import { postEntries } from '#modules/ledger'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { headOf } from './head-of.ts'
import * as rows from './allowance.sql.ts'

/** A trainer can mend what was noted wrongly before it turns into money. */
const daysToCorrect = 3

/** The same of one class, up to today: its money is about to be closed. */
export async function bookAllowancesOf(db: Db, classId: bigint, now: Date): Promise<void> {
  await db.many(rows.waitToKeep())
  await book(db, { until: dayIn(now), classId }, now)
}

/** Books the allowances of days that are over, and lets go of money of which nothing can come, by sets. For every hour; a second time it finds its work done. */
export function keepAllowances(app: App): Promise<void> {
  const now = app.now()
  return app.database.transaction(async (db) => {
    if (!(await db.get<{ mine: boolean }>(rows.tryKeeping())).mine) return
    await book(db, { until: addDays(dayIn(now), -daysToCorrect) }, now)
    await db.run(rows.releaseUnused())
  })
}

async function book(db: Db, of: { until: Day; classId?: bigint }, now: Date): Promise<void> {
  const bookingId = newId(now)
  const lines = await db.run(rows.bookAllowances({ ...of, bookingId }, now))
  if (lines > 0) await postEntries(db, headOf('training-allowance-due', now), rows.dueLines(bookingId))
}
