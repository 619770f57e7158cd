import type { Db } from '#platform/database.ts'
import * as rows from './incoming-keys.sql.ts'

/**
 * Who is meant by each row of a table of numbers: their latest spell here, or a finding that says why nobody
 * is.
 */
export async function judgeKeys(db: Db, table: rows.KeyedTable, employerId: bigint): Promise<void> {
  await db.run(rows.matchKeys(table, employerId))
  await db.run(rows.findKeyConflicts(table, employerId))
  await db.run(rows.findStrangers(table, employerId))
  await db.run(rows.findRepeatedKeys(table))
}
