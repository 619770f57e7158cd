import type { Sql } from 'sql-template-tag'
import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import * as rows from './prove.sql.ts'

type Odd = { readonly id: string; readonly what: string }
type Counts = Readonly<Record<'runs' | 'bookings' | 'steps' | 'skills', bigint>>
type Claim = readonly [claim: string, compared: keyof Counts, odd: () => Sql]

const claims: readonly Claim[] = [
  ['no course of the Institute has more people than places', 'runs', rows.runsUnlikePeople],
  ['nobody waits for a course while there is a place', 'runs', rows.idleWaiting],
  ['no room of the Institute is booked twice at one time', 'bookings', rows.overlappingBookings],
  ['schemes, courses, runs and research stand where their last step led', 'steps', rows.statesUnlikeSteps],
  ['skills from courses are those of people who attended', 'skills', rows.skillsOfNobody],
]

/** What must hold in the Institute, compared row by row. */
export async function proveInstitute(db: Db): Promise<Proof[]> {
  const counts = await db.get<Counts>(rows.instituteCounts())
  const proofs: Proof[] = []
  for (const [claim, compared, odd] of claims) {
    const found = await db.many<Odd>(odd())
    proofs.push({ claim, compared: counts[compared], faults: found.map(({ id, what }) => `${id}: ${what}`) })
  }
  return proofs
}
