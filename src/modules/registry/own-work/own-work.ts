import { z } from 'zod'
import * as fields from '#platform/fields.ts'

/** Which relief a worker's contributions can have depends on this: transport, or anything else (PP 50/2025 Pasal 7). */
export const sectors = ['transport', 'other'] as const

const mostIncome = 10_000_000_000n

/** Whole rupiah as people write it: `3000000`, `3.000.000`, `Rp 3.000.000,00`. */
export const monthlyIncome = z
  .union([z.int(), z.string().max(60)])
  .transform((given, context): bigint => {
    const text = String(given)
      .replace(/^\s*rp\.?/i, '')
      .replace(/,(00|-)\s*$/, '')
      .replaceAll(/\s/g, '')
    const amount = /^(\d{1,3}(\.\d{3})+|\d{1,15})$/.test(text) ? BigInt(text.replaceAll('.', '')) : 0n
    if (amount > 0n && amount <= mostIncome) return amount
    context.addIssue({ code: 'custom', params: { words: incomeWords } })
    return z.NEVER
  })
  .meta({ description: 'Whole rupiah.', example: 3_000_000 })

const incomeWords = {
  id: 'Tulis penghasilan sebulan dalam rupiah, seperti 3.000.000.',
  en: 'Write what you earn in a month in rupiah, such as 3.000.000.',
}

/** What an own-account worker (bukan penerima upah) says of their work. */
export const ownWorkForm = z.object({
  /** In their own words: `pedagang sayur`. */
  job: fields.line(3, 100),
  sector: z.enum(sectors),
  /** The regency or city where they work. */
  regionCode: z.string().max(8),
  /** What they earn in a month; contributions are counted by the line of the annex it falls in. */
  income: monthlyIncome,
  /** Old-age savings beside the two programmes that everyone has. */
  jht: fields.flag.optional().transform((wanted) => wanted ?? false),
})

export type OwnWork = z.output<typeof ownWorkForm>
