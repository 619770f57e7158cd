import { addDays, dayIn } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { operation } from '#platform/operation.ts'
import { daysToUndo, keptIn } from './decide-merge.ts'
import { merge, type Merge } from './merge.ts'
import { findMerge } from './merges.sql.ts'

/** One merge, from its proposal on. The two people are shown by `registry.view-person`. */
export const viewMerge = operation({
  name: 'registry.view-merge',
  summary: { id: 'Usulan penggabungan dua peserta', en: 'A proposal to merge two members' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ mergeId: z.uuid() }),
  output: merge.extend({
    /** The one who asks has proposed it, so somebody else decides. */
    ownProposal: z.boolean(),
    /** The last day on which it can be undone; null unless it is in force. */
    undoableUntil: z.iso.date().nullable(),
  }),
  concerns: keptIn,
  async run({ db, actor }, { mergeId }) {
    const found = await db.find<Merge & { proposer: string }>(findMerge(mergeId))
    if (!found) throw notFound()
    const { proposer, ...shown } = found
    const inForce = shown.approvedAt !== null && shown.undoneAt === null
    return {
      ...shown,
      ownProposal: proposer === actor.accountId,
      undoableUntil: inForce && shown.approvedAt ? addDays(dayIn(shown.approvedAt), daysToUndo) : null,
    }
  },
})
