import type { Db } from '#platform/database.ts'
import { upsertAreas, upsertKbli, upsertMinimumWages, upsertOffices, upsertRegions } from './reference.sql.ts'

/** Provinces, regencies and cities, current and retired, under the codes of the Ministry of Home Affairs. */
export async function storeRegions(db: Db, rows: readonly object[]): Promise<void> {
  await db.run(upsertRegions(JSON.stringify(rows)))
}

/**
 * The minimum wage of a province or a regency, by year. A yardstick for warnings, never a reason to refuse.
 */
export async function storeMinimumWages(db: Db, rows: readonly object[]): Promise<void> {
  await db.run(upsertMinimumWages(JSON.stringify(rows)))
}

/** The five-digit groups of KBLI 2020, by which an employer says what it does: kbli_2020.csv. */
export async function storeKbli(db: Db, rows: readonly object[]): Promise<void> {
  await db.run(upsertKbli(JSON.stringify(rows)))
}

export type OfficeRow = {
  readonly code: string
  readonly kind: 'regional-office' | 'branch'
  readonly name: string
  /** The regional office a branch belongs to. */
  readonly parentCode: string | null
  /** Where it stands: a regency, a city or a province. */
  readonly regionCode: string
}

/**
 * Regional offices and branches, and which of them serves which region (a regency, a city, or a whole
 * province).
 */
export async function storeOffices(
  db: Db,
  offices: readonly OfficeRow[],
  areas: readonly { readonly regionCode: string; readonly officeCode: string }[],
): Promise<void> {
  await db.run(upsertOffices(JSON.stringify(offices)))
  await db.run(upsertAreas(JSON.stringify(areas)))
}
