import { count, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import { insurerCompensation, pensionCompensation } from '../values/arrears.ts'
import { lineRounding } from '../values/rounding.ts'

const benefit = money(
  { id: 'Manfaat yang terlambat dibayar', en: 'Benefit paid late' },
  { least: 0, most: 100_000_000_000 },
)
const compensation = { id: 'Ganti rugi', en: 'Compensation' }

/** What the insurer owes for paying JKK or JKM late: 1% of the benefit for each day. PP 44/2015 Pasal 37 and 40. */
export const insurerLate = rule('insurer_late_compensation', {
  title: {
    id: 'Ganti rugi BPJS Ketenagakerjaan yang terlambat membayar',
    en: 'What the insurer owes for paying late',
  },
  article: { regulation: 'PP 44/2015', article: 'Pasal 37 ayat (3); Pasal 40 ayat (4)' },
  from: '2015-07',
  facts: { benefit, daysLate: count({ id: 'Hari keterlambatan', en: 'Days of delay' }, { most: 3650 }) },
  compute: (late) => ({
    compensation: late.benefit
      .times(insurerCompensation)
      .repeated(late.daysLate)
      .round(lineRounding)
      .called(compensation),
  }),
})

/** What the insurer owes for paying a pension late: 2% of it for each month. PP 45/2015 Pasal 35. */
export const pensionLate = rule('jp.late_payment', {
  title: {
    id: 'Denda manfaat pensiun yang terlambat dibayar',
    en: 'What the insurer owes for a late pension',
  },
  article: { regulation: 'PP 45/2015', article: 'Pasal 35' },
  from: '2015-07',
  facts: { benefit, monthsLate: count({ id: 'Bulan keterlambatan', en: 'Months of delay' }, { most: 600 }) },
  compute: (late) => ({
    compensation: late.benefit
      .times(pensionCompensation)
      .repeated(late.monthsLate)
      .round(lineRounding)
      .called(compensation),
  }),
})
