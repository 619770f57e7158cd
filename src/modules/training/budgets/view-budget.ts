import { dayIn } from '@payung/law'
import { z } from 'zod'
import { notFound } from '#base/problem.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { budgetId } from '../find-things.ts'
import { budgetStates } from '../states.ts'
import { listSteps } from '../steps.ts'
import * as rows from './board.sql.ts'
import { forecastOf, paceWeeks } from './forecast.ts'
import { choices } from './line.ts'
import { nationalTarget } from './target.ts'

const counts = {
  approved: fields.count,
  free: fields.count,
  /** Of the free ones, those that no class offers. */
  unoffered: fields.count,
  held: fields.count,
  committed: fields.count,
  spent: fields.count,
  /** Seats taken at the end of the year, if it goes on as in the last twelve weeks. */
  forecast: fields.count,
  amount: fields.rupiah,
  reserved: fields.rupiah,
  moneySpent: fields.rupiah,
}

const line = z.object({
  budgetId: fields.key,
  year: z.int(),
  regionCode: z.string(),
  regionName: z.string(),
  officeCode: z.string(),
  officeName: z.string(),
  name: z.string(),
  national: z.boolean(),
  state: z.enum(budgetStates),
  choice: z.enum(choices),
  offerDays: z.int(),
  once: z.boolean(),
  threshold: z.string().nullable(),
  madeBy: z.string(),
  ...counts,
})
export type Line = z.output<typeof line>

const looking = ['officer', 'supervisor', 'auditor'] as const
const most = 100

/** The lines of a year, what has become of their seats, and where they will stand at its end. */
export const listBudgets = operation({
  name: 'training.list-budgets',
  summary: { id: 'Papan kursi pelatihan', en: 'The seats board' },
  allowed: [...looking],
  effect: 'read',
  route: { method: 'GET', path: '/training/budgets' },
  input: z.object({
    year: z.coerce.number<number | string>().int().min(2000).max(2100).nullish(),
    regionCode: fields.line(2, 2).nullish(),
    officeCode: fields.line(1, 20).nullish(),
    after: fields.key.nullish(),
  }),
  output: z.object({
    year: z.int(),
    /** How many people the programme may train in the year. */
    target: fields.count,
    lines: z.array(line),
    next: fields.key.nullable(),
  }),
  async run({ db, now }, { year, regionCode, officeCode, after }) {
    const asked = year ?? Number(dayIn(now).slice(0, 4))
    const found = await findLines(
      db,
      {
        year: asked,
        regionCode: regionCode ?? null,
        officeCode: officeCode ?? null,
        budgetId: null,
        after: after ?? 0n,
        most: most + 1,
      },
      now,
    )
    const lines = found.slice(0, most)
    const next = found.length > most ? (lines.at(-1)?.budgetId ?? null) : null
    return { year: asked, target: nationalTarget(asked), lines, next }
  },
})

const reallocated = z.object({
  id: z.uuid(),
  /** Out of this line, else into it. */
  gone: z.boolean(),
  otherId: fields.key,
  otherName: z.string(),
  seats: fields.count,
  amount: fields.rupiah,
  reason: z.string(),
  movedAt: fields.instant,
  movedBy: z.string(),
})

const step = z.object({
  from: z.string().nullable(),
  to: z.string(),
  at: fields.instant,
  by: z.string(),
  reason: z.string().nullable(),
})

/** One line, with what was moved and who decided what. */
export const viewBudget = operation({
  name: 'training.view-budget',
  summary: { id: 'Lihat satu pagu pelatihan', en: 'See one budget line' },
  allowed: [...looking],
  effect: 'read',
  route: { method: 'GET', path: '/training/budgets/{budgetId}' },
  input: z.object({ budgetId }),
  output: z.object({ line, moves: z.array(reallocated), steps: z.array(step) }),
  async run({ db, now }, { budgetId: id }) {
    const every = { year: null, regionCode: null, officeCode: null, after: 0n, most: 1 }
    const [found] = await findLines(db, { ...every, budgetId: id }, now)
    if (!found) throw notFound()
    return {
      line: found,
      moves: await db.many<z.output<typeof reallocated>>(rows.listMoves(id)),
      steps: await listSteps(db, 'budget', id),
    }
  },
})

async function findLines(db: Db, at: Omit<rows.BoardFilter, 'paceFrom'>, now: Date): Promise<Line[]> {
  const paceFrom = new Date(now.getTime() - paceWeeks * 7 * 86_400_000)
  const found = await db.many<Omit<Line, 'forecast'> & { lately: number }>(
    rows.listLines({ ...at, paceFrom }),
  )
  const today = dayIn(now)
  return found.map(({ lately, ...one }) => {
    const { year, committed, spent, approved } = one
    return { ...one, forecast: forecastOf({ taken: committed + spent, lately, approved }, { year, today }) }
  })
}
