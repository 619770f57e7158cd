import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import type { BudgetState } from '../states.ts'
import * as rows from './budgets.sql.ts'

/** How a line decides whose seat it is. */
export const choices = ['first-come', 'scored'] as const

/** A line, held. */
export type HeldLine = {
  readonly budgetId: bigint
  readonly year: number
  readonly name: string
  readonly seats: number
  readonly amount: bigint
  readonly reserved: bigint
  readonly spent: bigint
  readonly national: boolean
  readonly state: BudgetState
  readonly madeBy: string
  readonly madeByAccount: string | null
}

/** @throws Problem `not-found` */
export async function lockLine(db: Db, budgetId: bigint): Promise<HeldLine> {
  const [line] = await db.many<HeldLine>(rows.lockBudgets([budgetId]))
  if (!line) throw notFound()
  return line
}
