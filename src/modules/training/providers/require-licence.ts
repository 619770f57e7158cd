import { dayIn, licenceStanding, Working, type Day } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { findLicence } from './licence.sql.ts'
import { licenceEnded } from './problems.ts'

/**
 * On its last day already a licence opens no class any more.
 * @throws Problem `training.licence-ended`
 */
export async function requireLicence(db: Db, providerId: bigint, now: Date): Promise<void> {
  const { expiresOn } = await db.get<{ expiresOn: Day | null }>(findLicence(providerId))
  checkLicence(expiresOn, dayIn(now))
}

/** @throws Problem `training.licence-ended`, where there is none too */
export function checkLicence(expiresOn: Day | null, on: Day): void {
  if (!expiresOn || licenceStanding(expiresOn, on, new Working()) === 'expired') throw licenceEnded(expiresOn)
}
