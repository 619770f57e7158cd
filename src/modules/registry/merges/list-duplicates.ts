import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { pairSettled } from './problems.ts'
import * as rows from './duplicates.sql.ts'
import { pair, type Pair } from './merge.ts'

/** Records that are probably one person, the most alike first. */
export const listDuplicates = operation({
  name: 'registry.list-duplicates',
  summary: { id: 'Peserta yang mungkin tercatat dua kali', en: 'Members who may be on record twice' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    /** `next` of the page before. */
    after: z.uuid().nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ pairs: z.array(pair), next: z.uuid().nullable() }),
  async run({ db }, { after, limit }) {
    const found = await db.many<Pair>(rows.listLikelyDuplicates(after ?? null, limit + 1))
    const pairs = found.slice(0, limit)
    return { pairs, next: found.length > limit ? (pairs.at(-1)?.pairId ?? null) : null }
  },
})

/** Two people after all. The pair is not brought up again. */
export const dismissDuplicate = operation({
  name: 'registry.dismiss-duplicate',
  summary: {
    id: 'Menyatakan dua peserta orang yang berbeda',
    en: 'State that two members are different people',
  },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  input: z.object({ pairId: z.uuid(), reason: fields.line(5, 300) }),
  output: z.object({}),
  async run({ db, actor, now, touches }, { pairId, reason }) {
    const found = await db.find<{ personId: bigint }>(rows.findPair(pairId))
    if (!found) throw notFound()
    touches(found.personId)
    if ((await db.run(rows.dismissPair(pairId, actor.name, reason, now))) === 0) throw pairSettled()
    return {}
  },
})
