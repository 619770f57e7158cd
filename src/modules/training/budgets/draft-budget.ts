import { z } from 'zod'
import { constraintOf } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { noteBeginning } from '../steps.ts'
import * as rows from './budgets.sql.ts'
import { lineNameTaken, nationalLineTaken, noSuchOffice, noSuchProvince } from './problems.ts'
import { choices } from './line.ts'

/** An officer proposes a line of the year: so many seats and so much money of one office. */
export const draftBudget = operation({
  name: 'training.draft-budget',
  summary: { id: 'Menyusun pagu pelatihan', en: 'Draft a budget line' },
  allowed: ['officer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/budgets' },
  input: z.object({
    year: z.coerce.number<number | string>().int().min(2000).max(2100),
    regionCode: fields.line(2, 2).meta({ description: 'A province.', example: '64' }),
    officeCode: fields.line(1, 20),
    name: fields.line(3, 100),
    seats: z.coerce.number<number | string>().int().min(0).max(1_000_000),
    amount: fields.rupiah,
    choice: z.enum(choices),
    offerDays: z.coerce.number<number | string>().int().min(1).max(30),
    once: fields.flag.default(false),
    /** Percent of attendance, where the line asks for other than the law. */
    threshold: z.coerce
      .number<number | string>()
      .int()
      .min(1)
      .max(100)
      .nullish()
      .or(z.literal('').transform(() => null)),
    national: fields.flag.default(false),
  }),
  output: z.object({ budgetId: fields.key }),
  async run({ db, actor, now }, { threshold, ...line }) {
    const known = await db.get<{ region: boolean; office: boolean }>(
      rows.knowsPlaces(line.regionCode, line.officeCode),
    )
    if (!known.region) throw noSuchProvince()
    if (!known.office) throw noSuchOffice()
    const by = { by: actor.name, accountId: actor.accountId, now }
    const { budgetId } = await db
      .get<{ budgetId: bigint }>(
        rows.insertBudget({
          ...line,
          threshold: threshold === null || threshold === undefined ? null : String(threshold),
          ...by,
        }),
      )
      .catch((error: unknown) => {
        throw asProblem(error)
      })
    await noteBeginning(db, { thing: 'budget', id: budgetId, state: 'draft', by: actor.name }, now)
    return { budgetId }
  },
})

function asProblem(error: unknown): unknown {
  const constraint = constraintOf(error)
  if (constraint === 'budget_one_national') return nationalLineTaken()
  return constraint === 'budget_year_office_code_name_key' ? lineNameTaken() : error
}
