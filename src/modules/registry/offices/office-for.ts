import type { Db } from '#platform/database.ts'
import { findPlace } from '../employers/employers.sql.ts'
import { findOfficeFor } from './offices.sql.ts'

/** The office that serves a regency or city; null where there is no such place. */
export async function officeFor(db: Db, regionCode: string): Promise<string | null> {
  const [place, office] = await Promise.all([
    db.find(findPlace(regionCode)),
    db.find<{ code: string }>(findOfficeFor(regionCode)),
  ])
  return place && office ? office.code : null
}
