import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { storeKbli, storeMinimumWages, storeOffices, storeRegions, type OfficeRow } from '#modules/registry'
import { root } from '#platform/config.ts'
import { openDatabase, type Db } from '#platform/database.ts'
import { findReferenceDigest, storeReferenceDigest } from '#platform/migrate.sql.ts'

type Row = Record<string, string>

const files = [
  'reference/regions.csv',
  'reference/minimum_wages.csv',
  'reference/kbli_2020.csv',
  'offices.csv',
] as const

/** Loads what the country is made of: regions, minimum wages, kinds of business, offices. Only when the files have changed. */
export async function loadReference(ownerUrl: string): Promise<void> {
  const texts = files.map((name) => readFileSync(join(root, 'data', name), 'utf8'))
  const digest = createHash('sha256').update(texts.join('\0')).digest('hex')
  const database = openDatabase(ownerUrl, { size: 1 })
  try {
    await database.transaction(async (db) => {
      const known = await db.find<{ digest: string }>(findReferenceDigest())
      if (known?.digest === digest) return
      const [regions = [], wages = [], kbli = [], offices = []] = texts.map((text) =>
        parse<Row>(text, { columns: true, skip_empty_lines: true }),
      )
      await storeRegions(db, regions)
      await storeMinimumWages(db, wages)
      await storeKbli(db, kbli)
      await storeAllOffices(db, offices)
      await db.run(storeReferenceDigest(digest))
    })
  } finally {
    await database.close()
  }
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
