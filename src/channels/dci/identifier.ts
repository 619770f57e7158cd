import { z } from 'zod'

/** The kinds of number under which a person is asked for: the standard's unique number, and its name here. */
const byType = z.object({ type: z.enum(['UIN', 'NIK']), value: z.string().regex(/^\d{16}$/) })
const byPredicate = z.object({ person_identifier: z.object({ eq: z.string().regex(/^\d{16}$/) }) })

/** The NIK that a query names; null where it names none. */
export function nikIn(queryType: unknown, query: unknown): string | null {
  if (queryType === 'idtype-value') return byType.safeParse(query).data?.value ?? null
  if (queryType === 'predicate') return byPredicate.safeParse(query).data?.person_identifier.eq ?? null
  return null
}
