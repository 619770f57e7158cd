import { vokasiAttendance, Working, type Day } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { checkLicence } from '../providers/require-licence.ts'
import type { ProviderState } from '../states.ts'
import * as rows from './class.sql.ts'
import { providerNotActive } from './problems.ts'

/** @throws Problem where a training body may neither plan nor open a class: it is not active, or its licence has ended */
export async function requireMayOpen(db: Db, providerId: bigint, on: Day): Promise<void> {
  const { state, licenceExpiresOn } = await db.get<{ state: ProviderState; licenceExpiresOn: Day | null }>(
    rows.standingOfProvider(providerId),
  )
  if (state !== 'active') throw providerNotActive()
  checkLicence(licenceExpiresOn, on)
}

/** The share of sessions that has to be attended, in percent, where a budget line says nothing else. */
export function lawfulThreshold(on: Day): number {
  return Number(new Working().on(vokasiAttendance, on))
}
