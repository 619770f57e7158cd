import { dayIn, monthOf } from '@payung/law'
import { coverOf, listContracts } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as rows from './migrant.sql.ts'

/** Whether a contract of work abroad covers somebody today, and whether they save for this month; null where none does. */
export async function findContractCover(
  db: Db,
  personIds: readonly bigint[],
  now: Date,
): Promise<{ readonly saves: boolean } | null> {
  const today = dayIn(now)
  for (const contract of await listContracts(db, personIds)) {
    const phase = coverOf(contract, today)?.phase
    if (!phase) continue
    const { before, work, savedUntil } = await db.get<rows.Paid>(rows.findPaid(contract.contractId))
    const saves = savedUntil !== null && savedUntil >= monthOf(today)
    if (phase === 'before' ? before : work) return { saves }
  }
  return null
}
