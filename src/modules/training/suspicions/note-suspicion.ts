import type { Db } from '#platform/database.ts'
import * as rows from './suspicion.sql.ts'

export const suspicionKinds = [
  'forged-code',
  'expired-code',
  'replayed-code',
  'not-enrolled',
  'never-attended',
  'forged-certificate',
  'clock',
] as const
export type SuspicionKind = (typeof suspicionKinds)[number]

export type Suspicion = {
  readonly kind: SuspicionKind
  readonly providerId: bigint | null
  readonly classId: bigint | null
  readonly enrolmentId: bigint | null
  readonly by: string
  /** What was tried. Keys and numbers, never a name or a code that still opens something. */
  readonly story: Readonly<Record<string, string | number>>
}

/**
 * Notes what looked like fraud and was refused. Whoever refuses gives its refusal as an answer and not as a problem: a problem would roll
 * this note back.
 */
export async function noteSuspicions(db: Db, suspicions: readonly Suspicion[], now: Date): Promise<void> {
  if (suspicions.length > 0) await db.run(rows.insertSuspicions(suspicions, now))
}
