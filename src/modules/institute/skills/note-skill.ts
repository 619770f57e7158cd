import type { Day } from '@payung/law'
import { newId } from '#base/id.ts'
import type { Db } from '#platform/database.ts'
import * as rows from './skills.sql.ts'

export type NewSkill = {
  readonly personId: bigint
  /** What the person can do, as they will read it. */
  readonly skill: string
  readonly source: 'course' | 'certificate'
  /** The number of the course run or of the certificate; at most 40 letters. */
  readonly sourceNo: string
  readonly schemeCode: string | null
  readonly gainedOn: Day
  /** The last day; null where it holds for good. */
  readonly validUntil: Day | null
  readonly by: string
}

/**
 * Writes into a person's skills record what they can do. Other modules call it in the transaction that gives the certificate; a second
 * time with the same source and number changes nothing.
 * @returns whether it is new
 */
export async function noteSkill(db: Db, noted: NewSkill, now: Date): Promise<boolean> {
  return (await db.run(rows.insertSkill({ ...noted, id: newId(now), now }))) > 0
}

/** A certificate was revoked: what it vouched for does not count any more. It stays readable as withdrawn. */
export async function withdrawSkill(
  db: Db,
  { source, sourceNo }: Pick<NewSkill, 'source' | 'sourceNo'>,
  now: Date,
): Promise<void> {
  await db.run(rows.withdrawSkill(source, sourceNo, now))
}
