import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { operation } from '#platform/operation.ts'
import { keptIn } from './decide-merge.ts'
import { merge, type Merge } from './merge.ts'
import { findMerge } from './merges.sql.ts'

/** One merge, from its proposal on. The two people are shown by `registry.view-person`. */
export const viewMerge = operation({
  name: 'registry.view-merge',
  summary: { id: 'Usulan penggabungan dua peserta', en: 'A proposal to merge two members' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({ mergeId: z.uuid() }),
  output: merge,
  concerns: keptIn,
  async run({ db }, { mergeId }) {
    const found = await db.find<Merge>(findMerge(mergeId))
    if (!found) throw notFound()
    return found
  },
})
