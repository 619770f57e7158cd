import { z } from 'zod'
import { assert } from '#base/assert.ts'
import type { Subject } from '#platform/actor.ts'
import * as fields from '#platform/fields.ts'

export type Sex = 'female' | 'male'

/** How a person stands with the population register. */
export const verifications = ['pending', 'verified', 'differs', 'unknown-to-register'] as const

/** A person's own record, whole. */
export type Person = {
  readonly personId: bigint
  readonly membershipNo: string
  readonly name: string
  readonly birthPlace: string | null
  readonly birthOn: string | null
  readonly sex: Sex | null
  readonly motherName: string | null
  readonly nationality: string
  readonly married: boolean | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly postalCode: string | null
  readonly taxNo: string | null
  readonly verified: (typeof verifications)[number]
  readonly verifiedAt: Date | null
  readonly diedOn: string | null
  readonly registeredAt: Date
}

export const numberKinds = ['nik', 'passport', 'membership', 'old-card'] as const

export type PersonNumber = {
  readonly kind: (typeof numberKinds)[number]
  readonly number: string
  /** The record that bears it: another than the one kept, where two were merged. */
  readonly personId: bigint
}

/** A spell of work, as it is shown beside a person. */
export const spell = z.object({
  npp: z.string(),
  employerId: fields.key,
  employmentId: fields.key,
  employerName: z.string(),
  regionName: z.string(),
  contract: z.enum(['pkwt', 'pkwtt', 'daily', 'piece']),
  startedOn: z.iso.date(),
  contractEndsOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  endReason: z.string().nullable(),
  wage: fields.rupiah,
  /** Why the spell is regarded as never having been. */
  voidReason: z.string().nullable(),
})

export type Spell = z.output<typeof spell>

/** The person that an operation concerns. */
export function personIn(subject: Subject): bigint {
  assert(subject.kind === 'person', 'the operation concerns a person')
  return subject.personId
}
