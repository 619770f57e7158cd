import { z } from 'zod'
import * as fields from '#platform/fields.ts'

/** What speaks for two records being one person. Comparisons only, never the data compared. */
export const evidence = z.object({
  sameBirthday: z.boolean(),
  /** 0 to 1, by groups of three letters in common. */
  nameLikeness: z.number(),
  sameMother: z.boolean(),
  samePhone: z.boolean(),
  /** In how many of its sixteen digits the NIK differs; null where one has none. */
  nikDigitsApart: z.int().nullable(),
})

/** A merge from its proposal on: everything that was ever decided about it. */
export const merge = z.object({
  mergeId: z.uuid(),
  keptPerson: fields.key,
  keptName: z.string(),
  keptNumber: z.string(),
  mergedPerson: fields.key,
  mergedName: z.string(),
  mergedNumber: z.string(),
  reason: z.string(),
  evidence,
  proposedBy: z.string(),
  proposedAt: fields.instant,
  approvedBy: z.string().nullable(),
  approvedAt: fields.instant.nullable(),
  refusedBy: z.string().nullable(),
  refusedAt: fields.instant.nullable(),
  refusedReason: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: fields.instant.nullable(),
  undoneReason: z.string().nullable(),
})

export type Merge = z.output<typeof merge>

/** Two records that are probably one person, which nobody has settled. */
export const pair = z.object({
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

export type Pair = z.output<typeof pair>

/** A merge as it is locked to be decided. */
export type OpenMerge = {
  readonly mergeId: string
  readonly keptPerson: bigint
  readonly mergedPerson: bigint
  readonly proposedBy: string
  readonly approvedAt: Date | null
  readonly refusedAt: Date | null
  readonly undoneAt: Date | null
}
