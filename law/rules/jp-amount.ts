import type { Day } from '../calendar/day.ts'
import type { Ratio } from '../kernel/ratio.ts'
import { percentOf, product, settled, spellRatio, whole } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import { leastPension, mostPension } from '../values/jp-amounts.ts'
import { pensionRate, pensionRounding, yearlyIndex } from '../values/jp-pension.ts'
import type { Words } from '../words.ts'
import { spell } from '../words.ts'
import { risenBy, spellRise } from './inflation.ts'

/** What a pension is counted from. */
export interface PensionBasis {
  /** Months of contributions, paid or deemed. */
  readonly months: number
  /** The average indexed monthly wage, in rupiah. */
  readonly average: Ratio
}

/** The pension by the formula, before it is settled in whole rupiah and before any limit. PP 45/2015 Pasal 17 ayat (2). */
export function pensionByFormula({ months, average }: PensionBasis, working: Working, on?: Day): Ratio {
  const rate = working.asOf(pensionRate, on)
  const pension = product(percentOf(rate), { of: BigInt(months), over: 12n }, average)
  const formula = `${spell(rate)}% × ${months} ÷ 12 × ${spellRatio(average)}`
  noteAmount(
    { id: 'Manfaat menurut formula', en: 'Pension by the formula' },
    formula,
    pension,
    working,
    working.rowsOf(pensionRate),
  )
  return pension
}

/** A pension in whole rupiah, held between the least and the most of its day. PP 45/2015 Pasal 18. */
export function withinLimits(pension: bigint, working: Working, on?: Day): bigint {
  const least = BigInt(working.asOf(leastPension, on))
  const most = BigInt(working.asOf(mostPension, on))
  const rows = [...working.rowsOf(leastPension), ...working.rowsOf(mostPension)]
  if (rows.some(({ row }) => !row.seen)) working.doubt(unpublishedLimits)
  const paid = pension < least ? least : pension > most ? most : pension
  const [low, high] = [spell(String(least)), spell(String(most))]
  working.step({
    title: { id: 'Manfaat yang dibayar', en: 'Pension paid' },
    formula: {
      id: `${spell(String(pension))}, paling sedikit ${low}, paling banyak ${high} = ${spell(String(paid))}`,
      en: `${spell(String(pension))}, at least ${low}, at most ${high} = ${spell(String(paid))}`,
    },
    amount: paid,
    unit: 'rupiah',
    ...(pension < least && { because: raised }),
    ...(pension > most && { because: lowered }),
    rows,
  })
  return paid
}

/** Each following year’s pension: × (1 + inflation of the year before), before that year’s limits. Pasal 17 ayat (4). */
export function nextYearPension(pension: bigint, inflation: string, working: Working, on?: Day): bigint {
  working.asOf(yearlyIndex, on)
  const risen = product(whole(pension), risenBy(inflation))
  return noteAmount(
    { id: 'Manfaat tahun berikutnya', en: 'Pension of the next year' },
    `${spell(String(pension))} × ${spellRise(inflation)}`,
    risen,
    working,
    working.rowsOf(yearlyIndex),
  )
}

/** Settles an amount in whole rupiah and writes down how it came about. */
export function noteAmount(
  title: Words,
  formula: string,
  amount: Ratio,
  working: Working,
  rows: Working['rows'],
): bigint {
  const rupiah = settled(amount, working.asOf(pensionRounding))
  const isWhole = amount.of % amount.over === 0n
  const result = isWhole ? spellRatio(amount) : `${spellRatio(amount)} ≈ ${spell(String(rupiah))}`
  const text = `${formula} = ${result}`
  working.step({ title, formula: { id: text, en: text }, amount: rupiah, unit: 'rupiah', rows })
  return rupiah
}

const raised = {
  id: 'Manfaat dinaikkan ke batas paling sedikit yang berlaku.',
  en: 'The pension is raised to the least that is paid.',
}
const lowered = {
  id: 'Manfaat dibatasi paling banyak yang berlaku.',
  en: 'The pension is limited to the most that is paid.',
}
const unpublishedLimits = {
  id: 'Batas manfaat tahun itu dihitung dengan rumus; surat yang menyebutnya tidak ditemukan.',
  en: 'The limits of that year are worked out by the formula; no letter that states them was found.',
}
