import type { Ratio } from '../kernel/ratio.ts'
import { product, settled, spellRatio, whole } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { pensionRate, pensionRounding } from '../values/jp-pension.ts'
import { spell } from '../words.ts'
import { risenBy, spellRise } from './inflation.ts'

/**
 * What a year’s monthly wage is worth when the pension is first paid: multiplied by the inflation of its own year and of
 * each one up to the year before payment, in decimal percent, earliest first. Whole rupiah. PP 45/2015 Pasal 17 ayat (3).
 */
export function indexedWage(wage: bigint, inflation: readonly string[], working: Working): bigint {
  working.asOf(pensionRate)
  const indexed = settled(product(whole(wage), ...inflation.map(risenBy)), working.asOf(pensionRounding))
  const formula = `${[spell(String(wage)), ...inflation.map(spellRise)].join(' × ')} = ${spell(String(indexed))}`
  working.step({
    title: { id: 'Upah yang disesuaikan dengan inflasi', en: 'Wage raised by inflation' },
    formula: { id: formula, en: formula },
    amount: indexed,
    unit: 'rupiah',
    article: { regulation: 'PP 45/2015', article: 'Pasal 17 ayat (3)' },
    rows: [...working.rowsOf(pensionRate), ...working.rowsOf(pensionRounding)],
  })
  return indexed
}

export interface YearOfWages {
  /** The monthly wage of the year, raised by inflation, in whole rupiah. */
  readonly indexed: bigint
  /** Months of the year for which contributions were paid. */
  readonly months: number
}

/**
 * The average of indexed monthly wages, each weighted by its months: an exact fraction of rupiah.
 * PP 45/2015 Pasal 17 ayat (2). Throws `months-missing` where no month was paid.
 */
export function averageIndexedWage(years: readonly YearOfWages[], working: Working): Ratio {
  const months = years.reduce((sum, year) => sum + year.months, 0)
  if (months === 0) throw noMonths()
  const sum = years.reduce((all, { indexed, months }) => all + indexed * BigInt(months), 0n)
  const average = { of: sum, over: BigInt(months) }
  working.asOf(pensionRate)
  const parts = years.map(({ indexed, months }) => `${spell(String(indexed))} × ${months}`).join(' + ')
  const formula = `(${parts}) ÷ ${months} = ${spellRatio(average)}`
  working.step({
    title: { id: 'Rata-rata upah tertimbang', en: 'Weighted average wage' },
    formula: { id: formula, en: formula },
    article: { regulation: 'PP 45/2015', article: 'Pasal 17 ayat (2)-(3)' },
    rows: working.rowsOf(pensionRate),
  })
  return average
}

const noMonths = (): LawProblem =>
  new LawProblem(
    'months-missing',
    { id: 'Tidak ada bulan iur untuk dirata-ratakan.', en: 'There is no month of contributions to average.' },
    'months_each',
  )
