import {
  covidPaidUntil,
  covidShare,
  isInForceIn,
  labourIntensiveLastPayment,
  labourIntensiveMinWorkers,
  labourIntensivePaidUntil,
  lastDayOf,
  law,
  parseMonth,
  reliefJkkRates,
  type Day,
  type Month,
} from '@payung/law'

/** A relief of the law that a bill of a month may have, and what an employer must fulfil. */
export type Relief = {
  readonly relief: 'padat-karya' | 'covid-19'
  readonly minWorkers: number
  /** Everything up to this month must have been paid. */
  readonly paidUntil: Month
  readonly labourIntensiveOnly: boolean
}

/** Nobody finalises a 2020 month under its relief any more; the last month of the relief closed it. */
export function reliefFor(month: Month, today: Day): Relief | null {
  if (isInForceIn(reliefJkkRates, month)) {
    const lastPayment = law.in(labourIntensiveLastPayment, month)?.amount
    if (lastPayment && today > lastPayment) return null
    return {
      relief: 'padat-karya',
      minWorkers: law.in(labourIntensiveMinWorkers, month)?.amount ?? 0,
      paidUntil: parseMonth(law.in(labourIntensivePaidUntil, month)?.amount),
      labourIntensiveOnly: true,
    }
  }
  const covid = law.in(covidShare, month)
  if (covid && today <= lastDayOf(month + 1)) {
    return { relief: 'covid-19', minWorkers: 0, paidUntil: parseMonth(law.in(covidPaidUntil, month)?.amount), labourIntensiveOnly: false }
  }
  return null
}
