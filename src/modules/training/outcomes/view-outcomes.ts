import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { forPublic } from './for-public.ts'
import { afterMonths, ratesOf, type OutcomeCounts } from './outcome.ts'
import * as rows from './outcome.sql.ts'

const counts = {
  finishers: z.int(),
  employed: z.int(),
  selfEmployed: z.int(),
  seeking: z.int(),
  out: z.int(),
  fromContributions: z.int(),
  silent: z.int(),
  open: z.int(),
}
const rates = {
  known: z.int(),
  placed: z.int(),
  responsePerMille: z.int().nullable(),
  placedOfKnownPerMille: z.int().nullable(),
  placedAtLeastPerMille: z.int().nullable(),
}
const group = z.object({ key: z.string(), name: z.string(), ...counts, ...rates })
export type OutcomeGroupCounts = z.output<typeof group>

type Row = OutcomeCounts & { readonly key: string; readonly name: string }

const input = z.object({
  afterMonths: afterMonths.optional(),
  by: z.enum(['all', 'region', 'field', 'provider', 'segment']).optional(),
  endedFrom: fields.day.optional(),
  endedTo: fields.day.optional(),
})

/** What trainings led to, at one time after their end, whole and by group. */
export const viewOutcomes = operation({
  name: 'training.view-outcomes',
  summary: { id: 'Hasil kerja sesudah pelatihan', en: 'What trainings led to' },
  allowed: ['officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/outcomes' },
  input,
  output: z.object({ groups: z.array(group) }),
  async run({ db }, { afterMonths: months = 3, by = 'all', endedFrom = null, endedTo = null }) {
    const found = await db.many<Row>(
      rows.countOutcomes({ afterMonths: months, by, from: endedFrom, to: endedTo }),
    )
    return { groups: found.map((row) => ({ ...row, ...ratesOf(row) })) }
  },
})

const publicGroup = z.object({
  key: z.string(),
  name: z.string(),
  finishers: z.int(),
  known: z.int().nullable(),
  placed: z.int().nullable(),
  silent: z.int().nullable(),
})

/** The same for everybody: whole, by province and by field, without counts from which somebody might be recognised. */
export const viewPublicOutcomes = operation({
  name: 'training.view-public-outcomes',
  summary: { id: 'Hasil kerja sesudah pelatihan, untuk umum', en: 'What trainings led to, for everybody' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'GET', path: '/training/results' },
  input: z.object({ afterMonths: afterMonths.optional(), by: z.enum(['all', 'region', 'field']).optional() }),
  output: z.object({ groups: z.array(publicGroup), hidden: z.int() }),
  async run({ db }, { afterMonths: months = 3, by = 'all' }) {
    return forPublic(
      await db.many<Row>(rows.countOutcomes({ afterMonths: months, by, from: null, to: null })),
    )
  },
})
