import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { pairSettled } from './problems.ts'
import * as rows from './duplicates.sql.ts'
import { evidence, merge, type Merge } from './merge.ts'
import { listWaiting } from './merges.sql.ts'

const pair = z.object({
  pairId: z.uuid(),
  evidence,
  foundAt: fields.instant,
  firstId: fields.key,
  firstName: z.string(),
  firstNumber: z.string(),
  secondId: fields.key,
  secondName: z.string(),
  secondNumber: z.string(),
  /** A proposal to merge the two that waits for a second officer. */
  mergeId: z.uuid().nullable(),
})

const atMost = 100

/**
 * Records that are probably one person, the most alike first, and the proposals that wait for a second
 * officer.
 */
export const listDuplicates = operation({
  name: 'registry.list-duplicates',
  summary: { id: 'Peserta yang mungkin tercatat dua kali', en: 'Members who may be on record twice' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({}),
  output: z.object({ pairs: z.array(pair), waiting: z.array(merge) }),
  run: async ({ db }) => ({
    pairs: await db.many<z.output<typeof pair>>(rows.listLikelyDuplicates(atMost)),
    waiting: await db.many<Merge>(listWaiting(atMost)),
  }),
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
