import type { App } from '#platform/app.ts'
import { ConfigFault } from '#platform/config.ts'
import { recordFact } from '#platform/facts.ts'
import { findWorlds } from './demo-world.sql.ts'

/**
 * A database is for the demo or for real people, from its first day on. The demo's passwords are known to everybody and its simulators
 * open to whoever comes; one variable forgotten must not put real people behind them, nor the demo's people among real ones.
 * @throws ConfigFault
 */
export async function keepApart({ config, database, now }: App): Promise<void> {
  await database.transaction(async (db) => {
    const { demo, earnest } = await db.get<{ demo: boolean; earnest: boolean }>(findWorlds())
    if (config.demo && earnest)
      throw new ConfigFault(
        'This database has been opened with PAYUNG_DEMO=0 and may hold real people. Set PAYUNG_DEMO=0, or use another database.',
      )
    if (!config.demo && demo)
      throw new ConfigFault(
        'This database holds the demo world, whose passwords everybody knows. Use another database, or leave PAYUNG_DEMO=0 out.',
      )
    if (!config.demo && !earnest) await recordFact(db, 'service.opened-in-earnest', {}, now())
  })
}
