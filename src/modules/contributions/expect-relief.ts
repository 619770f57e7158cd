import type { Day, Month } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { reliefFor } from './relief.ts'
import type { ReturnKind } from './return.ts'
import { findReliefHad, wouldHaveRelief } from './billing.sql.ts'

/** The relief that the bill of a return would get if it were made today; null for none. A correction keeps that of its month. */
export async function expectedRelief(
  db: Db,
  at: { employerId: bigint; month: Month; kind: ReturnKind; today: Day },
): Promise<string | null> {
  if (at.kind !== 'regular') {
    const had = await db.find<{ relief: string | null }>(findReliefHad(at.employerId, at.month))
    return had?.relief ?? null
  }
  const relief = reliefFor(at.month, at.today)
  if (!relief) return null
  const { holds } = await db.get<{ holds: boolean }>(wouldHaveRelief({ ...at, ...relief }))
  return holds ? relief.relief : null
}
