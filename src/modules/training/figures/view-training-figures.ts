import { dayIn } from '@payung/law'
import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { nationalTarget } from '../budgets/target.ts'
import * as rows from './figures.sql.ts'

const counts = {
  confirmed: z.int(),
  began: z.int(),
  over: z.int(),
  completed: z.int(),
  assessed: z.int(),
  competent: z.int(),
  certified: z.int(),
}
const group = z.object({
  by: z.enum(['all', 'region', 'field', 'provider', 'segment']),
  key: z.string(),
  name: z.string(),
  ...counts,
})
const week = z.object({
  weekOn: fields.day,
  confirmed: z.int(),
  began: z.int(),
  completed: z.int(),
  certified: z.int(),
})
const money = z.object({
  seats: z.int(),
  approved: fields.rupiah,
  reserved: fields.rupiah,
  spent: fields.rupiah,
  paid: fields.rupiah,
})

export type FigureGroup = z.output<typeof group>

/** The programme's year in figures: the target against fact, by week, in money, and by region, field, training body and segment. */
export const viewTrainingFigures = operation({
  name: 'training.view-training-figures',
  summary: { id: 'Angka program vokasi setahun', en: 'The vocational programme’s year in figures' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/figures' },
  input: z.object({ figuresOf: z.coerce.number<number | string>().int().min(2000).max(2199).optional() }),
  output: z.object({
    year: z.int(),
    target: z.int(),
    groups: z.array(group),
    weeks: z.array(week),
    money,
  }),
  async run({ db, now }, { figuresOf: year = Number(dayIn(now).slice(0, 4)) }) {
    const [groups, weeks, sums] = await Promise.all([
      db.many<FigureGroup>(rows.countTrainees(year)),
      db.many<z.output<typeof week>>(rows.countByWeek(year)),
      db.get<z.output<typeof money>>(rows.sumMoney(year)),
    ])
    return { year, target: nationalTarget(year), groups, weeks, money: sums }
  },
})
