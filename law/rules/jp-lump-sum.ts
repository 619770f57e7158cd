import { count, money } from '../kernel/facts.ts'
import type { Decision } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import { rule } from '../kernel/rule.ts'
import type { Working } from '../kernel/working.ts'
import { pensionLumpSum } from '../values/jp-pension.ts'
import { jpCeiling, jpEmployerRate, jpWorkerRate } from '../values/pp-45-2015.ts'
import { lineRounding } from '../values/rounding.ts'
import { neededMonths } from './jp-pension.ts'

const overCeiling = {
  id: 'Upah di atas batas upah JP, sehingga iuran dihitung dari batas itu.',
  en: 'The wage is above the JP ceiling, so contributions are counted on the ceiling.',
}

/**
 * What is paid at once to someone who reaches pension age with less than 180 months: all contributions and their returns.
 * The contributions are those of one wage, under the ceiling of one month and as bills round them, for so many months. PP 45/2015 Pasal 24.
 */
export const pensionInOneSum = rule('jp.lump_sum', {
  title: { id: 'Iuran JP dan hasil pengembangannya sekaligus', en: 'JP contributions and returns at once' },
  article: { regulation: 'PP 45/2015', article: 'Pasal 24' },
  from: '2015-07',
  facts: {
    base: money({ id: 'Upah sebulan', en: 'Monthly wage' }, { most: 100_000_000 }),
    months: count({ id: 'Bulan masa iur', en: 'Months of contributions' }, { most: 600 }),
    development: money({ id: 'Hasil pengembangan', en: 'Returns' }, { least: 0, most: 100_000_000_000 }),
  },
  compute({ base, months, development }) {
    const counted = base
      .atMost(jpCeiling, overCeiling)
      .called({ id: 'Upah dasar JP', en: 'Wage counted for JP' })
    const monthly = counted
      .times(jpEmployerRate)
      .round(lineRounding)
      .called({ id: 'Iuran JP pemberi kerja sebulan', en: 'JP contribution of a month, employer' })
      .plus(
        counted
          .times(jpWorkerRate)
          .round(lineRounding)
          .called({ id: 'Iuran JP pekerja sebulan', en: 'JP contribution of a month, worker' }),
      )
    const contributions = monthly.repeated(months).called({ id: 'Seluruh iuran', en: 'Contributions in all' })
    const lumpSum = contributions.plus(development).called({ id: 'Dibayar sekaligus', en: 'Paid at once' })
    return { contributions, lumpSum }
  },
})

/** Whether contributions are paid back at once rather than as a pension. PP 45/2015 Pasal 19 ayat (1) and 24 ayat (1). */
export function lumpSumRight(months: number, working: Working): Decision {
  working.asOf(pensionLumpSum)
  const needed = neededMonths(months, working)
  return decide(
    months >= needed && {
      code: 'jp-months-enough',
      words: {
        id: `Masa iur sudah ${needed} bulan, sehingga yang dibayar adalah pensiun bulanan.`,
        en: `Contributions were paid for ${needed} months, so a monthly pension is paid instead.`,
      },
      article: { regulation: 'PP 45/2015', article: 'Pasal 19 ayat (1); Pasal 24 ayat (1)' },
      mend: { id: 'Ajukan pensiun bulanan.', en: 'Claim the monthly pension.' },
    },
  )
}
