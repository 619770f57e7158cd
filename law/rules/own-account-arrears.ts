import type { Day } from '../calendar/day.ts'
import type { Obstacle } from '../kernel/decision.ts'
import type { DatedValue } from '../kernel/dated-value.ts'
import type { Working } from '../kernel/working.ts'
import { ownAccountJkkArrears, ownAccountJkmArrears } from '../values/arrears.ts'

export interface AccidentInArrears {
  readonly medicalCare: boolean
  readonly cash: 'after recovery' | 'after recovery and settlement' | 'none'
  readonly reasons: readonly Obstacle[]
}

/**
 * What JKK still gives an own-account worker who is in arrears: up to three months in a row care at once and cash after
 * recovery and settlement, beyond that nothing. PP 44/2015 Pasal 39.
 */
export function accidentInArrears(monthsInARow: number, working: Working, day?: Day): AccidentInArrears {
  const most = mostMonths(ownAccountJkkArrears, monthsInARow, working, day)
  if (monthsInARow > most) {
    return { medicalCare: false, cash: 'none', reasons: [tooLong(most, 'Pasal 39 ayat (2)')] }
  }
  if (monthsInARow === 0) return { medicalCare: true, cash: 'after recovery', reasons: [] }
  const settle: Obstacle = {
    code: 'arrears-to-settle',
    words: {
      id: 'Santunan uang dibayar setelah dinyatakan sembuh dan tunggakan lunas; pelayanan kesehatan langsung.',
      en: 'Cash is paid after recovery and once the arrears are settled; care is given at once.',
    },
    article: { regulation: 'PP 44/2015', article: 'Pasal 39 ayat (1)' },
    mend: { id: 'Lunasi iuran JKK yang tertunggak.', en: 'Pay the JKK contributions in arrears.' },
  }
  return { medicalCare: true, cash: 'after recovery and settlement', reasons: [settle] }
}

export interface JkmParts {
  /** The lump sum and the periodic sum, paid at once together. */
  readonly death: bigint
  readonly funeral: bigint
}
export interface DeathInArrears {
  readonly paidNow: bigint
  readonly paidAfterSettlement: bigint
  /** The scholarship goes with the lump sums, not with the funeral cost. */
  readonly scholarship: 'as usual' | 'after settlement' | 'none'
  readonly reasons: readonly Obstacle[]
}

/**
 * What JKM still gives the heirs of an own-account worker who died in arrears: up to three months in a row the funeral
 * cost at once and the rest after settlement, beyond that nothing. PP 44/2015 Pasal 42.
 */
export function deathInArrears(
  monthsInARow: number,
  { death, funeral }: JkmParts,
  working: Working,
  day?: Day,
): DeathInArrears {
  const most = mostMonths(ownAccountJkmArrears, monthsInARow, working, day)
  if (monthsInARow > most) {
    const reasons = [tooLong(most, 'Pasal 42 ayat (2)')]
    return { paidNow: 0n, paidAfterSettlement: 0n, scholarship: 'none', reasons }
  }
  if (monthsInARow === 0) {
    return { paidNow: death + funeral, paidAfterSettlement: 0n, scholarship: 'as usual', reasons: [] }
  }
  const settle: Obstacle = {
    code: 'arrears-to-settle',
    words: {
      id: 'Biaya pemakaman dibayar langsung; santunan dan beasiswa setelah ahli waris melunasi tunggakan.',
      en: 'The funeral cost is paid at once; the lump sums and scholarship once the heirs settle the arrears.',
    },
    article: { regulation: 'PP 44/2015', article: 'Pasal 42 ayat (1)' },
    mend: {
      id: 'Ahli waris melunasi iuran JKM yang tertunggak.',
      en: 'The heirs pay the JKM contributions in arrears.',
    },
  }
  return { paidNow: funeral, paidAfterSettlement: death, scholarship: 'after settlement', reasons: [settle] }
}

function mostMonths(limit: DatedValue<'count'>, months: number, working: Working, day?: Day): number {
  const most = working.asOf(limit, day)
  working.step({
    title: limit.title,
    formula: {
      id: `${months} bulan tertunggak; batasnya ${most} bulan`,
      en: `${months} months in arrears; the limit is ${most} months`,
    },
    rows: working.rowsOf(limit),
  })
  return most
}

const tooLong = (most: number, article: string): Obstacle => ({
  code: 'arrears-too-long',
  words: {
    id: `Iuran tertunggak lebih dari ${most} bulan berturut-turut, sehingga tidak ada hak atas manfaat.`,
    en: `Contributions are more than ${most} months in a row in arrears, so there is no right to the benefit.`,
  },
  article: { regulation: 'PP 44/2015', article },
  mend: {
    id: 'Bayar iuran kembali: yang terjadi sesudah itu dijamin lagi.',
    en: 'Pay contributions again: what happens after that is covered again.',
  },
})
