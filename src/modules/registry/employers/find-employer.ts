import type { Subject } from '#platform/actor.ts'
import type { Db } from '#platform/database.ts'
import type { Employer, Terms } from './employer.ts'
import * as rows from './employers.sql.ts'

/** The employer that an NPP names, as a subject of permission; null if there is none. */
export async function employerByNpp(db: Db, input: { npp: string }): Promise<Subject | null> {
  const row = await db.find<{ employerId: bigint }>(rows.findEmployerId(input.npp.replace(/[\s.-]/g, '')))
  return row && { kind: 'employer', employerId: row.employerId }
}

export function getEmployer(db: Db, employerId: bigint): Promise<Employer> {
  return db.get<Employer>(rows.getEmployer(employerId, false))
}

/** The employer, held until the transaction ends. */
export function lockEmployer(db: Db, employerId: bigint): Promise<Employer> {
  return db.get<Employer>(rows.getEmployer(employerId, true))
}

/** The terms that govern a contribution month; null before the employer's first. */
export function findTerms(db: Db, employerId: bigint, month: number): Promise<Terms | null> {
  return db.find<Terms>(rows.findTerms(employerId, month))
}
