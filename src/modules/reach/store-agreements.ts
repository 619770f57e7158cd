import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import { agreement } from './agreement.ts'
import * as rows from './agreements.sql.ts'

/** Keeps the agreements of a JSON text, each by its id; one that is known is brought up to date. */
export async function storeAgreements(db: Db, text: string): Promise<void> {
  const list = JSON.stringify(z.array(agreement).parse(JSON.parse(text)))
  await db.run(rows.clearFigures(list))
  await db.run(rows.storeAgreements(list))
  await db.run(rows.storeFigures(list))
}
