import type { Day } from '../calendar/day.ts'
import { addMonths } from '../calendar/month.ts'
import { count, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import { always, whileInForce } from '../kernel/symbols.ts'
import type { Working } from '../kernel/working.ts'
import { latePenalty as penaltyRate, startedMonth } from '../values/pp-44-2015.ts'
import { covidPenalty } from '../values/pp-49-2020.ts'
import { lineRounding } from '../values/rounding.ts'

/** The penalty an employer owes for a contribution paid late: 2% of it for each month, without compounding. */
export const latePenalty = rule('penalty.late', {
  title: { id: 'Denda keterlambatan', en: 'Penalty for late payment' },
  article: { regulation: 'PP 44/2015; PP 45/2015; PP 46/2015', article: 'Pasal 22; Pasal 31; Pasal 20' },
  from: '2015-07',
  facts: {
    due: money(
      { id: 'Iuran yang terlambat', en: 'Contribution paid late' },
      { least: 0, most: 100_000_000_000 },
    ),
    monthsLate: count({ id: 'Bulan keterlambatan', en: 'Months of delay' }, { most: 600 }),
  },
  exceptions: [
    {
      id: 'covid-19',
      title: { id: 'Denda selama keringanan COVID-19', en: 'Penalty under the COVID-19 relief' },
      article: { regulation: 'PP 49/2020', article: 'Pasal 23 ayat (1)' },
      because: {
        id: 'Karena iuran bulan itu termasuk masa keringanan COVID-19, dendanya 0,5% sebulan, bukan 2%.',
        en: 'Because that month falls under the COVID-19 relief, the penalty is 0.5% a month instead of 2%.',
      },
      during: covidPenalty,
      when: () => always,
      replaces: {
        penalty: ({ due, monthsLate }) =>
          due.times(whileInForce(covidPenalty)).repeated(monthsLate).round(lineRounding),
      },
    },
  ],
  compute({ due, monthsLate }, unless) {
    const ordinary = due.times(penaltyRate).repeated(monthsLate).round(lineRounding)
    return { penalty: unless('penalty', ordinary).called({ id: 'Denda', en: 'Penalty' }) }
  },
})

/** Months of delay of a payment: one that has begun counts in full, and none has begun up to the due day itself. */
export function monthsLate(dueOn: Day, paidOn: Day, working: Working): number {
  working.findOn(startedMonth, dueOn)
  let months = 0
  while (addMonths(dueOn, months) < paidOn) months += 1
  working.step({
    title: { id: 'Bulan keterlambatan', en: 'Months of delay' },
    formula: {
      id: `dari ${dueOn} sampai ${paidOn}: ${months} bulan`,
      en: `from ${dueOn} to ${paidOn}: ${months} months`,
    },
    amount: BigInt(months),
    unit: 'count',
    rows: working.rowsOf(startedMonth),
  })
  return months
}
