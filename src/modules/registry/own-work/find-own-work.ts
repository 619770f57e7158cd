import type { Db } from '#platform/database.ts'
import type { OwnWork } from './own-work.ts'
import * as rows from './own-work.sql.ts'
import * as sponsors from './sponsorship.sql.ts'

export type DeclaredWork = OwnWork & { readonly regionName: string; readonly declaredAt: Date }

/** What someone does for their own account, as they last said; null for who never did. */
export function findOwnWork(db: Db, personIds: readonly bigint[]): Promise<DeclaredWork | null> {
  return db.find<DeclaredWork>(rows.findOwnWork(personIds))
}

/** Who pays for someone's own work now; null for who pays it themselves. */
export function findSponsorOf(
  db: Db,
  personIds: readonly bigint[],
): Promise<{ employerName: string; beganAt: Date } | null> {
  return db.find(sponsors.findSponsorOf(personIds))
}
