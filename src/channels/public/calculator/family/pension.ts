import {
  law,
  monthOf,
  monthsForSurvivors,
  pensionInOneSum,
  survivorPension,
  survivorRight,
  wageUnderCeiling,
  type Day,
  type Obstacle,
  type Recipient,
  type Working,
} from '@payung/law'
import type { Rupiah } from '#base/rupiah.ts'

export type Pension =
  | {
      readonly kind: 'monthly'
      readonly recipient: Recipient
      /** The whole pension by the formula, of which the share is a part. */
      readonly formula: Rupiah
      readonly paid: Rupiah
      /** Why others of the family receive none. */
      readonly reasons: readonly Obstacle[]
    }
  /** Contributions without their returns, which are paid beside them. */
  | { readonly kind: 'once'; readonly contributions: Rupiah; readonly reasons: readonly Obstacle[] }

type Left = {
  readonly diedOn: Day
  readonly wage: Rupiah
  readonly months: number
  readonly married: boolean
  readonly births: readonly Day[]
}

/** What JP pays after a death before the pension, as if every month since the beginning was paid on this wage. */
export function pensionOf({ diedOn, wage, months, married, births }: Left, working: Working): Pension {
  const counted = Math.min(months, monthOf(diedOn) - law.wageEarnerContribution.first + 1)
  const paid = { months: counted, density: '100', monthsRegistered: counted }
  const used = monthsForSurvivors(paid, working, diedOn)
  const average = wageUnderCeiling(wage, diedOn, working)
  working.doubt(sameWage)
  if (used.months === null) {
    const facts = { base: average, months: counted, development: 0n }
    const month = pensionInOneSum.readAs(working).monthOn(diedOn)
    const { amounts } = pensionInOneSum.explain(facts, month, { working })
    return { kind: 'once', contributions: amounts.contributions, reasons: used.reasons }
  }
  const { recipient, reasons } = receiver(married, births, diedOn, working)
  const base = { wage: average, months: used.months }
  return { kind: 'monthly', recipient, ...survivorPension(base, recipient, diedOn, working), reasons }
}

/** A widow or widower before the children, they before a parent. */
function receiver(married: boolean, births: readonly Day[], diedOn: Day, working: Working) {
  const rights = births.map((bornOn) =>
    survivorRight({ recipient: 'child', spouse: married, bornOn }, working, diedOn),
  )
  const isChild = !married && rights.some(({ eligible }) => eligible)
  const recipient: Recipient = married ? 'widow' : isChild ? 'child' : 'parent'
  const reasons = rights.flatMap((right) => right.reasons)
  return { recipient, reasons: [...new Map(reasons.map((one) => [one.words.id, one])).values()] }
}

const sameWage = {
  id: 'Pensiun dihitung seolah setiap bulan sejak terdaftar dibayar, dari upah ini. Yang sesungguhnya dipakai adalah rata-rata upah seluruh masa iur, disesuaikan dengan inflasi.',
  en: 'The pension is counted as if every month since registration was paid, on this wage. What is really used is the average of all wages, raised by inflation.',
}
