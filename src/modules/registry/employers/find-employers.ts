import type { Db } from '#platform/database.ts'
import { searchEmployers } from './employers.sql.ts'

export type FoundEmployer = {
  readonly npp: string
  readonly name: string
  readonly kind: string
  readonly regionName: string
  readonly closedOn: string | null
}

/** Employers by a number (NPP or NIB, exactly) or by a name with slips, the likeliest first. */
export function findEmployers(
  db: Db,
  search: { number: string } | { name: string },
  limit: number,
): Promise<FoundEmployer[]> {
  return db.many<FoundEmployer>(searchEmployers(search, limit))
}
