import { allowedModes, type Day, type ModeAnswer } from '@payung/law'
import type { Db } from '#platform/database.ts'
import type { Mode } from '../courses/course.ts'
import * as rows from './restriction.sql.ts'

/** A restriction that holds in a place: of its regency or city, or of the whole province. */
export type RestrictionRow = {
  readonly restrictionId: string
  readonly regionCode: string
  readonly regionName: string
  readonly kind: 'psbb' | 'ppkm' | 'other'
  readonly from: Day
  readonly to: Day | null
  readonly legalBasis: string
}

type Where = { readonly regionCode: string; readonly startsOn: Day; readonly endsOn: Day }

/** How a class may be held there and then, of the ways its course can be. */
export async function modesAllowed(
  db: Db,
  modes: readonly Mode[],
  { regionCode, startsOn, endsOn }: Where,
): Promise<ModeAnswer<RestrictionRow>[]> {
  const restrictions = await db.many<RestrictionRow>(rows.listRestrictionsAt(regionCode, startsOn, endsOn))
  return allowedModes(modes, restrictions, startsOn, endsOn)
}
