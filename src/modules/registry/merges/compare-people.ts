import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { compare } from './duplicates.sql.ts'
import { evidence } from './merge.ts'

const output = z.object({
  evidence,
  /** The pair under which they stand among likely duplicates, while it is not settled. */
  pairId: z.uuid().nullable(),
  /** A proposal to merge the two that waits for a second officer. */
  mergeId: z.uuid().nullable(),
})

/** What speaks for two records being one person: comparisons, never the data compared. */
export const comparePeople = operation({
  name: 'registry.compare-people',
  summary: { id: 'Bandingkan dua peserta', en: 'Compare two members' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ first: fields.key, second: fields.key }),
  output,
  concerns: (_db, { first }) => Promise.resolve({ kind: 'person', personId: first }),
  async run({ db }, { first, second }) {
    const found = await db.find<z.output<typeof output>>(compare(first, second))
    if (!found) throw notFound()
    return found
  },
})
