import { z } from 'zod'
import { findLooks } from '#modules/access'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { personById, recordsOf } from './find-person.ts'
import { namePlaces } from './people.sql.ts'

const words = z.object({ id: z.string(), en: z.string() })

export const look = z.object({
  at: fields.instant,
  name: z.string(),
  role: words,
  /** The office or the employer for which they looked; null for the system itself. */
  place: z.string().nullable(),
  what: words,
  purpose: z.string().nullable(),
})

/** Who looked at a person's data, when, for whom and why: for the person, under every key of theirs, and for officers. */
export const viewLooks = operation({
  name: 'registry.view-looks',
  summary: { id: 'Siapa membuka berkas seorang peserta', en: 'Who opened a member’s file' },
  allowed: ['member', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  looksAtPerson: true,
  route: { method: 'GET', path: '/people/{personId}/looks' },
  input: z.object({
    personId: fields.key,
    /** `next` of the page before. */
    cursor: fields.key.nullish(),
  }),
  output: z.object({ looks: z.array(look), next: fields.key.nullable() }),
  concerns: personById,
  async run({ db, subject }, { cursor }) {
    const { ids } = await recordsOf(db, subject)
    return findNamedLooks(db, ids, cursor ?? null)
  },
})

export async function findNamedLooks(db: Db, personIds: readonly bigint[], cursor: bigint | null) {
  const { looks, next } = await findLooks(db, personIds, cursor)
  const places = await db.many<{ employerId: bigint | null; officeCode: string | null; name: string }>(
    namePlaces(
      looks.flatMap(({ employerId }) => employerId ?? []),
      looks.flatMap(({ officeCode }) => officeCode ?? []),
    ),
  )
  const placeOf = (at: { employerId: bigint | null; officeCode: string | null }) =>
    places.find((place) =>
      at.employerId === null
        ? at.officeCode !== null && place.officeCode === at.officeCode
        : place.employerId === at.employerId,
    )?.name ?? null
  return { looks: looks.map((one) => ({ ...one, place: placeOf(one) })), next }
}
