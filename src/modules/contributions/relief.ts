import {
  covidPaidUntil,
  covidShare,
  labourIntensiveLastPayment,
  labourIntensiveMinWorkers,
  labourIntensivePaidUntil,
  lastDayOf,
  law,
  monthOf,
  reliefJkkRates,
  type Day,
  type Month,
} from '@payung/law'
import { present } from '#base/assert.ts'

/** A relief of the law that a bill of a month may have, and what an employer must fulfil. */
export type Relief = {
  readonly relief: 'padat-karya' | 'covid-19'
  readonly minWorkers: number
  /** Everything up to this month must have been paid. */
  readonly paidUntil: Month
  readonly labourIntensiveOnly: boolean
}

/** The relief that may be had for a month by someone who files today; past its last day the ordinary rates hold. */
export function reliefFor(month: Month, today: Day): Relief | null {
  const known = law.asKnownOn(today)
  if (known.in(reliefJkkRates, month)) {
    const lastPayment = known.in(labourIntensiveLastPayment, month)?.amount
    if (lastPayment && today > lastPayment) return null
    return {
      relief: 'padat-karya',
      minWorkers: present(known.in(labourIntensiveMinWorkers, month), 'the relief says how many workers')
        .amount,
      paidUntil: monthOf(
        present(known.in(labourIntensivePaidUntil, month), 'the relief says what must be paid').amount,
      ),
      labourIntensiveOnly: true,
    }
  }
  // The 2020 relief named no last day of its own: it ended with the month after its last contribution month.
  if (known.in(covidShare, month) && today <= lastDayOf(month + 1)) {
    const paidUntil = present(known.in(covidPaidUntil, month), 'the relief says what must be paid').amount
    return { relief: 'covid-19', minWorkers: 0, paidUntil: monthOf(paidUntil), labourIntensiveOnly: false }
  }
  return null
}
