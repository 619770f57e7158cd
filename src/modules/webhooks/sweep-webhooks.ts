import type { Db } from '#platform/database.ts'
import { dropOldDeliveries } from './deliveries.sql.ts'

/** How many days messages to programs are kept. */
export const webhooksKeep = 30

/** Removes messages after thirty days, whatever has become of them. For a daily job. */
export function sweepWebhooks(db: Db, now: Date): Promise<number> {
  return db.run(dropOldDeliveries(new Date(now.getTime() - webhooksKeep * 86_400_000)))
}
