import type { Day } from '../calendar/day.ts'
import type { DatedValue, Percent } from '../kernel/dated-value.ts'
import type { Decision, Obstacle } from '../kernel/decision.ts'
import { decide } from '../kernel/decision.ts'
import { isLess, ratioOf } from '../kernel/ratio.ts'
import type { Working } from '../kernel/working.ts'
import {
  deemedYears,
  disabilityDensity,
  disabilityMembership,
  disabilityYears,
  survivorDensity,
  survivorLumpSum,
  survivorMembership,
} from '../values/jp-survivors.ts'
import { spell } from '../words.ts'

/** How long, and how regularly, contributions were paid before a disability or death. */
export interface Contributions {
  readonly months: number
  /** Decimal percent of the months since registration that were paid. */
  readonly density: string
  /** Whole months from registration to the event. */
  readonly monthsRegistered: number
}

export interface CountedMonths extends Decision {
  /** The months on which the pension is counted; null where no monthly pension is paid. */
  readonly months: number | null
}

/**
 * The months of a disability pension: those paid, or fifteen years where they are fewer, for who paid at least 80% of the
 * time and was registered for a month before the event. PP 45/2015 Pasal 20 ayat (3).
 */
export const monthsForDisability = (paid: Contributions, working: Working, on?: Day): CountedMonths =>
  counted(paid, disabilityTest, working, on)

/**
 * The months of a survivor’s pension after a death before pension age: those paid, or fifteen years where they are fewer,
 * after a year of membership with at least 80% paid. PP 45/2015 Pasal 21 to 23; Permenaker 29/2015 Pasal 26.
 */
export function monthsForSurvivors(paid: Contributions, working: Working, on?: Day): CountedMonths {
  const result = counted(paid, survivorTest, working, on)
  if (!result.eligible) working.asOf(survivorLumpSum, on)
  return result
}

interface Test {
  readonly years: DatedValue<'count'>
  readonly density: DatedValue<'percent'>
  readonly membership: DatedValue<'count'>
  readonly articles: { readonly density: string; readonly membership: string }
}

const disabilityTest: Test = {
  years: disabilityYears,
  density: disabilityDensity,
  membership: disabilityMembership,
  articles: { density: 'Pasal 20 ayat (3) huruf a', membership: 'Pasal 20 ayat (3) huruf b' },
}

const survivorTest: Test = {
  years: deemedYears,
  density: survivorDensity,
  membership: survivorMembership,
  articles: {
    density: 'Pasal 21 ayat (3) huruf b; Pasal 22 ayat (3) huruf b; Pasal 23 ayat (3) huruf b',
    membership: 'Pasal 21 ayat (3) huruf a; Pasal 22 ayat (3) huruf a; Pasal 23 ayat (3) huruf a',
  },
}

function counted(paid: Contributions, test: Test, working: Working, on: Day | undefined): CountedMonths {
  const years = working.asOf(test.years, on)
  const isEnough = paid.months >= years * 12
  const { eligible, reasons } = isEnough ? decide() : decide(...obstacles(paid, test, working, on))
  const months = isEnough ? paid.months : eligible ? years * 12 : null
  working.step({
    title: { id: 'Masa iur yang dipakai', en: 'Contributions counted' },
    formula: {
      id: `${paid.months} bulan, paling sedikit ${years} tahun = ${months === null ? 'tidak ada pensiun bulanan' : `${months} bulan`}`,
      en: `${paid.months} months, at least ${years} years = ${months === null ? 'no monthly pension' : `${months} months`}`,
    },
    rows: working.rowsOf(test.years),
  })
  return { months, eligible, reasons }
}

const paidAtOnce = {
  id: 'Seluruh iuran dan hasil pengembangannya dibayar sekaligus sebagai gantinya.',
  en: 'All contributions with their returns are paid at once instead.',
}

function obstacles(
  { density, monthsRegistered }: Contributions,
  test: Test,
  working: Working,
  on: Day | undefined,
): (Obstacle | false)[] {
  const least: Percent = working.asOf(test.density, on)
  const needed = working.asOf(test.membership, on)
  return [
    isLess(ratioOf(density), ratioOf(least)) && {
      code: 'jp-density-low',
      words: {
        id: `Kepadatan iuran ${spell(density)}%, kurang dari ${spell(least)}%.`,
        en: `Contributions were paid for ${spell(density)}% of the time, less than ${spell(least)}%.`,
      },
      article: { regulation: 'PP 45/2015', article: test.articles.density },
      mend: paidAtOnce,
    },
    monthsRegistered < needed && {
      code: 'jp-membership-short',
      words: {
        id: `Terdaftar ${monthsRegistered} bulan sebelum kejadian; diperlukan ${needed} bulan.`,
        en: `Registered for ${monthsRegistered} months before the event; ${needed} are needed.`,
      },
      article: { regulation: 'PP 45/2015', article: test.articles.membership },
      mend: paidAtOnce,
    },
  ]
}
