import { dayIn } from '@payung/law'
import { present } from '#base/assert.ts'
import { findOwnWork, personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import * as rows from './own-account.sql.ts'
import { monthsFrom, priceMonths } from './price-months.ts'
import { monthsUnfit, notDeclared, payerDied } from './problems.ts'
import { findSurplusLeft } from './surplus.sql.ts'
import { writeBill, type Issued, type Surplus } from './write-bill.ts'
import { monthChoices, standingAt, type Covered, type Standing } from './standing.ts'

/** How someone stands, whichever of their records is named. */
export async function findStanding(
  db: Db,
  personIds: readonly bigint[],
  at: Date,
): Promise<Standing & Covered> {
  const covered = await db.get<Covered>(rows.findCovered(personIds))
  return { ...covered, ...standingAt(at, covered) }
}

/**
 * Asks a worker for so many months, from the first that is not paid, by a code of its own. One that was not paid gives way. The code
 * is good until its month ends: in the next one other months would be asked for.
 * @param months one of the choices of `monthChoices`; null takes the fewest that put everything right
 * @throws Problem for a number of months that leaves some missed, or for who has declared no work
 */
export async function issueOwnBill(
  db: Db,
  { months, ...of }: { readonly personId: bigint; readonly months: number | null },
  by: string,
  now: Date,
): Promise<Issued> {
  const ids = await personIdsOf(db, of.personId)
  const personId = present(ids[0], 'the worker is on record')
  const { diedOn } = await db.get<{ diedOn: string | null }>(rows.holdPerson(personId))
  if (diedOn) throw payerDied()
  const work = await findOwnWork(db, ids)
  if (!work) throw notDeclared()
  const standing = await findStanding(db, ids, now)
  const choices = monthChoices(standing)
  const count = months ?? Math.min(...choices)
  if (!choices.includes(count)) throw monthsUnfit(choices)

  const today = dayIn(now)
  const priced = priceMonths(work, monthsFrom(standing.nextMonth, count), today)
  const lines = priced.map((line) => ({ ...line, ...work, personId, jht: line.jht }))
  const left = await db.get<Surplus>(findSurplusLeft(ids))
  return writeBill(db, { payer: { personId, employerId: null }, lines, left }, by, now)
}
