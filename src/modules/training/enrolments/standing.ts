import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { enrolmentStates, type EnrolmentState } from '../states.ts'
import { eligibility } from './candidate.ts'
import * as rows from './enrolments.sql.ts'

const standing = {
  enrolmentId: fields.key,
  state: z.enum(enrolmentStates),
  /** Until when an offered seat is held. */
  offerEndsAt: fields.instant.nullable(),
  /** How many of those who wait come before. */
  ahead: fields.count.nullable(),
}

/** How an application stands. */
export const seatAnswer = z.object(standing)

/** What came of an application, with every reason. */
export const decision = z.object({ ...standing, ...eligibility.shape, classNo: z.string() })

export async function standingOf(db: Db, enrolmentId: bigint): Promise<z.output<typeof seatAnswer>> {
  const { state, offerEndsAt, ahead } = await db.get<{
    state: EnrolmentState
    offerEndsAt: Date | null
    ahead: number | null
  }>(rows.findStanding(enrolmentId))
  return { enrolmentId, state, offerEndsAt: state === 'offered' ? offerEndsAt : null, ahead }
}
