import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import { instant, key } from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { looksAt } from './look.sql.ts'
import { operationWords, roleWords } from './record-words.ts'

const words = z.object({ id: z.string(), en: z.string() })

const look = z.object({
  at: instant,
  name: z.string(),
  role: words,
  /** For whom they did it: one of the two, or none for the system itself. */
  employerId: key.nullable(),
  officeCode: z.string().nullable(),
  what: words,
  /** In the looker's own words. */
  purpose: z.string().nullable(),
})
export type Look = z.output<typeof look>

const looks = z.object({
  looks: z.array(look),
  next: key.nullable().meta({ description: 'The cursor of the next page.' }),
})
export type Looks = z.output<typeof looks>

type Row = Omit<Look, 'role' | 'what'> & { id: bigint; role: string; operation: string }

const pageLength = 50

/**
 * Who looked at a person's data or changed them, newest first.
 * @param personIds every key of the person: a merged person has several
 * @param cursor of the page before, or null for the first
 */
export async function findLooks(db: Db, personIds: readonly bigint[], cursor: bigint | null): Promise<Looks> {
  const rows = await db.many<Row>(looksAt(personIds, cursor, pageLength + 1))
  const shown = rows.slice(0, pageLength)
  const whatWords = operationWords()
  return {
    looks: shown.map(({ at, name, role, employerId, officeCode, operation, purpose }) => ({
      at,
      name,
      role: roleWords(role),
      employerId,
      officeCode,
      what: whatWords(operation),
      purpose,
    })),
    next: rows.length > pageLength ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** For the member: who looked at my data. */
export const whoLooked = operation({
  name: 'access.who-looked',
  summary: { id: 'Siapa melihat data saya', en: 'Who looked at my data' },
  allowed: ['member'],
  effect: 'read',
  input: z.object({ cursor: key.optional().meta({ description: '`next` of the page before.' }) }),
  output: looks,
  route: { method: 'GET', path: '/access/looks' },
  run: ({ db, grant }, { cursor }) =>
    findLooks(db, grant?.role === 'member' ? [grant.personId] : [], cursor ?? null),
})
