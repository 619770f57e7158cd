import type { Sql } from 'sql-template-tag'
import type { Db } from '#platform/database.ts'
import type { Proof } from '#platform/proof.ts'
import * as rows from './prove-seats.sql.ts'
import { nationalTarget } from './target.ts'

type Counts = Readonly<Record<'lines' | 'seats' | 'enrolments' | 'classes', bigint>>

const claims: readonly (readonly [claim: string, compared: keyof Counts, odd: () => Sql])[] = [
  [
    'the seats of every line, free, held, committed and spent, are as many as approved',
    'lines',
    rows.linesUnlikeSeats,
  ],
  ['every seat that is taken has somebody in the state that fits it', 'seats', rows.seatsUnlikeEnrolments],
  ['everybody who has a seat has exactly one', 'enrolments', rows.enrolmentsWithoutSeat],
  ['every class has as many seats as places, of its own line', 'classes', rows.classesUnlikeSeats],
  ['no line has promised or spent more than was approved', 'lines', rows.linesOverspent],
]

/** What must hold between lines, seats, classes and people. */
export async function proveSeats(db: Db): Promise<Proof[]> {
  const counts = await db.get<Counts>(rows.seatCounts())
  const proofs: Proof[] = []
  for (const [claim, compared, odd] of claims) {
    const found = await db.many<{ id: string; what: string }>(odd())
    proofs.push({ claim, compared: counts[compared], faults: found.map(({ id, what }) => `${id}: ${what}`) })
  }
  return [...proofs, await proveTarget(db)]
}

async function proveTarget(db: Db): Promise<Proof> {
  const years = await db.many<{ year: number; seats: number }>(rows.approvedByYear())
  const above = years.filter(({ year, seats }) => seats > nationalTarget(year))
  return {
    claim: 'no year has more seats approved than its national target',
    compared: BigInt(years.length),
    faults: above.map(({ year, seats }) => `${year}: ${seats} seats`),
  }
}
