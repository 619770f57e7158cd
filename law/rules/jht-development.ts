import type { Day } from '../calendar/day.ts'
import { parseDay } from '../calendar/day.ts'
import { roundingOffset, scaled } from '../kernel/node.ts'
import type { RowRead, Working } from '../kernel/working.ts'
import { LawProblem } from '../problem.ts'
import { jhtEarnings, jhtEarningsFloor } from '../values/jht-earnings.ts'
import { lineRounding } from '../values/rounding.ts'
import { decimalText, spell } from '../words.ts'

/** A year of growth: its rate in decimal percent, and the row it was read from, if it was. */
export interface YearOfGrowth {
  readonly rate: string
  readonly rows: readonly RowRead[]
}

/** The rates of some years as they were announced. Throws `jht-earnings-unknown` for a year without one. */
export function announcedEarnings(first: number, years: number, working: Working): YearOfGrowth[] {
  return Array.from({ length: years }, (_, index) => {
    const on: Day = parseDay(`${first + index}-12-31`)
    if (!working.peekOn(jhtEarnings, on)) throw notAnnounced(first + index)
    const rate = working.on(jhtEarnings, on)
    const rows = working.rowsOf(jhtEarnings).filter(({ row }) => row.from <= on && on <= (row.to ?? on))
    if (rows.some(({ confidence }) => confidence !== 'high')) working.doubt(fromThePress(first + index, rate))
    return { rate, rows }
  })
}

const fromThePress = (year: number, rate: string) => ({
  id: `Hasil pengembangan JHT ${year} sebesar ${spell(rate)}% hanya dikutip pers; sumber lain dapat sedikit berbeda.`,
  en: `JHT earnings of ${spell(rate)}% in ${year} are quoted by the press only; other sources may differ a little.`,
})

/**
 * What a balance becomes when each year’s earnings are added to it, so that they earn in the next. PP 46/2015 Pasal 22 ayat (2)
 * and 27; each year’s earnings are settled in whole rupiah.
 */
export function grow(balance: bigint, years: readonly YearOfGrowth[], working: Working): bigint {
  working.asOf(jhtEarningsFloor)
  const way = working.asOf(lineRounding)
  return years.reduce((grown, { rate, rows }, index) => {
    const scale = 2 + (rate.split('.')[1]?.length ?? 0)
    const product = grown * scaled(rate, scale - 2)
    const earned = (product + roundingOffset(way, scale)) / 10n ** BigInt(scale)
    const exact = spell(decimalText(product, scale))
    const whole = spell(String(earned))
    const formula = `${spell(rate)}% × ${spell(String(grown))} = ${exact === whole ? whole : `${exact} ≈ ${whole}`}`
    working.step({
      title: { id: `Hasil pengembangan tahun ke-${index + 1}`, en: `Earnings of year ${index + 1}` },
      formula: { id: formula, en: formula },
      amount: earned,
      unit: 'rupiah',
      rows: rows.length > 0 ? rows : working.rowsOf(jhtEarningsFloor),
    })
    return grown + earned
  }, balance)
}

const notAnnounced = (year: number): LawProblem =>
  new LawProblem(
    'jht-earnings-unknown',
    {
      id: `Hasil pengembangan JHT tahun ${year} belum ditemukan; isikan rate_pct.`,
      en: `No JHT earnings were found for ${year}; give rate_pct.`,
    },
    'from_year',
  )
