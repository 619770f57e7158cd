import type { DatedValue } from '../kernel/dated-value.ts'
import type { Exception } from '../kernel/exception.ts'
import type { Money } from '../kernel/symbols.ts'
import { whileInForce } from '../kernel/symbols.ts'
import { covidShare, jpPaidNow } from '../values/pp-49-2020.ts'
import { reliefJkkRates, reliefJkpFromJkkRates } from '../values/pp-7-2025.ts'
import { lineRounding } from '../values/rounding.ts'
import type { wageEarnerFacts } from './wage-earner.ts'
import { countedForJkp, pensionInFull } from './wage-earner.ts'

type Relief = Exception<typeof wageEarnerFacts>

/**
 * Half of JKK for six labour-intensive industries, contribution months February 2025 to January 2026. The share
 * moved to JKP stays 0.14% of the wage counted for JKP, but 0.12%, the whole relieved rate, in the lowest class.
 */
export const labourIntensiveRelief: Relief = {
  id: 'padat-karya',
  title: { id: 'Keringanan industri padat karya', en: 'Relief for labour-intensive industries' },
  article: { regulation: 'PP 7/2025', article: 'Pasal 4 ayat (1); Pasal 9' },
  because: {
    id: 'Karena perusahaan mendapat keringanan industri padat karya, iuran JKK dihitung dengan setengah tarif.',
    en: 'Because the company has the relief for labour-intensive industries, JKK is counted at half the rate.',
  },
  during: reliefJkkRates,
  when: ({ labourIntensive }) => labourIntensive,
  replaces: {
    jkk: ({ wage, riskClass }) => wage.times(whileInForce(reliefJkkRates, riskClass)).round(lineRounding),
    jkpFromJkk: (earner) =>
      countedForJkp(earner).times(whileInForce(reliefJkpFromJkkRates, earner.riskClass)).round(lineRounding),
  },
}

/** 99% off JKK and JKM, contribution months August 2020 to January 2021, for every segment that pays them. */
export const covidTerms = {
  id: 'covid-19',
  title: { id: 'Keringanan COVID-19', en: 'COVID-19 relief' },
  article: { regulation: 'PP 49/2020', article: 'Pasal 8-9' },
  because: {
    id: 'Karena keringanan COVID-19 berlaku, yang dibayar hanya 1% dari iuran JKK dan JKM.',
    en: 'Because the COVID-19 relief holds, only 1% of the JKK and JKM contributions is paid.',
  },
  during: covidShare,
  replaces: { jkk: reducedBy(covidShare), jkm: reducedBy(covidShare) },
}

export const covidRelief: Relief = { ...covidTerms, when: (earner) => earner.covidRelief }

/** What is left of a contribution of which a relief asks only a part. */
export function reducedBy(part: DatedValue<'percent'>) {
  return (_: unknown, ordinary: Money): Money =>
    ordinary
      .called({ id: 'Iuran tanpa keringanan', en: 'Contribution without relief' })
      .times(whileInForce(part))
      .round(lineRounding)
}

/** 99% of JP put off, in the same months. */
export const jpDeferral: Relief = {
  id: 'jp-ditunda',
  title: { id: 'Penundaan iuran JP', en: 'Deferral of JP' },
  article: { regulation: 'PP 49/2020', article: 'Pasal 17 ayat (2)' },
  because: {
    id: 'Karena sebagian iuran JP ditunda, yang dibayar sekarang hanya 1% dan sisanya menyusul.',
    en: 'Because part of the JP contribution is put off, only 1% is paid now and the rest follows.',
  },
  during: jpPaidNow,
  when: ({ jpDeferred }) => jpDeferred,
  replaces: {
    jpEmployer: (earner) => paidNow(pensionInFull(earner).employer),
    jpWorker: (earner) => paidNow(pensionInFull(earner).worker),
    jpDeferredEmployer: (earner) => putOff(pensionInFull(earner).employer),
    jpDeferredWorker: (earner) => putOff(pensionInFull(earner).worker),
  },
}

const inFull = (pension: Money): Money =>
  pension.called({ id: 'Iuran JP tanpa penundaan', en: 'JP contribution without deferral' })

const paidNow = (pension: Money): Money => inFull(pension).times(whileInForce(jpPaidNow)).round(lineRounding)

const putOff = (pension: Money): Money =>
  inFull(pension).minus(paidNow(pension).called({ id: 'Dibayar sekarang', en: 'Paid now' }))
