import { present } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import { numberOfProvider } from './find-things.sql.ts'

/** The number of the training body whose desk is open. */
export async function findProviderNo(db: Db, providerId: bigint): Promise<string> {
  return present(await db.find<{ providerNo: string }>(numberOfProvider(providerId)), 'the body is there')
    .providerNo
}
