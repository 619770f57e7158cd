import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { verifications } from '../people/person.ts'
import * as rows from './worklists.sql.ts'

const person = z.object({
  personId: fields.key,
  name: z.string(),
  membershipNo: z.string(),
  verified: z.enum(verifications),
  verifiedAt: fields.instant,
  /** How alike the names are, of a hundred; null where the register does not know the NIK. */
  nameScore: z.int().nullable(),
  /** Which elements are not the same there. */
  differs: z.array(z.string()),
})

/** People whom the population register knows otherwise than we do, or not at all, the longest waiting first. */
export const listUnverified = operation({
  name: 'registry.list-unverified',
  summary: {
    id: 'Peserta yang datanya lain di register kependudukan',
    en: 'Members whom the population register knows otherwise',
  },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  input: z.object({
    /** `next` of the page before. */
    after: fields.key.nullish(),
    limit: z.coerce.number<number | string>().int().min(1).max(200).default(50),
  }),
  output: z.object({ people: z.array(person), next: fields.key.nullable() }),
  async run({ db }, { after, limit }) {
    const found = await db.many<z.output<typeof person>>(rows.listUnverified(after ?? null, limit + 1))
    const people = found.slice(0, limit)
    return { people, next: found.length > limit ? (people.at(-1)?.personId ?? null) : null }
  },
})
