import { z } from 'zod'
import * as fields from '#platform/fields.ts'

/** Which relief a worker's contributions can have depends on this: transport, or anything else (PP 50/2025 Pasal 7). */
export const sectors = ['transport', 'other'] as const

/** What an own-account worker (bukan penerima upah) says of their work. */
export const ownWorkForm = z.object({
  /** In their own words: `pedagang sayur`. */
  job: fields.line(3, 100),
  sector: z.enum(sectors),
  /** The regency or city where they work. */
  regionCode: z.string().max(8),
  /** What they earn in a month; contributions are counted by the line of the annex it falls in. */
  income: fields.rupiah.refine((amount) => amount > 0n, {
    params: { words: { id: 'Tulis penghasilan sebulan.', en: 'Write what you earn in a month.' } },
  }),
  /** Old-age savings beside the two programmes that everyone has. */
  jht: fields.flag.optional().transform((wanted) => wanted ?? false),
})

export type OwnWork = z.output<typeof ownWorkForm>
