import type { Words } from '#base/words.ts'
import type { Db } from '#platform/database.ts'
import { looksAt } from './look.sql.ts'
import { operationWords, roleWords } from './record-words.ts'

type Look = {
  readonly at: Date
  readonly name: string
  readonly role: Words
  /** For whom they did it: one of the two, or none for the system itself. */
  readonly employerId: bigint | null
  readonly officeCode: string | null
  readonly what: Words
  /** In the looker's own words. */
  readonly purpose: string | null
}

/** A page of looks, and the cursor of the next. */
type Looks = { readonly looks: readonly Look[]; readonly next: bigint | null }

type Row = Omit<Look, 'role' | 'what'> & {
  readonly id: bigint
  readonly role: string
  readonly operation: string
}

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
