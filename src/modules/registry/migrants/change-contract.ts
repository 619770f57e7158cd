import { addDays, dayIn, type Day } from '@payung/law'
import { dayWords } from '#base/calendar-words.ts'
import type { Db } from '#platform/database.ts'
import { coverOf, insertDeclared, lastDayOf } from './agree-contract.ts'
import type { MigrantContract } from './migrant-contract.ts'
import * as rows from './migrant-contract.sql.ts'
import { contractOver, endedAlready, endOutside, extendedAlready } from './problems.ts'

/**
 * A migrant worker stays on, from wherever they are: the contract, held by the caller, goes on with the day after its last. That can be said
 * as long as its cover lasts; later, a new contract is registered.
 * @returns the key of the extension
 */
export async function storeExtension(
  db: Db,
  contract: MigrantContract,
  { months, by }: { readonly months: number; readonly by: string },
  now: Date,
): Promise<string> {
  if (contract.extended) throw extendedAlready()
  if (contract.endedOn) throw endedAlready()
  const today = dayIn(now)
  const cover = coverOf(contract, today)
  if (cover && today > cover.afterUntil) throw contractOver()
  const { personId, country, job, contractId: extendsId } = contract
  const beginsOn = addDays(lastDayOf(contract), 1)
  // Nobody is placed a second time by staying.
  const terms = { country, job, placement: 'individual', placedBy: null, beginsOn, months } as const
  return insertDeclared(db, { ...terms, personId, extendsId, by }, now)
}

/** A migrant worker has come home before the contract was over; the time of cover after work begins then. */
export async function storeReturn(
  db: Db,
  contract: MigrantContract,
  { endedOn, by }: { readonly endedOn: Day; readonly by: string },
  now: Date,
): Promise<void> {
  if (contract.endedOn) throw endedAlready()
  if (contract.extended) throw extendedAlready()
  const today = dayIn(now)
  const planned = lastDayOf(contract)
  const until = today < planned ? today : planned
  if (endedOn < contract.beginsOn || endedOn > until)
    throw endOutside(dayWords(contract.beginsOn), dayWords(until))
  await db.run(rows.endContract({ contractId: contract.contractId, endedOn, by, now }))
}

/** A contract was written down wrongly, or came to nothing: it stays on record, and counts no more. For one that nobody has paid for. */
export async function storeCancellation(
  db: Db,
  { contractId, extended }: MigrantContract,
  by: string,
  now: Date,
): Promise<void> {
  if (extended) throw extendedAlready()
  await db.run(rows.cancelContract({ contractId, by, now }))
}
