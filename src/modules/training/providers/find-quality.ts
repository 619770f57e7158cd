import type { Day } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { qualityOf, type Quality, type QualityFacts } from './quality-score.ts'
import { countQuality } from './quality.sql.ts'

const rate = z.object({
  /** Tenths of a percent. */
  tenths: fields.count,
  count: fields.count,
  of: fields.count,
})

/** The score and its parts, each with what it was counted from; null is not known. */
export const quality = z.object({
  completion: rate.nullable(),
  competence: rate.nullable(),
  placement: rate.extend({ afterMonths: z.union([z.literal(3), z.literal(6)]), response: rate }).nullable(),
  complaints: z.object({ perHundredTenths: fields.count, count: fields.count, of: fields.count }).nullable(),
  /** From 0 to 100, in tenths. */
  score: fields.count.nullable(),
})

/** In the order asked, by one statement. */
export async function findQuality(db: Db, providerIds: readonly bigint[], today: Day): Promise<Quality[]> {
  if (providerIds.length === 0) return []
  const found = await db.many<QualityFacts & { providerId: bigint }>(countQuality(providerIds, today))
  const facts = new Map(found.map((one) => [one.providerId, one]))
  return providerIds.map((id) => qualityOf(present(facts.get(id), 'facts of each')))
}
