import type { Db } from '#platform/database.ts'
import * as rows from './sweep.sql.ts'

/** How many days things are kept that are neither books nor bills nor returns. */
export const contributionsKeep = {
  /** Files of employers and what was said about their rows, from when they came; while their return is open they stay. */
  files: 365,
  /** What came with a dispute, from its decision. */
  evidence: 365,
  /** Tokens of banks, from their end. */
  tokens: 1,
} as const

/**
 * Removes what has served its time. For a daily job: it takes some files each time, so that no statement is large.
 * @returns how many files, pieces of evidence and tokens went
 */
export async function sweepContributions(db: Db, now: Date): Promise<number> {
  let gone = 0
  for (const statement of rows.sweep(now, contributionsKeep)) gone += await db.run(statement)
  return gone
}
