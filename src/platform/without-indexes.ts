import type { Db } from './database.ts'
import * as rows from './without-indexes.sql.ts'

/**
 * Runs `work` on tables without the indexes that no constraint needs, and makes them again: for millions of rows at once that takes
 * half as long as keeping them up to date row by row. In the caller's transaction, so nobody ever sees the tables without them.
 * @param db of the owner of the tables
 */
export async function withoutIndexes<T>(
  db: Db,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const indexes = await db.many<{ name: string; definition: string }>(rows.listIndexes(tables))
  for (const { name } of indexes) await db.run(rows.dropIndex(name))
  const result = await work()
  for (const { definition } of indexes) await db.run(rows.makeIndex(definition))
  return result
}

/**
 * Runs `work` without foreign keys, and has them proven afterwards for all rows at once: row by row, each would wait in memory for the
 * end of its statement. In the caller's transaction.
 * @param db of the owner of the tables
 */
export async function withoutReferences<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const references = await db.many<{ table: string; name: string; definition: string }>(rows.listReferences())
  for (const reference of references) await db.run(rows.dropReference(reference))
  const result = await work()
  for (const reference of references) await db.run(rows.makeReference(reference))
  return result
}
