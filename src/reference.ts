import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { storeAgreements } from '#modules/reach'
import { storeKbli, storeMinimumWages, storeOffices, storeRegions, type OfficeRow } from '#modules/registry'
import { storeFields } from '#modules/training'
import { root } from '#platform/config.ts'
import { openDatabase, type Db } from '#platform/database.ts'
import { findReferenceDigest, storeReferenceDigest } from '#platform/migrate.sql.ts'

type Row = Record<string, string>

const files = {
  regions: 'reference/regions.csv',
  minimumWages: 'reference/minimum_wages.csv',
  kbli: 'reference/kbli_2020.csv',
  trainingFields: 'reference/vocational_fields.csv',
  offices: 'offices.csv',
  agreements: 'agreements.json',
} as const

/**
 * Loads what the country is made of: regions, minimum wages, kinds of business, offices, and what has been agreed with whom.
 * Only when the files have changed.
 */
export async function loadReference(ownerUrl: string): Promise<void> {
  const read = (name: keyof typeof files) => readFileSync(join(root, 'data', files[name]), 'utf8')
  const names = Object.keys(files) as (keyof typeof files)[]
  const digest = createHash('sha256').update(names.map(read).join('\0')).digest('hex')
  const database = openDatabase(ownerUrl, { size: 1 })
  try {
    await database.transaction(async (db) => {
      const known = await db.find<{ digest: string }>(findReferenceDigest())
      if (known?.digest === digest) return
      await storeRegions(db, rowsOf(read('regions')))
      await storeMinimumWages(db, rowsOf(read('minimumWages')))
      await storeKbli(db, rowsOf(read('kbli')))
      await storeFields(db, rowsOf(read('trainingFields')))
      await storeAllOffices(db, rowsOf(read('offices')))
      await storeAgreements(db, read('agreements'))
      await db.run(storeReferenceDigest(digest))
    })
  } finally {
    await database.close()
  }
}

function rowsOf(text: string): Row[] {
  return parse<Row>(text, { columns: true, skip_empty_lines: true })
}

async function storeAllOffices(db: Db, rows: readonly Row[]): Promise<void> {
  const offices = rows.map((row): OfficeRow => ({
    code: row['code'] ?? '',
    kind: row['kind'] === 'branch' ? 'branch' : 'regional-office',
    name: row['name'] ?? '',
    parentCode: row['parent_code'] || null,
    regionCode: row['region_code'] ?? '',
  }))
  const areas = rows.flatMap((row) =>
    (row['serves'] ?? '')
      .split(';')
      .filter(Boolean)
      .map((regionCode) => ({ regionCode, officeCode: row['code'] ?? '' })),
  )
  await storeOffices(db, offices, areas)
}
