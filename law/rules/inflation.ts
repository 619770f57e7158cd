import type { Day } from '../calendar/day.ts'
import { dayInMonth } from '../calendar/month.ts'
import type { Percent, Row } from '../kernel/dated-value.ts'
import { scaled } from '../kernel/node.ts'
import type { Ratio } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { generalInflation } from '../values/jp-amounts.ts'
import { decimalText, spell } from '../words.ts'

/** What a year’s inflation makes of one rupiah: decimal percent, negative where prices fell. */
export function risenBy(inflation: string): Ratio {
  const { of, decimals } = hundredths(inflation)
  return { of, over: scaled('100', decimals) }
}

/** `105,51%`. */
export function spellRise(inflation: string): string {
  const { of, decimals } = hundredths(inflation)
  return `${spell(decimalText(of, decimals))}%`
}

function hundredths(inflation: string) {
  const decimals = inflation.split('.')[1]?.length ?? 0
  const of = scaled('100', decimals) + scaled(inflation, decimals)
  if (of <= 0n) throw noPricesLeft()
  return { of, decimals }
}

/** General inflation of each calendar year from the first up to the one before the last, as far as it is known. */
export function inflationBetween(firstYear: number, lastYear: number, working: Working): readonly Percent[] {
  const years = Array.from({ length: lastYear - firstYear }, (_, index) => firstYear + index)
  const rates = years.map((year) => working.on(generalInflation, inForceAfter(year)))
  const formula = years.map((year, at) => `${year}: ${spell(rates[at] ?? '')}%`).join('; ')
  const read = new Set(years.map((year) => working.peekOn(generalInflation, inForceAfter(year))))
  if (formula !== '') {
    working.step({
      title: { id: 'Inflasi umum setiap tahun', en: 'General inflation of each year' },
      formula: { id: formula, en: formula },
      rows: working.rowsOf(generalInflation).filter(({ row }) => read.has(row as Row<Percent>)),
    })
  }
  return rates
}

/** A year’s inflation counts from March of the next one, as the limits of a pension do. */
const inForceAfter = (year: number): Day => dayInMonth((year + 1) * 12 + 2, 1)

const noPricesLeft = (): LawProblem =>
  new LawProblem(
    'decimal-out-of-range',
    { id: 'Inflasi tidak mungkin −100% atau kurang.', en: 'Inflation cannot be −100% or less.' },
    'inflation_pct',
  )
