import type { Day } from '../calendar/day.ts'
import { monthOf } from '../calendar/month.ts'
import type { Decision } from '../kernel/decision.ts'
import { whole } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { jpCeiling } from '../values/pp-45-2015.ts'
import { spell } from '../words.ts'
import { pensionInOneSum } from './jp-lump-sum.ts'
import { monthlyPension, pensionRight } from './jp-pension.ts'

export interface PensionOutlook extends Decision {
  /** The wage on which contributions are paid. */
  readonly counted: bigint
  /** Null where contributions are too short for a monthly pension. */
  readonly pension: bigint | null
  /** The contributions paid back at once instead, before what they earned. */
  readonly lumpSum: bigint | null
}

/**
 * The pension that so many months make at one wage, in the rupiah of a day: with the ceiling and limits of that day, and the
 * wage standing for the average, as indexing raises earlier wages by inflation. PP 45/2015 Pasal 17 to 19, 24 and 29.
 */
export function pensionOutlook(wage: bigint, months: number, on: Day, working: Working): PensionOutlook {
  const ceiling = BigInt(working.in(jpCeiling, monthOf(on)))
  const counted = wage < ceiling ? wage : ceiling
  const [asked, most, result] = [wage, ceiling, counted].map((amount) => spell(String(amount)))
  working.step({
    title: { id: 'Upah yang dihitung, sampai batas upah JP', en: 'Wage counted, up to the JP ceiling' },
    formula: {
      id: `${asked}, paling banyak ${most} = ${result}`,
      en: `${asked}, at most ${most} = ${result}`,
    },
    rows: working.rowsOf(jpCeiling),
  })
  working.doubt(wageStandsForAverage)
  const right = pensionRight(months, working, on)
  if (right.eligible) {
    const { paid } = monthlyPension({ months, average: whole(counted) }, working, on)
    return { ...right, counted, pension: paid, lumpSum: null }
  }
  const facts = { base: counted, months, development: 0n } // Wages may be higher than that rule takes.
  const { amounts } = pensionInOneSum.explain(facts, monthOf(on), { working })
  return { ...right, counted, pension: null, lumpSum: amounts.lumpSum }
}

const wageStandsForAverage = {
  id: 'Upah sekarang dipakai sebagai upah rata-rata, dalam nilai rupiah dan batas hari ini. Yang sebenarnya mengikuti upah setiap tahun dan inflasi.',
  en: 'The wage of today stands for the average, in today’s rupiah and limits. What is paid follows the wages of each year and inflation.',
}
