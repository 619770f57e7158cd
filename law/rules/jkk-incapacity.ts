import type { Day } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import { count, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import type { Count, Money } from '../kernel/symbols.ts'
import type { Working } from '../kernel/working.ts'
import {
  firstHalfYearEnd,
  firstHalfYearShare,
  laterShare,
  secondHalfYearShare,
  yearEnd,
} from '../values/jkk-incapacity.ts'
import { lineRounding } from '../values/rounding.ts'

/** The wage on which a benefit of JKK is counted. */
export const accidentWage = money(
  { id: 'Upah sebulan saat kecelakaan', en: 'Monthly wage at the accident' },
  { most: 10_000_000_000 },
)

/**
 * What is paid while someone cannot work: the whole wage for a year, half of it afterwards; until PP 82/2019 three
 * quarters in the second half year. PP 44/2015 Pasal 25 and annex III.
 */
export const workIncapacity = rule('jkk.stmb', {
  title: { id: 'Santunan sementara tidak mampu bekerja', en: 'Benefit while unable to work' },
  article: { regulation: 'PP 44/2015; PP 82/2019', article: 'Pasal 25 ayat (2) huruf b angka 2' },
  from: '2015-07',
  facts: {
    wage: accidentWage,
    months: count(
      { id: 'Bulan tidak mampu bekerja', en: 'Months of being unable to work' },
      { least: 1, most: 600 },
    ),
  },
  compute({ wage, months }) {
    const firstHalfYear = paid(wage, months.atMost(firstHalfYearEnd), firstHalfYearShare).called({
      id: 'Setengah tahun pertama',
      en: 'First half year',
    })
    const inSecond = months.atMost(yearEnd).atLeast(firstHalfYearEnd).minus(firstHalfYearEnd)
    const secondHalfYear = paid(wage, inSecond, secondHalfYearShare).called({
      id: 'Setengah tahun kedua',
      en: 'Second half year',
    })
    const later = paid(wage, months.atLeast(yearEnd).minus(yearEnd), laterShare).called({
      id: 'Sesudah setahun',
      en: 'After a year',
    })
    const total = firstHalfYear.plus(secondHalfYear).plus(later).called({ id: 'Jumlah', en: 'In all' })
    return { firstHalfYear, secondHalfYear, later, total }
  },
})

function paid(wage: Money, months: Count, share: DatedValue<'percent'>): Money {
  return wage.times(share).repeated(months).round(lineRounding)
}

/** Who receives it: an employer that went on paying, up to the wage it paid; the worker what is more. Pasal 51. */
export const sharedWithEmployer = (total: bigint, wagePaid: bigint) => {
  const toEmployer = total < wagePaid ? total : wagePaid
  return { toEmployer, toWorker: total - toEmployer }
}

/** Lets an answer say that the shares changed while someone could not work. */
export function doubtChangedShares(startedOn: Day, months: number, working: Working): void {
  const before = working.peekOn(secondHalfYearShare, startedOn)
  const after = working.peekOn(secondHalfYearShare, addMonths(startedOn, months))
  if (!before || !after || before === after) return
  working.doubt({
    id: `Bagiannya berubah pada ${after.from}, selama tidak mampu bekerja, tanpa aturan peralihan; dihitung menurut hari kecelakaan.`,
    en: `The shares changed on ${after.from}, during the time of being unable to work, without a transitional rule; it is counted by the day of the accident.`,
  })
}
