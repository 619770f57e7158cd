import { z } from 'zod'
import { present } from '#base/assert.ts'
import { newId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { bothWorkHere, deathsDiffer, mergeWaiting, notOnItsOwn, sameRecord } from './problems.ts'
import * as rows from './merges.sql.ts'

/** Proposes that two records are one person, and which of them is kept. Another officer decides. */
export const proposeMerge = operation({
  name: 'registry.propose-merge',
  summary: { id: 'Mengusulkan penggabungan dua peserta', en: 'Propose to merge two members' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  input: z.object({ keptPerson: fields.key, mergedPerson: fields.key, reason: fields.line(5, 500) }),
  output: z.object({ mergeId: z.uuid() }),
  concerns: (_db, { keptPerson }) => Promise.resolve({ kind: 'person', personId: keptPerson }),
  async run({ db, actor, now }, { keptPerson: kept, mergedPerson: merged, reason }) {
    await checkFit(db, { kept, merged })
    const proposal = {
      id: newId(now),
      kept,
      merged,
      reason,
      by: officer(actor.accountId),
      byName: actor.name,
      now,
    }
    if ((await db.run(rows.insertMerge(proposal))) === 0) throw mergeWaiting()
    return { mergeId: proposal.id }
  },
})

/** Merges take two people who can be told apart, so an account, never a key. */
export function officer(accountId: string | null): string {
  return present(accountId, 'merges are decided by people who are signed in')
}

/** @throws Problem when the two cannot be merged as they stand */
export async function checkFit(db: Db, { kept, merged }: { kept: bigint; merged: bigint }): Promise<void> {
  const records = await db.find<{
    onTheirOwn: boolean
    sameAlready: boolean
    deathsDiffer: boolean
    bothWorkAt: string | null
  }>(rows.getRecords(kept, merged))
  if (!records) throw notFound()
  if (records.sameAlready) throw sameRecord()
  if (!records.onTheirOwn) throw notOnItsOwn()
  if (records.deathsDiffer) throw deathsDiffer()
  if (records.bothWorkAt) throw bothWorkHere(records.bothWorkAt)
}
