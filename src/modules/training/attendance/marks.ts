import type { Db } from '#platform/database.ts'
import { beginAttending } from '../enrolments/begin-attending.ts'
import * as rows from './marks.sql.ts'

export type Mark = {
  readonly sessionId: bigint
  readonly enrolmentId: bigint
  readonly present: boolean
  readonly way: 'code' | 'scan' | 'gate' | 'online' | 'trainer' | 'file'
  readonly happenedAt: Date
}

/** What came of a mark: noted now, noted before with the same answer, or noted before with the other one. */
export type Marked = 'counted' | 'already' | 'differs'

/**
 * Notes who came. However often and from how many servers at once somebody is scanned, they are counted once; what stands is only
 * changed by a correction, which keeps it.
 * @returns what came of each mark, in the order given; of two for one person and session the first one counts
 */
export async function noteMarks(db: Db, marks: readonly Mark[], by: string, now: Date): Promise<Marked[]> {
  if (marks.length === 0) return []
  const first = new Map<string, Mark>()
  for (const mark of marks) if (!first.has(keyOf(mark))) first.set(keyOf(mark), mark)
  const noted = await db.many<Pick<Mark, 'sessionId' | 'enrolmentId'>>(
    rows.insertMarks([...first.values()], by, now),
  )
  const isNew = new Set(noted.map(keyOf))
  const came = noted.flatMap((one) => (first.get(keyOf(one))?.present ? [one.enrolmentId] : []))
  if (came.length > 0) await beginAttending(db, came, now, by)
  const standing = await db.many<Pick<Mark, 'sessionId' | 'enrolmentId' | 'present'>>(
    rows.findMarks(
      marks.map(({ sessionId }) => sessionId),
      marks.map(({ enrolmentId }) => enrolmentId),
    ),
  )
  const present = new Map(standing.map((one) => [keyOf(one), one.present]))
  return marks.map((mark) => {
    if (first.get(keyOf(mark)) === mark && isNew.has(keyOf(mark))) return 'counted'
    return present.get(keyOf(mark)) === mark.present ? 'already' : 'differs'
  })
}

function keyOf({ sessionId, enrolmentId }: Pick<Mark, 'sessionId' | 'enrolmentId'>): string {
  return `${sessionId}:${enrolmentId}`
}
