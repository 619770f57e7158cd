import { sweepAccess } from '#modules/access'
import { sweepContributions } from '#modules/contributions'
import { sweepWebhooks } from '#modules/webhooks'
import type { Db } from '#platform/database.ts'
import { sweepAnswers } from '#platform/operation.ts'
import * as rows from './sweep.sql.ts'

/** How many days things of this module are kept: what came with a request for correction, from its decision. */
export const privacyKeeps = { evidence: 365 } as const

/**
 * Does what the retention table says, everywhere. For a daily job.
 * @returns how much went
 */
export async function sweepAll(db: Db, now: Date): Promise<number> {
  // Before the messages go, from which it is known.
  await db.run(rows.noteReached())
  await db.run(rows.noteAuthorityReached())
  const evidence = await db.run(
    rows.dropEvidence(new Date(now.getTime() - privacyKeeps.evidence * 86_400_000)),
  )
  return (
    evidence +
    (await sweepAccess(db, now)) +
    (await sweepContributions(db, now)) +
    (await sweepWebhooks(db, now)) +
    (await sweepAnswers(db, now))
  )
}
