import type { Day, Month } from '@payung/law'
import type { Db } from '#platform/database.ts'
import { reliefFor } from './relief.ts'
import { wouldHaveRelief } from './billing.sql.ts'

/** The relief that a bill of this month would get if it were made today; null for none. */
export async function expectedRelief(
  db: Db,
  at: { employerId: bigint; month: Month; today: Day },
): Promise<string | null> {
  const relief = reliefFor(at.month, at.today)
  if (!relief) return null
  const { holds } = await db.get<{ holds: boolean }>(wouldHaveRelief({ ...at, ...relief }))
  return holds ? relief.relief : null
}
