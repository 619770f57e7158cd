import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { daysToUndo } from './decide-merge.ts'
import { merge, type Merge } from './merge.ts'
import * as rows from './merges.sql.ts'

/** Proposals that wait for a second officer, the oldest first; or merges that can still be undone, the latest first. */
export const listMerges = operation({
  name: 'registry.list-merges',
  summary: {
    id: 'Penggabungan yang menunggu, atau yang masih bisa dibatalkan',
    en: 'Merges that wait, or that can still be undone',
  },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    state: z.enum(['waiting', 'in-force']),
    /** `next` of the page before. */
    after: z.uuid().nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ merges: z.array(merge), next: z.uuid().nullable() }),
  async run({ db, now }, { state, after, limit }) {
    const since = new Date(now.getTime() - daysToUndo * 86_400_000)
    const query =
      state === 'waiting'
        ? rows.listWaiting(after ?? null, limit + 1)
        : rows.listInForce(since, after ?? null, limit + 1)
    const found = await db.many<Merge>(query)
    const merges = found.slice(0, limit)
    return { merges, next: found.length > limit ? (merges.at(-1)?.mergeId ?? null) : null }
  },
})
