import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { root } from '#platform/config.ts'
import { openDatabase, type Db } from '#platform/database.ts'
import { storeMinimumWages, storeRegions } from '#modules/registry'

type Row = Record<string, string>

/** Loads or refreshes what the country is made of: regions and minimum wages, from data/reference. Repeatable. */
export async function loadReference(ownerUrl: string): Promise<void> {
  const database = openDatabase(ownerUrl, { size: 1 })
  try {
    await database.transaction(async (db: Db) => {
      await storeRegions(db, await readCsv('regions.csv'))
      await storeMinimumWages(db, await readCsv('minimum_wages.csv'))
    })
  } finally {
    await database.close()
  }
}

async function readCsv(name: string): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of createReadStream(join(root, 'data/reference', name)).pipe(parse({ columns: true }))) rows.push(row as Row)
  return rows
}
