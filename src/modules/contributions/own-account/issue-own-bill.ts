import { dayIn, endOf, lastDayOf, monthOf } from '@payung/law'
import { present } from '#base/assert.ts'
import { newId } from '#base/id.ts'
import { findOwnWork, personIdsOf } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import { coverAndBook } from './cover-and-book.ts'
import * as rows from './own-account.sql.ts'
import { monthsFrom, priceFingerprint, priceMonths } from './price-months.ts'
import { monthsUnfit, notDeclared, payerDied } from './problems.ts'
import { findSurplusLeft } from './surplus.sql.ts'
import { monthChoices, standingAt, type Covered, type Standing } from './standing.ts'

export type Issued = {
  readonly billId: string
  readonly code: string
  readonly total: bigint
  readonly expiresAt: Date
}

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
  const lines = priceMonths(work, monthsFrom(standing.nextMonth, count), today)
  const sum = (of: 'jkk' | 'jkm' | 'jht') => lines.reduce((total, line) => total + line[of], 0n)
  const bill = { id: newId(now), jkk: sum('jkk'), jkm: sum('jkm'), jht: sum('jht') }
  const left = await db.get<{ jkk: bigint; jkm: bigint }>(findSurplusLeft(ids))
  const surplusJkk = left.jkk < bill.jkk ? left.jkk : bill.jkk
  const surplusJkm = left.jkm < bill.jkm ? left.jkm : bill.jkm
  const month = monthOf(today)
  const expiresAt = endOf(lastDayOf(month))
  await db.run(rows.withdrawOpenBills(personId, now))
  const { code } = await db.get<{ code: string }>(
    rows.insertBill({
      ...bill,
      surplusJkk,
      surplusJkm,
      personId,
      month,
      now,
      by,
      expiresAt,
      fingerprint: priceFingerprint(today),
      knownOn: today,
    }),
  )
  await db.run(rows.insertLines(bill.id, personId, work, lines))
  const total = bill.jkk + bill.jkm + bill.jht - surplusJkk - surplusJkm
  if (total === 0n) await coverAndBook(db, bill.id, today, now)
  return { billId: bill.id, code, total, expiresAt }
}
