import type { Db } from '#platform/database.ts'
import type { EmployerSearch } from './employer.ts'
import { searchEmployers } from './employers.sql.ts'

export type FoundEmployer = {
  readonly npp: string
  readonly name: string
  readonly kind: string
  readonly regionName: string
  readonly closedOn: string | null
}

/** Employers that fit, the likeliest first. */
export function findEmployers(db: Db, search: EmployerSearch, limit: number): Promise<FoundEmployer[]> {
  return db.many<FoundEmployer>(searchEmployers(search, limit))
}
