import type { Db } from '#platform/database.ts'
import { insertPartner } from './bank.sql.ts'
import type { NewPartner } from './partner.ts'

/** Lets a bank call us from now on. One that is known stays as it is. */
export async function registerPartner(db: Db, partner: NewPartner): Promise<void> {
  await db.run(insertPartner(partner))
}
