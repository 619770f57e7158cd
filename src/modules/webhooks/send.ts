import type { Db } from '#platform/database.ts'
import { enqueue } from '#platform/jobs.ts'
import * as rows from './deliveries.sql.ts'

/** The name of the work, for those who put it into the queue. */
export const sendingTask = 'send-webhooks'

/** Has whatever is due at an endpoint sent. Several such wishes become one. */
export function enqueueSending(db: Db, endpointId: string): Promise<void> {
  return enqueue(
    db,
    { name: sendingTask, run: async () => {} },
    { endpointId },
    { once: `webhooks-${endpointId}` },
  )
}

/**
 * Asks for messages to be sent now, from the first try on.
 * @returns how many there are
 */
export async function askToSend(
  db: Db,
  endpointId: string,
  wanted: Parameters<typeof rows.sendAgain>[1],
  now: Date,
): Promise<number> {
  const asked = await db.run(rows.sendAgain(endpointId, wanted, now))
  await db.run(rows.wakeEndpoint(endpointId))
  await enqueueSending(db, endpointId)
  return asked
}
