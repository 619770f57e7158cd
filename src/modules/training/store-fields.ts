import type { Db } from '#platform/database.ts'
import { fieldNames } from './field-names.ts'
import { upsertFields } from './store-fields.sql.ts'

/** The fields in which people are trained: vocational_fields.csv, with their names in English. */
export async function storeFields(db: Db, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const fields = rows.map(({ id = '', name = '' }) => ({
    code: id,
    nameId: name,
    nameEn: fieldNames[id] ?? name,
  }))
  await db.run(upsertFields(JSON.stringify(fields)))
}
