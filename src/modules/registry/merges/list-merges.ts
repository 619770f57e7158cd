import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { daysToUndo } from './decide-merge.ts'
import { merge, type Merge } from './merge.ts'
import { listInForce } from './merges.sql.ts'

/** Merges that can still be undone, the latest first. */
export const listMerges = operation({
  name: 'registry.list-merges',
  summary: { id: 'Penggabungan yang masih bisa dibatalkan', en: 'Merges that can still be undone' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ merges: z.array(merge) }),
  async run({ db, now }) {
    const since = new Date(now.getTime() - daysToUndo * 86_400_000)
    return { merges: await db.many<Merge>(listInForce(since)) }
  },
})
