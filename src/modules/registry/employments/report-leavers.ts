import type { Db } from '#platform/database.ts'
import { copyIn, type CopyValue } from '#platform/copy.ts'
import type { IncomingLeaver } from './employment.ts'
import { closeQuestions } from './employments.sql.ts'
import * as rows from './incoming-leavers.sql.ts'
import { judgeKeys } from './judge-keys.ts'
import { recordLeavers } from './leavers.ts'

/**
 * Opens the way through for leavers of a file, for one transaction: then `receiveLeavers` any number of
 * times, `judgeLeavers`, `reportLeavers`. Findings stand in `incoming_finding`, as for workers.
 */
export async function openLeaverIntake(db: Db): Promise<void> {
  await db.client.query(rows.createIncomingLeavers().text)
}

export async function receiveLeavers(db: Db, leavers: Iterable<IncomingLeaver>): Promise<void> {
  await copyIn(db, `incoming_leaver (${Object.values(rows.leaverColumns).join(', ')})`, lines(leavers))
}

function* lines(leavers: Iterable<IncomingLeaver>): Generator<CopyValue[]> {
  const names = Object.keys(rows.leaverColumns) as (keyof IncomingLeaver)[] // Named so by its type.
  for (const leaver of leavers) yield names.map((name) => leaver[name])
}

/** Who is meant by each row, and what speaks against ending their spell as it says. */
export async function judgeLeavers(db: Db, { employerId }: { employerId: bigint }): Promise<void> {
  await judgeKeys(db, 'incoming_leaver', employerId)
  await db.run(rows.findGone(employerId))
  await db.run(rows.findLeavingBeforeStart(employerId))
}

/**
 * Ends the spells of the rows that nothing holds, and answers whoever asked about them.
 * @returns how many ended now
 */
export async function reportLeavers(
  db: Db,
  at: { employerId: bigint; by: string; now: Date },
): Promise<number> {
  const ended = await db.many<{ employerId: bigint; employmentId: bigint }>(
    rows.endSpells(at.employerId, at.now),
  )
  const ids = ended.map(({ employmentId }) => employmentId)
  await db.run(closeQuestions(at.employerId, ids, at.by, at.now))
  await recordLeavers(db, ended, at.now)
  return ended.length
}
