import { postEntries } from '#modules/ledger'
import type { Db } from '#platform/database.ts'
import { fundedLines } from './fund-line.sql.ts'
import { headOf } from './head-of.ts'

/** The money of a line is there once the line is approved: its rupiah stand in the fund. */
export async function fundLine(db: Db, budgetId: bigint, now: Date): Promise<void> {
  await postEntries(db, headOf('training-funded', now), fundedLines(budgetId))
}
