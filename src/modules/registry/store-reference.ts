import type { Db } from '#platform/database.ts'
import { upsertMinimumWages, upsertRegions } from './region.sql.ts'

/** Provinces, regencies and cities, current and retired, under the codes of the Ministry of Home Affairs. */
export async function storeRegions(db: Db, rows: readonly object[]): Promise<void> {
  await db.run(upsertRegions(JSON.stringify(rows)))
}

/** The minimum wage of a province or a regency, by year. A yardstick for warnings, never a reason to refuse. */
export async function storeMinimumWages(db: Db, rows: readonly object[]): Promise<void> {
  await db.run(upsertMinimumWages(JSON.stringify(rows)))
}
