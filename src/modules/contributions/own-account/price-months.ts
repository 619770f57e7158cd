import {
  law,
  ownAccountContribution,
  ownAccountRelief,
  type Day,
  type Month,
  type ReliefCandidate,
} from '@payung/law'
import type { OwnWork } from '#modules/registry'

/** What the price of a month is counted from. */
export type Priced = Pick<OwnWork, 'income' | 'sector' | 'jht'>

/** One month of own-account work, in whole rupiah. */
export type PricedMonth = {
  readonly month: Month
  readonly base: bigint
  readonly jkk: bigint
  readonly jkm: bigint
  readonly jht: bigint
  readonly total: bigint
  /** The exception of the law that lowered it. */
  readonly relief: string | null
}

const reliefNames = { transport: 'bpu-transportasi', other: 'bpu-selain-transportasi' } as const

/**
 * What months cost, one by one, by the law of each as it is known on a day: PP 44/2015 Pasal 20, PP 46/2015 Pasal 18, the relief of
 * PP 50/2025 for whoever pays it themselves. The relief needs no asking: where it holds, it is in the price.
 */
export function priceMonths(
  work: Priced,
  months: readonly Month[],
  today: Day,
  paidBy: ReliefCandidate['paidBy'] = 'self',
): PricedMonth[] {
  const rule = ownAccountContribution.asKnownOn(today)
  return months.map((month) => {
    const relief = reliefIn(work, month, today, paidBy)
    const facts = {
      income: work.income,
      jht: work.jht,
      transport: work.sector === 'transport',
      reliefAllowed: relief !== null,
      covidRelief: false,
    }
    return { month, ...rule.exact(facts, month), relief }
  })
}

/** The exception that lowers a month of a sector, as it is known on a day. */
export function reliefIn(
  work: Pick<Priced, 'sector'>,
  month: Month,
  today: Day,
  paidBy: ReliefCandidate['paidBy'] = 'self',
): string | null {
  const { eligible } = ownAccountRelief(
    { ...candidateOf(work), paidBy },
    month,
    law.asKnownOn(today).working(),
  )
  return eligible ? reliefNames[work.sector] : null
}

/** Which law the prices of a day come from. */
export function priceFingerprint(today: Day): string {
  return ownAccountContribution.asKnownOn(today).fingerprint()
}

/** Whoever registers here works for themselves, and pays it themselves or has it paid by anyone but a public budget. */
export function candidateOf({ sector }: Pick<Priced, 'sector'>): ReliefCandidate {
  return { sector, kind: 'own_account', paidBy: 'self' }
}

export function monthsFrom(first: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, at) => first + at)
}
