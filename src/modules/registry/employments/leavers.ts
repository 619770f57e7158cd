import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'

/**
 * States for each employer how many of its spells ended at this instant; `at` finds them by
 * `end_reported_at`.
 */
export async function recordLeavers(
  db: Db,
  ended: readonly { employerId: bigint }[],
  now: Date,
): Promise<void> {
  const leavers = new Map<bigint, number>()
  for (const { employerId } of ended) leavers.set(employerId, (leavers.get(employerId) ?? 0) + 1)
  for (const [employerId, count] of leavers) {
    await recordFact(
      db,
      'registry.workers-left',
      { employerId: String(employerId), leavers: count, at: now.toISOString() },
      now,
    )
  }
}
