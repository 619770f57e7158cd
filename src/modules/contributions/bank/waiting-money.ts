import type { Db } from '#platform/database.ts'
import { lockName } from './bank.sql.ts'
import { notWaiting } from './problems.ts'
import * as rows from './suspense.sql.ts'

export type WaitingMoney = {
  readonly partnerId: string
  readonly amount: bigint
  readonly paidAt: Date
  readonly reference: string | null
}

/**
 * Money in suspense, held until the transaction ends, so that two officers cannot decide on it at the same moment.
 * @throws Problem where it has been decided on, or was never there
 */
export async function lockWaiting(db: Db, paymentId: string): Promise<WaitingMoney> {
  await db.many(lockName(`suspense ${paymentId}`))
  const money = await db.find<WaitingMoney>(rows.findWaiting(paymentId))
  if (!money) throw notWaiting()
  return money
}
