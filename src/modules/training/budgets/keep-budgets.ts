import type { App } from '#platform/app.ts'
import * as rows from './budgets.sql.ts'

/** Whether a line has a free seat left decides whether it is exhausted. */
export async function keepBudgets({ database, now }: App): Promise<void> {
  await database.transaction((db) => db.run(rows.settleExhaustion(now())))
}
