import { count, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import type { Working } from '../kernel/working.ts'
import { fineDays, fineRate } from '../values/pp-86-2013.ts'
import { lineRounding } from '../values/rounding.ts'

/** The fine of an employer whom two reprimands did not move: 0.1% a month of what is due. PP 86/2013 Pasal 10. */
export const administrativeFine = rule('sanction.fine', {
  title: { id: 'Denda administratif', en: 'Administrative fine' },
  article: { regulation: 'PP 86/2013', article: 'Pasal 10 ayat (3)-(5)' },
  from: '2015-07',
  facts: {
    due: money(
      { id: 'Iuran yang seharusnya dibayar', en: 'Contributions due' },
      { least: 0, most: 100_000_000_000 },
    ),
    months: count(
      { id: 'Bulan sejak teguran kedua berakhir', en: 'Months since the second reprimand ended' },
      { most: 600 },
    ),
  },
  compute: ({ due, months }) => ({
    fine: due
      .times(fineRate)
      .repeated(months)
      .round(lineRounding)
      .called({ id: 'Denda administratif', en: 'Administrative fine' }),
  }),
})

/** The sanction lasts thirty days; an answer for longer says what comes instead. */
export function doubtLongFine(months: number, working: Working): void {
  const most = working.asOf(fineDays)
  if (months <= 1) return
  working.doubt({
    id: `Sanksi denda paling lama ${most} hari (Pasal 7); sesudahnya pelayanan publik tertentu tidak diberikan. Untuk lebih dari satu bulan tarifnya diteruskan.`,
    en: `The fine lasts ${most} days at most (Pasal 7); afterwards certain public services are withheld. For more than a month the rate is carried on.`,
  })
}
