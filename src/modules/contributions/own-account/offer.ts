import { law, ownAccountRelief, type Day, type Month } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import * as fields from '#platform/fields.ts'
import { candidateOf, monthsFrom, priceMonths, type Priced, type PricedMonth } from './price-months.ts'

const words = z.object({ id: z.string(), en: z.string() })

/** Months in a row that cost the same. */
const stretch = z.object({
  firstMonth: fields.month,
  lastMonth: fields.month,
  months: z.int(),
  /** What one of them costs. */
  jkk: fields.rupiah,
  jkm: fields.rupiah,
  jht: fields.rupiah,
  total: fields.rupiah,
  relief: z.string().nullable(),
  /** Why the relief does not hold, each with its article. */
  reasons: z.array(
    z.object({ code: z.string(), words, article: z.object({ regulation: z.string(), article: z.string() }) }),
  ),
})

/** What so many months cost, before anyone agrees to it. */
export const offer = z.object({
  months: z.int(),
  firstMonth: fields.month,
  lastMonth: fields.month,
  base: fields.rupiah,
  total: fields.rupiah,
  stretches: z.array(stretch),
})
export type Offer = z.output<typeof offer>
type Stretch = z.output<typeof stretch>

export function offerOf(work: Priced, first: Month, count: number, today: Day): Offer {
  const lines = priceMonths(work, monthsFrom(first, count), today)
  return {
    months: count,
    firstMonth: first,
    lastMonth: first + count - 1,
    base: present(lines[0], 'an offer has a month').base,
    total: lines.reduce((total, line) => total + line.total, 0n),
    stretches: stretchesOf(work, lines, today),
  }
}

function stretchesOf(work: Priced, lines: readonly PricedMonth[], today: Day): Stretch[] {
  const stretches: Stretch[] = []
  for (const line of lines) {
    const last = stretches.at(-1)
    if (last && last.total === line.total && last.relief === line.relief) {
      last.lastMonth = line.month
      last.months += 1
      continue
    }
    const { reasons } = ownAccountRelief(candidateOf(work), line.month, law.asKnownOn(today).working())
    const { jkk, jkm, jht, total, relief } = line
    stretches.push({
      firstMonth: line.month,
      lastMonth: line.month,
      months: 1,
      jkk,
      jkm,
      jht,
      total,
      relief,
      reasons: reasons.map(({ code, words, article }) => ({
        code,
        words,
        article: { regulation: article.regulation, article: article.article },
      })),
    })
  }
  return stretches
}
