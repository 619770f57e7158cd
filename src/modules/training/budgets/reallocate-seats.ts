import { z } from 'zod'
import { newId } from '#base/id.ts'
import { notFound } from '#base/problem.ts'
import { officeOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { recordFact } from '#platform/facts.ts'
import { operation, type Context } from '#platform/operation.ts'
import { budgetId } from '../find-things.ts'
import type { BudgetState } from '../states.ts'
import * as rows from './budgets.sql.ts'
import type { HeldLine } from './line.ts'
import { linesUnfit, noNationalLine, notOfYourOffice, nothingToMove, notFreeToMove } from './problems.ts'

const moved = {
  seats: z.coerce.number<number | string>().int().min(0).max(1_000_000),
  amount: fields.rupiah.default(0n),
  reason: fields.line(10, 500),
}
const output = z.object({ reallocationId: z.uuid(), seats: fields.count, amount: fields.rupiah })

/** Seats that no class offers, and money that nothing has reserved, go from one line of a year to another. */
export const reallocateSeats = operation({
  name: 'training.reallocate-seats',
  summary: { id: 'Memindahkan kursi antarpagu', en: 'Reallocate seats between lines' },
  allowed: ['supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/reallocations' },
  input: z.object({ fromBudgetId: budgetId, toBudgetId: budgetId, ...moved }),
  output,
  run: (context, { fromBudgetId: from, toBudgetId: to, ...what }) =>
    reallocate(context, { from, to, ...what }),
})

/** A branch that will not use its seats gives them back early, to the national line of their year. */
export const returnSeats = operation({
  name: 'training.return-seats',
  summary: { id: 'Mengembalikan kursi yang tidak terpakai', en: 'Return seats that will not be used' },
  allowed: ['officer', 'supervisor'],
  effect: 'write',
  route: { method: 'POST', path: '/training/budgets/{budgetId}/return' },
  input: z.object({ budgetId, ...moved }),
  output,
  async run(context, { budgetId: from, ...what }) {
    const { db, grant } = context
    const line = await db.find<{ officeName: string; served: boolean }>(
      rows.findOffice(from, officeOf(grant)),
    )
    if (!line) throw notFound()
    if (!line.served) throw notOfYourOffice(line.officeName)
    const national = await db.find<{ nationalId: bigint }>(rows.findNationalLine(from))
    if (!national) throw noNationalLine()
    return reallocate(context, { from, to: national.nationalId, ...what })
  },
})

type Move = {
  readonly from: bigint
  readonly to: bigint
  readonly seats: number
  readonly amount: bigint
  readonly reason: string
}

const gives: ReadonlySet<BudgetState> = new Set(['approved', 'open', 'exhausted', 'closed'])
const receives: ReadonlySet<BudgetState> = new Set(['approved', 'open', 'exhausted'])

async function reallocate({ db, actor, now, note }: Context, { from, to, seats, amount, reason }: Move) {
  const lines = await db.many<HeldLine>(rows.lockBudgets([from, to]))
  const source = lines.find((line) => line.budgetId === from)
  const target = lines.find((line) => line.budgetId === to)
  if (!source || !target) throw notFound()
  if (from === to || source.year !== target.year || !gives.has(source.state) || !receives.has(target.state))
    throw linesUnfit()
  if (seats === 0 && amount === 0n) throw nothingToMove()
  const unoffered = await db.get<{ seats: number }>(rows.countUnoffered(from))
  const free = { seats: unoffered.seats, amount: source.amount - source.reserved - source.spent }
  if (seats > free.seats || amount > free.amount) throw notFreeToMove(free)
  if ((await db.run(rows.moveSeats(from, to, seats))) !== seats) throw notFreeToMove(free)
  const reallocationId = newId(now)
  await Promise.all([
    db.run(rows.changeLine(from, { seats: -seats, amount: -amount })),
    db.run(rows.changeLine(to, { seats, amount })),
    db.run(
      rows.insertReallocation({ id: reallocationId, from, to, seats, amount, reason, by: actor.name, now }),
    ),
    recordFact(
      db,
      'training.seats-reallocated',
      { reallocationId, from: String(from), to: String(to), seats, at: now.toISOString() },
      now,
    ),
  ])
  note({ from: source.name, to: target.name, seats })
  return { reallocationId, seats, amount }
}
