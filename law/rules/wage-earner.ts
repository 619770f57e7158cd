import type { Symbols } from '../kernel/facts.ts'
import { flag, money, riskClass } from '../kernel/facts.ts'
import type { Money } from '../kernel/symbols.ts'
import { nothing, when, whileInForce } from '../kernel/symbols.ts'
import { jkpCeiling } from '../values/pp-37-2021.ts'
import { jpCeiling, jpEmployerRate, jpWorkerRate } from '../values/pp-45-2015.ts'
import { lineRounding } from '../values/rounding.ts'

/** What the contribution of a wage earner for one month depends on. */
export const wageEarnerFacts = {
  wage: money({ id: 'Upah sebulan', en: 'Monthly wage' }, { most: 10_000_000_000 }),
  riskClass: riskClass({ id: 'Tingkat risiko perusahaan', en: 'Risk class of the company' }),
  jkk: flag({ id: 'Ikut JKK', en: 'Takes part in JKK' }),
  jkm: flag({ id: 'Ikut JKM', en: 'Takes part in JKM' }),
  jht: flag({ id: 'Ikut JHT', en: 'Takes part in JHT' }),
  jp: flag({ id: 'Ikut JP', en: 'Takes part in JP' }),
  jkp: flag({ id: 'Ikut JKP', en: 'Takes part in JKP' }),
  labourIntensive: flag({
    id: 'Perusahaan mendapat keringanan padat karya',
    en: 'The company has the labour-intensive relief',
  }),
  covidRelief: flag({ id: 'Mendapat keringanan COVID-19', en: 'Has the COVID-19 relief' }),
  jpDeferred: flag({ id: 'Menunda sebagian iuran JP', en: 'Puts off part of the JP contribution' }),
}
export type WageEarner = Symbols<typeof wageEarnerFacts>

/** JP for the wage up to the ceiling, shared by employer and worker: PP 45/2015 Pasal 28 and 29. */
export function pensionInFull({ wage, jp }: WageEarner) {
  const counted = wage.atMost(jpCeiling, {
    id: 'Karena upah di atas batas upah JP, iuran dihitung dari batas itu, bukan dari seluruh upah.',
    en: 'Because the wage is above the JP wage ceiling, JP is counted on the ceiling, not on the whole wage.',
  })
  const jpBase = when(jp, counted, nothing).called({ id: 'Upah dasar JP', en: 'Wage counted for JP' })
  return {
    jpBase,
    employer: jpBase.times(jpEmployerRate).round(lineRounding),
    worker: jpBase.times(jpWorkerRate).round(lineRounding),
  }
}

/** The part of a wage that counts for JKP: PP 37/2021 Pasal 11 ayat (6)-(8). */
export const countedForJkp = ({ wage }: WageEarner): Money =>
  wage
    .atMost(whileInForce(jkpCeiling), {
      id: 'Karena upah di atas batas upah JKP, bagian JKP dihitung dari batas itu.',
      en: 'Because the wage is above the JKP wage ceiling, the JKP part is counted on the ceiling.',
    })
    .called(jkpBaseName)

export const jkpBaseName = { id: 'Upah dasar JKP', en: 'Wage counted for JKP' }
