import { z } from 'zod'
import type { Db } from '#platform/database.ts'
import { recordFact } from '#platform/facts.ts'
import { operation, type Context } from '#platform/operation.ts'
import { budgetId } from '../find-things.ts'
import { requireStep } from '../machine.ts'
import { fundLine } from '../money/fund-line.ts'
import { takeStep } from '../steps.ts'
import { budgetStates, type BudgetState } from '../states.ts'
import * as rows from './budgets.sql.ts'
import { lockLine, type HeldLine } from './line.ts'
import { aboveTarget, samePersonApproves } from './problems.ts'
import { nationalTarget } from './target.ts'

const output = z.object({ state: z.enum(budgetStates) })

/** A second person approves a line: its seats come into being, and with them all lines of the year stay within the national target. */
export const approveBudget = operation({
  name: 'training.approve-budget',
  summary: { id: 'Menyetujui pagu pelatihan', en: 'Approve a budget line' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/budgets/{budgetId}/approval' },
  input: z.object({ budgetId }),
  output,
  async run(context, { budgetId: id }) {
    const { db, actor } = context
    const line = await lockLine(db, id)
    requireStep('budget', line.state, 'approved')
    if (line.madeByAccount !== null ? line.madeByAccount === actor.accountId : line.madeBy === actor.name)
      throw samePersonApproves()
    await requireWithinTarget(db, line)
    await db.run(rows.insertSeats(id, line.seats))
    await fundLine(db, id, context.now)
    return move(context, line, 'approved')
  },
})

/** Classes may take seats out of the line. */
export const openBudget = operation({
  name: 'training.open-budget',
  summary: { id: 'Membuka pagu pelatihan', en: 'Open a budget line' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/budgets/{budgetId}/opening' },
  input: z.object({ budgetId }),
  output,
  run: async (context, { budgetId: id }) => move(context, await lockLine(context.db, id), 'open'),
})

/** No class takes seats out of the line any more; those that have them keep them. */
export const closeBudget = operation({
  name: 'training.close-budget',
  summary: { id: 'Menutup pagu pelatihan', en: 'Close a budget line' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/budgets/{budgetId}/closing' },
  input: z.object({ budgetId }),
  output,
  run: async (context, { budgetId: id }) => move(context, await lockLine(context.db, id), 'closed'),
})

async function move({ db, actor, now, note }: Context, line: HeldLine, to: BudgetState) {
  const { budgetId: id, state: from } = line
  await takeStep(db, { thing: 'budget', id, from, to, by: actor.name }, now)
  await recordFact(db, `training.budget-${to}`, { budgetId: String(id), at: now.toISOString() }, now)
  note({ line: line.name, state: to })
  return { state: to }
}

async function requireWithinTarget(db: Db, { year, seats }: HeldLine): Promise<void> {
  await db.many(rows.lockYear(year))
  const approved = await db.get<{ seats: number }>(rows.countApproved(year))
  const target = nationalTarget(year)
  const left = Math.max(0, target - approved.seats)
  if (seats > left) throw aboveTarget({ year, target, left })
}
