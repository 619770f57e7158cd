import { z } from 'zod'
import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { mergeNotInForce, mergeSettled, ownProposal, tooLateToUndo } from './problems.ts'
import type { OpenMerge } from './merge.ts'
import * as rows from './merges.sql.ts'
import { checkFit, officer } from './propose-merge.ts'

export const daysToUndo = 30
const day = 86_400_000

/**
 * A second officer agrees: from now on both records are one person. Months and money stay under the key they
 * had.
 */
export const approveMerge = operation({
  name: 'registry.approve-merge',
  summary: { id: 'Menyetujui penggabungan dua peserta', en: 'Approve a merge of two members' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  input: z.object({ mergeId: z.uuid() }),
  output: z.object({}),
  concerns: keptIn,
  async run({ db, actor, now }, { mergeId }) {
    await db.many(rows.lockMerging())
    const merge = await waiting(db, mergeId)
    const by = officer(actor.accountId)
    if (merge.proposedBy === by) throw ownProposal()
    await checkFit(db, { kept: merge.keptPerson, merged: merge.mergedPerson })
    await db.run(rows.approveMerge(mergeId, by, actor.name, now))
    await db.run(rows.pointTo(merge.keptPerson, merge.mergedPerson))
    await recordMerge(db, 'registry.people-merged', merge, now)
    return {}
  },
})

export const refuseMerge = operation({
  name: 'registry.refuse-merge',
  summary: { id: 'Menolak penggabungan dua peserta', en: 'Refuse a merge of two members' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  input: z.object({ mergeId: z.uuid(), reason: fields.line(5, 300) }),
  output: z.object({}),
  concerns: keptIn,
  async run({ db, actor, now }, { mergeId, reason }) {
    await waiting(db, mergeId)
    await db.run(rows.refuseMerge(mergeId, actor.name, reason, now))
    return {}
  },
})

/**
 * Parts two records again, each with everything that was merged into it. What was recorded meanwhile stays
 * where it is.
 */
export const undoMerge = operation({
  name: 'registry.undo-merge',
  summary: { id: 'Membatalkan penggabungan dua peserta', en: 'Undo a merge of two members' },
  allowed: ['supervisor'],
  effect: 'write',
  input: z.object({ mergeId: z.uuid(), reason: fields.line(5, 300) }),
  output: z.object({}),
  concerns: keptIn,
  async run({ db, actor, now }, { mergeId, reason }) {
    await db.many(rows.lockMerging())
    const merge = await db.get<OpenMerge>(rows.getMerge(mergeId))
    if (!merge.approvedAt || merge.undoneAt) throw mergeNotInForce()
    if (now.getTime() > merge.approvedAt.getTime() + daysToUndo * day) throw tooLateToUndo(daysToUndo)
    await db.run(rows.undoMerge(mergeId, actor.name, reason, now))
    await db.run(rows.pointBack(merge.mergedPerson))
    await recordMerge(db, 'registry.merge-undone', merge, now)
    return {}
  },
})

export async function keptIn(db: Db, { mergeId }: { mergeId: string }): Promise<Subject | null> {
  const row = await db.find<{ personId: bigint }>(rows.findKeptIn(mergeId))
  return row && { kind: 'person', personId: row.personId }
}

async function waiting(db: Db, mergeId: string): Promise<OpenMerge> {
  const merge = await db.get<OpenMerge>(rows.getMerge(mergeId))
  if (merge.approvedAt || merge.refusedAt) throw mergeSettled()
  return merge
}

function recordMerge(
  db: Db,
  name: string,
  { mergeId, keptPerson, mergedPerson }: OpenMerge,
  now: Date,
): Promise<void> {
  return recordFact(db, name, { mergeId, kept: String(keptPerson), merged: String(mergedPerson) }, now)
}
